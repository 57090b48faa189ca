import { strToU8 } from 'fflate'
import { zipFiles } from '#build/zip.ts'

/** Packs texts by their paths. The same texts give the same bytes. */
export function zipTexts(files: Readonly<Record<string, string>>): Uint8Array {
  return zipFiles(new Map(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}
