import { zipSync } from 'fflate'
import type { Files } from './packages/files.ts'

/** What every unpacker takes: plain names, no way out of the folder, no end in a dot or space. */
const safePart = /^(?!\.)[^\\:*?"<>|\p{Cc}]*[^\\:*?"<>|\p{Cc}. ]$/u

/**
 * Tells whether a path stays in the folder that it is unpacked in, on every system (PKWARE
 * APPNOTE 6.3.10, §4.4.17: relative, with forward slashes).
 */
export function isSafePath(path: string): boolean {
  return path.split('/').every((part) => safePart.test(part))
}

/**
 * Packs files in the order of their paths. The same files give the same bytes, on every machine:
 * the compressor is the same JavaScript everywhere, and the date is fixed.
 * @throws {Error} when a path would leave the folder or cannot be unpacked everywhere.
 */
export function zipFiles(files: Files): Uint8Array {
  const paths = [...files.keys()].sort()
  const unsafe = paths.find((path) => !isSafePath(path))
  if (unsafe !== undefined)
    throw new Error(
      `"${unsafe}" cannot be packed: some systems could not unpack it where it belongs. Rename the file.`,
    )
  // A zip keeps local time, so this is the same date in every zone.
  const mtime = new Date(2000, 0, 1, 12)
  const entries = paths.map((path) => [path, files.get(path) ?? new Uint8Array()] as const)
  return zipSync(Object.fromEntries(entries), { mtime, level: 9 })
}
