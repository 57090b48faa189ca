import type { TweeProblem } from './problem.ts'

/** A passage as Twee 3 has it, with what this project reads of it. */
export interface TweePassage {
  readonly name: string
  readonly tags: readonly string[]
  /** Where Twine draws the passage, such as "600,400". */
  readonly position?: string | undefined
  /** How large Twine draws the passage, such as "100,200". */
  readonly size?: string | undefined
  /** The line of its header. */
  readonly line: number
  /** Its content; the first of these is the line after the header. */
  readonly lines: readonly string[]
}

/** Far above what a story needs: the largest of the course has 30 000 characters in 15 passages. */
export const largestTwee = 1_000_000
const mostPassages = 500

/**
 * Reads Twee 3 into its passages, as Twine writes them.
 *
 * Escapes are those of the specification and of Twine: a backslash before a sign of a name or tag,
 * and before a double colon that begins a line of content.
 * @see https://github.com/iftechfoundation/twine-specs/blob/master/twee-3-specification.md
 */
export function parseTwee(text: string): { passages: TweePassage[]; problems: TweeProblem[] } {
  const unreadable = findUnreadable(text)
  if (unreadable) return { passages: [], problems: [unreadable] }
  const passages: TweePassage[] = []
  const problems: TweeProblem[] = []
  let content: string[] | undefined
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.startsWith('::')) {
      const header = readHeader(line, index + 1)
      content = []
      if ('what' in header) problems.push(header)
      else passages.push({ ...header, lines: content })
    } else if (content) content.push(line.replace(/^\\:/, ':'))
    else if (line.trim() !== '' && problems.length === 0) problems.push(headless(index + 1))
  }
  if (passages.length > mostPassages) problems.unshift(tooMany(passages.length))
  return { passages, problems: [...problems, ...findRepeated(passages)] }
}

function findUnreadable(text: string): TweeProblem | undefined {
  if (text.length > largestTwee) {
    return {
      line: 1,
      what: `The file has ${text.length} characters; the most that is read is ${largestTwee}.`,
      why: 'A story of this course has a few ten thousand, so this is something else.',
      fix: 'Export one story from Twine, as Twee.',
    }
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a binary file from a text.
  const junk = text.search(/[\u0000-\u0008\u000E-\u001F\uFFFD]/)
  if (junk === -1) return undefined
  return {
    line: text.slice(0, junk).split('\n').length,
    what: 'The file has signs that no text has.',
    why: 'It is not Twee, or its letters are not in UTF-8.',
    fix: 'Export the story from Twine again, as Twee, and save it as UTF-8.',
  }
}

function tooMany(count: number): TweeProblem {
  return {
    line: 1,
    what: `The file has ${count} passages; the most that are read are ${mostPassages}.`,
    why: 'A story of this course has a few dozen, so this is something else.',
    fix: 'Export one story from Twine, as Twee.',
  }
}

function headless(line: number): TweeProblem {
  return {
    line,
    what: 'There is text before the first passage.',
    why: 'Text without a header belongs to no passage, so it would be lost.',
    fix: 'Write a header such as ":: first-move" above it, or take the text out.',
  }
}

function readHeader(
  text: string,
  line: number,
): Omit<TweePassage, 'lines'> | (TweeProblem & { name?: never }) {
  const nameEnd = scan(text, 2, '[]{}')
  const tagsEnd = text[nameEnd] === '[' ? scan(text, nameEnd + 1, '[]') : nameEnd
  const hasTags = tagsEnd > nameEnd
  const metadata = text.slice(hasTags ? tagsEnd + 1 : nameEnd).trim()
  if ((hasTags && text[tagsEnd] !== ']') || (metadata !== '' && !metadata.startsWith('{'))) {
    return {
      line,
      what: `"${shorten(text)}" is not a header.`,
      why: 'Brackets and braces of a name have to be told from those of tags and metadata.',
      fix: 'Write :: name [tags] {"position":"100,100"}; put a backslash before a bracket or brace of the name.',
    }
  }
  const name = unescapeName(trimName(text.slice(2, nameEnd)))
  if (name.trim() === '') {
    return {
      line,
      what: 'A passage has no name.',
      why: 'No link could lead to it.',
      fix: 'Write its name after the double colon.',
    }
  }
  const place = readPlace(metadata)
  if (!place) {
    return {
      line,
      what: `The metadata of passage "${shorten(name)}" is not JSON.`,
      why: 'Twine could not tell where the passage stands.',
      fix: 'Write {"position":"100,100"}, or take the braces out.',
    }
  }
  const tags = text
    .slice(nameEnd + 1, tagsEnd)
    .split(/\s/)
    .filter(Boolean)
    .map(unescapeName)
  return { name, tags, ...place, line }
}

/** Finds the first of these signs that has no backslash before it, or the end. */
function scan(text: string, from: number, signs: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (signs.includes(text[at] ?? '')) return at
  }
  return text.length
}

/** A space at the end of a name counts only after a backslash. */
function trimName(text: string): string {
  const name = text.trim()
  const backslashes = name.length - name.replace(/\\+$/, '').length
  return backslashes % 2 === 1 ? `${name} ` : name
}

function unescapeName(text: string): string {
  return text.replace(/\\(.)/gu, '$1')
}

function readPlace(metadata: string): Pick<TweePassage, 'position' | 'size'> | undefined {
  try {
    const raw: unknown = JSON.parse(metadata || '{}')
    return { position: readPair(raw, 'position'), size: readPair(raw, 'size') }
  } catch {
    return undefined
  }
}

function readPair(metadata: unknown, key: string): string | undefined {
  if (typeof metadata !== 'object' || metadata === null || !Object.hasOwn(metadata, key)) return
  const pair: unknown = Reflect.get(metadata, key)
  return typeof pair === 'string' && /^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/.test(pair) ? pair : undefined
}

function findRepeated(passages: readonly TweePassage[]): TweeProblem[] {
  const first = new Map<string, number>()
  return passages.flatMap(({ name, line }) => {
    const before = first.get(name)
    if (before === undefined) {
      first.set(name, line)
      return []
    }
    return [
      {
        line,
        what: `A second passage has the name "${name}"; the first is on line ${before}.`,
        why: 'A link to this name could mean either.',
        fix: 'Give one of them another name, and set its links.',
      },
    ]
  })
}

/** Shortens what a message quotes. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** Writes a passage as Twee 3. */
export function writePassage({
  name,
  tags = [],
  position,
  size,
  lines,
}: Omit<TweePassage, 'line' | 'tags'> & { tags?: readonly string[] }): string {
  const metadata = JSON.stringify({ position, size })
  const header = [
    `:: ${escapeName(name)}`,
    ...(tags.length > 0 ? [`[${tags.map(escapeName).join(' ')}]`] : []),
    ...(metadata === '{}' ? [] : [metadata]),
  ]
  return [header.join(' '), ...lines.map((line) => line.replace(/^::/, '\\::')), ''].join('\n')
}

function escapeName(text: string): string {
  return text.replace(/[\\[\]{}]/g, '\\$&')
}
