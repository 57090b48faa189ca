import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parseIds } from '#core/course/ids.ts'
import { wordsOf } from '#core/course/reading.ts'
import { idsOf, isTable, type LinePiece, piecesOf, tableRows, tidy } from './lesson-inline.ts'
import type { Node } from './lesson-node.ts'

/**
 * The words of this file.
 *
 * - **tag**: one of the elements that authors may write, such as `<Figure />`; **marker**: a `<Claim />`.
 * - **passage**: one block of prose: a heading, a paragraph, a list item or a table row.
 * - **section**: a heading of the second level, outside any exercise, and the passages up to the next.
 * - **body**: what counts towards a lesson's word budget.
 */
export interface Tag {
  name: string
  /** Plain string attributes; one without a value is an empty string. */
  attributes: Record<string, string>
  line: number
}

export interface Passage {
  kind: 'heading' | 'paragraph' | 'item' | 'row'
  /** The heading that the passage stands under, or is. */
  heading: string
  text: string
  /** The text with each `<Ref ids="R2 F01" />` shown as "[R2 F01]". */
  withRefs: string
  line: number
  inExercise: boolean
  /** Tags around the passage, outermost first. */
  within: readonly string[]
}

export interface Section {
  heading: string
  line: number
}

export interface ClaimMarker {
  ids: string[]
  line: number
  /** The passage it stands in, or the one before when it stands alone. */
  passage: Passage | undefined
}

export interface LessonText {
  /** The YAML between the first two lines of dashes. */
  frontmatter: string
  tags: Tag[]
  passages: Passage[]
  sections: Section[]
  claimMarkers: ClaimMarker[]
  /** Words outside exercises, questions, figures and scenarios; headings count. */
  bodyWords: number
  /** Lines with an import or export. */
  imports: number[]
  /** Lines with an expression in braces. */
  expressions: number[]
}

const outsideBody = ['Exercise', 'Question', 'Figure', 'Scenario']
const parser = unified().use(remarkParse).use(remarkMdx)

/**
 * Reads the source of one lesson or page. Line numbers are those of the file.
 * @throws {Error} when the source is not valid MDX, or a marker's ids are mistyped.
 */
export function readLessonText(source: string): LessonText {
  const [whole = '', frontmatter = ''] = /^---\n([\s\S]*?\n)---\n/.exec(source) ?? []
  const blank = whole.replace(/[^\n]/g, '')
  const found: LessonText = {
    frontmatter,
    tags: [],
    passages: [],
    sections: [],
    claimMarkers: [],
    bodyWords: 0,
    imports: [],
    expressions: [],
  }
  readBlock(parser.parse(blank + source.slice(whole.length)), [], found)
  found.bodyWords = found.passages
    .filter(({ within }) => !within.some((name) => outsideBody.includes(name)))
    .reduce((sum, { text }) => sum + wordsOf(text).length, 0)
  return found
}

/** Reads a node that holds blocks, or is one. */
function readBlock(node: Node, within: readonly string[], found: LessonText): void {
  const line = lineOf(node)
  if (node.type === 'mdxjsEsm') found.imports.push(line)
  else if (node.type === 'mdxFlowExpression') found.expressions.push(line)
  else if (node.type === 'heading' || node.type === 'paragraph') readProse(node, within, found)
  else if (node.type === 'mdxJsxFlowElement') {
    readTag(node, found.passages.at(-1), found)
    readChildren(node, [...within, node.name ?? ''], found)
  } else readChildren(node, node.type === 'listItem' ? [...within, 'li'] : within, found)
}

function readChildren(node: Node, within: readonly string[], found: LessonText): void {
  for (const child of node.children ?? []) readBlock(child, within, found)
}

/** Reads a heading, a paragraph, or a paragraph that is a table. */
function readProse(node: Node, within: readonly string[], found: LessonText): void {
  const tags: Node[] = []
  const pieces = piecesOf(node, tags, found.expressions)
  const table = isTable(pieces)
  const kind = node.type === 'heading' ? 'heading' : within.at(-1) === 'li' ? 'item' : 'paragraph'
  const rows = table ? tableRows(pieces) : [pieces]
  const passages = rows.map((row) =>
    addPassage(row, table ? 'row' : kind, within, lineOf(node), found),
  )
  if (node.type === 'heading' && node.depth === 2 && !within.includes('Exercise')) {
    found.sections.push({ heading: passages[0]?.text ?? '', line: lineOf(node) })
  }
  for (const tag of tags) {
    readTag(tag, passages.findLast(({ line }) => line <= lineOf(tag)) ?? passages[0], found)
  }
}

function addPassage(
  pieces: readonly LinePiece[],
  kind: Passage['kind'],
  within: readonly string[],
  fallbackLine: number,
  found: LessonText,
): Passage {
  const text = tidy(pieces.map((piece) => piece.text).join(''))
  const passage: Passage = {
    kind,
    heading: kind === 'heading' ? text : (found.passages.at(-1)?.heading ?? ''),
    text,
    withRefs: tidy(pieces.map((piece) => piece.ref ?? piece.text).join('')),
    line: pieces[0]?.line ?? fallbackLine,
    inExercise: within.includes('Exercise'),
    within: within.filter((name) => name !== 'li'),
  }
  found.passages.push(passage)
  return passage
}

/** Notes a tag, and its claims when it is a marker. */
function readTag(node: Node, passage: Passage | undefined, found: LessonText): void {
  const line = lineOf(node)
  const tag: Tag = { name: node.name ?? '', attributes: {}, line }
  for (const { name, value } of node.attributes ?? []) {
    if (name === undefined || (value && typeof value !== 'string')) found.expressions.push(line)
    else tag.attributes[name] = typeof value === 'string' ? value : ''
  }
  found.tags.push(tag)
  if (tag.name !== 'Claim') return
  try {
    found.claimMarkers.push({ ids: parseIds(idsOf(node)), line, passage })
  } catch (cause) {
    throw new Error(`line ${line}: <Claim ids="${idsOf(node)}" />: ${cause}`, { cause })
  }
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 0
}
