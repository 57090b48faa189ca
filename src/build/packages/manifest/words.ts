import { createHash } from 'node:crypto'

/**
 * Returns a text as a manifest may hold it: one line, without the control characters that XML does not
 * have (XML 1.0, §2.2) or halves of surrogate pairs. The writer escapes what is left.
 * @throws {Error} when nothing is left, since lists of an LMS show it.
 */
export function plain(text: string): string {
  const cleaned = text
    .replace(/[\s\p{Cc}\ufeff\ufffe\uffff]+/gu, ' ')
    .toWellFormed()
    .trim()
  if (!cleaned) throw new Error('A title or description of the course is empty. Fill it in.')
  return cleaned
}

/** Returns a text of so many characters at most, with an ellipsis where it is cut. */
export function atMost(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

/**
 * Makes an xs:ID of a course's id and a role: letters, digits, hyphens, underscores and full stops,
 * with a letter or an underscore first (Namespaces in XML, NCName; ASCII only, which is a part of
 * it). The course's id comes first, because some systems show no more than the beginning.
 */
export function identifier(course: string, role: string): string {
  const name = course.replace(/[^A-Za-z0-9_-]/g, '_')
  return `${/^[A-Za-z_]/.test(name) ? '' : '_'}${name}.${role}`
}

/** Writes the path of a file as a relative address: what is no letter, digit or mark is encoded. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** The namespace that RFC 9562 (§6.6) gives to addresses. */
const addresses = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/**
 * Returns the name of something as a URN that is the same for ever and that nobody else has made (a
 * UUID of version 5, RFC 9562, §5.5): no address is needed that somebody would have to own.
 */
export function urnOf(name: string): string {
  const hash = createHash('sha1').update(addresses).update(name).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex', 0, 16)
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
