import { strToU8, zipSync } from 'fflate'

/** Packs texts by their paths. The same texts give the same bytes. */
export function zipTexts(files: Readonly<Record<string, string>>): Uint8Array {
  const sorted = Object.keys(files)
    .sort()
    .map((path) => [path, strToU8(files[path] ?? '')] as const)
  // A zip keeps local time, so this is the same date in every zone.
  const mtime = new Date(2000, 0, 1, 12)
  return zipSync(Object.fromEntries(sorted), { mtime, level: 9 })
}
