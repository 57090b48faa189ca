import { crc32 } from 'node:zlib'
import { deflateRaw } from 'pako'
import type { Files } from './packages/files.ts'

/** The longest path that every unpacker takes, in bytes. */
const longestPath = 1024
/** Names that Windows keeps for devices, whatever ends they have. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** What every unpacker takes: plain names, no way out of the folder, no end in a dot or space. */
const safePart = /^(?!\.)[^\\:*?"<>|\p{Cc}]*[^\\:*?"<>|\p{Cc}. ]$/u

/**
 * Tells whether a path stays in the folder that it is unpacked in, on every system (PKWARE
 * APPNOTE 6.3.10, §4.4.17: relative, with forward slashes).
 */
export function isSafePath(path: string): boolean {
  if (Buffer.byteLength(path) > longestPath || !path.isWellFormed()) return false
  return path.split('/').every((part) => safePart.test(part) && !device.test(part))
}

/**
 * Packs files in the order of their paths. The same files give the same bytes, on every machine: the
 * compressor is zlib's in JavaScript, so that it is the same everywhere, and dates come from contents.
 * @throws {Error} when a path would leave the folder or cannot be unpacked everywhere.
 */
export function zipFiles(files: Files): Uint8Array {
  const paths = [...files.keys()].sort()
  const unsafe = paths.find((path) => !isSafePath(path))
  if (unsafe !== undefined)
    throw new Error(
      `"${unsafe}" cannot be packed: some systems could not unpack it where it belongs. Rename the file.`,
    )
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const path of paths) {
    const entry = pack(path, files.get(path) ?? new Uint8Array())
    const local = Buffer.concat([entry.header(localSignature), entry.name, entry.bytes])
    locals.push(local)
    centrals.push(entry.central(offset))
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  return new Uint8Array(Buffer.concat([...locals, directory, end(paths.length, directory, offset)]))
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50

/** Version 2.0 of the format: folders and deflate. */
const version = 20
/** Names are in UTF-8; said only where they need it, since some unpackers stumble over the flag. */
const utf8Flag = 0x0800

/** Packs one file; what does not get smaller is stored as it is (APPNOTE §4.3.7, §4.3.12). */
function pack(path: string, raw: Uint8Array) {
  const packed = deflateRaw(raw, { level: 9, memLevel: 9 })
  const bytes = packed.length < raw.length ? packed : raw
  const method = bytes === packed ? 8 : 0
  const name = Buffer.from(path, 'utf8')
  const flags = name.length === path.length ? 0 : utf8Flag
  const sum = crc32(raw)
  const common = [
    ...[u16(version), u16(flags), u16(method), ...dateOf(sum)],
    ...[u32(sum), u32(bytes.length), u32(raw.length), u16(name.length), u16(0)],
  ]
  return {
    name,
    bytes,
    header: (signature: number) => Buffer.concat([u32(signature), ...common]),
    central: (offset: number) =>
      Buffer.concat([
        ...[u32(centralSignature), u16(version), ...common],
        // No comment, first disk, no attributes: the file is nobody's.
        ...[u16(0), u16(0), u16(0), u32(0), u32(offset), name],
      ]),
  }
}

/**
 * Makes a date, as DOS writes it, out of a file's content: time, then day. Unpackers give it to the file,
 * and web servers take a file of the same date and length for the same file, such as a service worker
 * that differs from the last one in nothing but a hash. All dates are in 2025: a browser that is
 * told nothing keeps a file for longer, the older it is said to be.
 */
function dateOf(sum: number): [Buffer, Buffer] {
  let rest = sum
  const part = (count: number) => {
    const value = rest % count
    rest = Math.floor(rest / count)
    return value
  }
  const time = part(30) | (part(60) << 5) | (part(24) << 11)
  return [u16(time), u16((1 + part(28)) | ((1 + part(12)) << 5) | (45 << 9))]
}

/** The end of the central directory (APPNOTE §4.3.16). */
function end(count: number, directory: Buffer, offset: number): Buffer {
  return Buffer.concat([
    ...[u32(endSignature), u16(0), u16(0), u16(count), u16(count)],
    ...[u32(directory.length), u32(offset), u16(0)],
  ])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
