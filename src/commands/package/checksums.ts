import { createHash } from 'node:crypto'

/** Lists the SHA-256 of each file, as "sha256sum -c" reads it. */
export function checksumsOf(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('')
}
