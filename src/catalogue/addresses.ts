import { getOutline, getPages } from './outline.ts'

/**
 * Turns an author's link ("lesson:L10", "page:FAQ") into an address; other links stay as they are.
 * @throws {Error} when the lesson or page does not exist.
 */
export async function addressOf(link: string): Promise<string> {
  const [, kind, id, heading = ''] = /^(lesson|page):([A-Z0-9]+)(#.*)?$/.exec(link) ?? []
  if (!kind || !id) return link
  const known = kind === 'lesson' ? (await getOutline()).units : await getPages()
  const found = known.find((candidate) => candidate.id === id)
  if (!found) {
    throw new Error(
      `A link points to ${link}, but there is no ${kind} ${id}. Known: ${known.map((one) => one.id).join(', ')}.`,
    )
  }
  return found.href + heading
}
