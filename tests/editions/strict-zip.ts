import { crc32, inflateRawSync } from 'node:zlib'
import { isSafePath } from '#build/zip.ts'

/** The most names that a zip of ours may have; a reader need not go through more. */
export const mostNames = 1024

/** One entry of the central directory (PKWARE APPNOTE 6.3.10, §4.3.12). */
interface Entry {
  path: string
  offset: number
  method: number
  sum: number
  packed: number
  raw: number
}

/**
 * Reads a zip and believes nothing of it: each part has to begin where the last one ended, and both
 * headers of a file have to say the same.
 * @throws {Error} at the first thing that two readers could understand in two ways, or that leaves the folder.
 */
export function readStrictly(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes)
  const end = zip.length - 22
  must(end >= 0 && zip.readUInt32LE(end) === 0x06054b50, 'the zip ends in its directory, alone')
  must(zip.readUInt16LE(end + 20) === 0 && zip.readUInt32LE(end + 4) === 0, 'one disk, no comment')
  const count = zip.readUInt16LE(end + 10)
  const start = zip.readUInt32LE(end + 16)
  must(count === zip.readUInt16LE(end + 8) && count <= mostNames, 'as many names as are allowed')
  must(start + zip.readUInt32LE(end + 12) === end, 'the directory reaches the end')
  const entries = readDirectory(zip.subarray(start, end), count)
  checkNames(entries.map(({ path }) => path))
  const files = new Map<string, Buffer>()
  let at = 0
  for (const entry of entries) {
    must(entry.offset === at, `${entry.path} begins where the last one ended`)
    const { content, next } = readFile(zip, entry)
    files.set(entry.path, content)
    at = next
  }
  must(at === start, 'nothing stands between the files and the directory')
  return files
}

function readDirectory(directory: Buffer, count: number): Entry[] {
  const entries: Entry[] = []
  let at = 0
  while (entries.length < count) {
    must(directory.readUInt32LE(at) === 0x02014b50, 'an entry of the directory begins here')
    const name = directory.readUInt16LE(at + 28)
    must(directory.readUInt32LE(at + 30) === 0, 'no extra field, no comment')
    must(directory.readUInt32LE(at + 38) === 0, 'neither a link nor a right of anyone')
    const flags = directory.readUInt16LE(at + 8)
    must(flags === 0 || flags === 0x0800, 'nothing is encrypted or said later')
    entries.push({
      path: directory.toString('utf8', at + 46, at + 46 + name),
      offset: directory.readUInt32LE(at + 42),
      method: directory.readUInt16LE(at + 10),
      sum: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      raw: directory.readUInt32LE(at + 24),
    })
    at += 46 + name
  }
  must(at === directory.length, 'the directory holds nothing else')
  return entries
}

function checkNames(paths: readonly string[]) {
  for (const path of paths) must(isSafePath(path), `${path} stays in the folder`)
  must(paths.join('\n') === [...paths].sort().join('\n'), 'names are sorted')
  const folded = paths.map((path) => path.toLowerCase())
  must(new Set(folded).size === paths.length, 'no two names are one where case does not count')
}

function readFile(zip: Buffer, { path, offset, method, sum, packed, raw }: Entry) {
  must(zip.readUInt32LE(offset) === 0x04034b50, `${path} begins here`)
  const name = zip.readUInt16LE(offset + 26)
  const begin = offset + 30 + name
  const said = [
    [zip.toString('utf8', offset + 30, begin), path],
    [zip.readUInt16LE(offset + 8), method],
    [zip.readUInt32LE(offset + 14), sum],
    [zip.readUInt32LE(offset + 18), packed],
    [zip.readUInt32LE(offset + 22), raw],
    [zip.readUInt16LE(offset + 28), 0],
  ]
  for (const [here, there] of said) must(here === there, `${path}: both headers say the same`)
  must(method === 0 || method === 8, `${path} is stored or deflated`)
  const bytes = zip.subarray(begin, begin + packed)
  const content = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: raw || 1 })
  must(content.length === raw && crc32(content) === sum, `${path} is what its sum says`)
  return { content, next: begin + packed }
}

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`This is no zip of ours. It should hold that ${what}.`)
}
