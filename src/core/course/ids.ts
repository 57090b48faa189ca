const single = /^([A-Z]+)(\d+)$/
const range = /^([A-Z]+)(\d+)-([A-Z]+)(\d+)$/

/**
 * Expands an author's list of ids and ranges, such as "C003-C021 C044", into single ids without repeats.
 * @throws {Error} when a part is neither an id nor a range that runs upwards.
 */
export function parseIds(list: string): string[] {
  const parts = list.split(/\s+/).filter((part) => part !== '')
  return [...new Set(parts.flatMap(expand))]
}

function expand(part: string): string[] {
  if (single.test(part)) return [part]
  const [, letters, first, lastLetters, last] = range.exec(part) ?? []
  if (!letters || !first || !last) {
    throw new Error(
      `"${part}" is not an id. Write ids and ranges with spaces between them, such as "C003-C021 C044".`,
    )
  }
  const count = Number(last) - Number(first) + 1
  if (letters !== lastLetters || first.length !== last.length || count < 2) {
    throw new Error(
      `"${part}" is not a range. Write the lower id first and keep its letters and length, such as "C003-C021".`,
    )
  }
  return Array.from(
    { length: count },
    (_, at) => letters + String(Number(first) + at).padStart(first.length, '0'),
  )
}
