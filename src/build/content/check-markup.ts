import { isSafeLink } from '#core/course/safe-link.ts'
import type { Problem } from './problem.ts'
import type { TextFile } from './read-content.ts'

/**
 * Finds what would be code, foreign markup or a link out of the course.
 *
 * It is looked for in the bare letters. The parser that reads a text here is not the one that makes
 * pages, and they part: what one takes for a quotation, as in a cell of a table, the other runs.
 * @param known the tags that may stand in it.
 */
export function checkMarkup(
  { file, source }: TextFile<unknown>,
  known: readonly string[],
): Problem[] {
  const text = source.replace(/^---\n[\s\S]*?\n---\n/, (head) => head.replace(/[^\n]/g, ''))
  const problems = [
    ...findTags(text, known),
    ...findCode(text),
    ...findLinks(text),
    ...findPictures(text),
  ]
  return problems.map(({ at, ...problem }) => ({
    file,
    line: text.slice(0, at).split('\n').length,
    ...problem,
  }))
}

interface Found extends Omit<Problem, 'file' | 'line'> {
  /** The place of its first letter. */
  at: number
}

function findTags(text: string, known: readonly string[]): Found[] {
  return [...text.matchAll(/<\s*(\/?)\s*(>|[\p{L}_$][^\s/>]*)/gu)]
    .filter(([, end, name = '']) => !known.includes(name) && !end)
    .map(({ index, 2: name = '' }) => ({
      at: index,
      what: `<${name === '>' ? '' : name}> is not a tag that authors may write.`,
      why: 'Only the tags of the course are made into something that readers can use.',
      fix: `Use one of: ${known.join(', ')}.`,
    }))
}

const kinds = [
  [/^(?:import|export)\b/gm, 'A lesson may not import or export code.'],
  [/\{/g, 'A lesson may not hold an expression in braces.'],
] as const

function findCode(text: string): Found[] {
  return kinds.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({
      at: index,
      what,
      why: 'What people read is kept apart from code, so that authors cannot break the site and code cannot hide in prose.',
      fix: 'Take the line out. The tags of the course are there without an import; write a brace as words.',
    })),
  )
}

/** Where a text links to: in brackets, by reference, or by an address that becomes a link by itself. */
const targets = [
  /\]\(\s*<?\s*([^\s)>]*)/g,
  /^[ >\t]*\[[^\]]*\]:\s*<?\s*(\S*)/gm,
  /(\bhttp:\/\/[^\s)]*)/gi,
  /(?<![/.\w])(www\.[^\s)]*)/gi,
]

function findLinks(text: string): Found[] {
  return targets.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([, target = '']) => !isForAuthors(target))
      .map(({ index, 1: target = '' }) => ({
        at: index,
        what: `"${target}" is no address that a text may link to.`,
        why: 'A link leads to a page of the course, or to another site by https, and to nothing that would run.',
        fix: 'Write lesson:L10, page:FAQ, a page such as /plan.html, or a whole https:// address.',
      })),
  )
}

/** An entity or a sign that is escaped may become anything once the text is read. */
function isForAuthors(target: string): boolean {
  if (/^(?:lesson|page):[\w-]+(?:#[\w-]*)?$/.test(target)) return true
  return /^(?:https:\/\/|\/|#)/i.test(target) && !/&[#\w]+;|\\/.test(target) && isSafeLink(target)
}

function findPictures(text: string): Found[] {
  return [...text.matchAll(/!\[/g)].map(({ index }) => ({
    at: index,
    what: 'A text may not show a picture of its own.',
    why: 'Every figure of the course is drawn for light, dark and paper, and told in words; none is fetched from elsewhere.',
    fix: 'Use <Figure name="…" />, or say it in words.',
  }))
}
