import type { Node } from './lesson-node.ts'

/** A bit of text that stands on one line; for a reference, what shows where it stands. */
export interface LinePiece {
  text: string
  line: number
  ref?: string
}

/** Flattens inline nodes into pieces, and collects the tags and the lines of expressions on the way. */
export function piecesOf(node: Node, tags: Node[], expressions: number[]): LinePiece[] {
  const line = node.position?.start.line ?? 0
  if (node.type === 'mdxTextExpression') {
    expressions.push(line)
    return []
  }
  if (node.type === 'mdxJsxTextElement') {
    tags.push(node)
    if (node.name === 'Ref') return [{ text: '', line, ref: `[${idsOf(node)}]` }]
  }
  if (node.type === 'break') return [{ text: '\n', line }]
  const own = (node.value ?? '')
    .split(/(?<=\n)/)
    .map((text, at) => ({ text, line: line + at }))
    .filter(({ text }) => text !== '')
  return [...own, ...(node.children ?? []).flatMap((child) => piecesOf(child, tags, expressions))]
}

/** Returns the `ids` attribute of a tag as it was written. */
export function idsOf(tag: Node): string {
  const ids = tag.attributes?.find(({ name }) => name === 'ids')?.value
  return typeof ids === 'string' ? ids : ''
}

/** Tells whether a paragraph is a table; Markdown without extensions does not know one. */
export function isTable(pieces: readonly LinePiece[]): boolean {
  return pieces[0]?.text.trimStart().startsWith('|') ?? false
}

/** Groups a table's pieces by line and drops the rule under its header. */
export function tableRows(pieces: readonly LinePiece[]): LinePiece[][] {
  const lines = [...new Set(pieces.map((piece) => piece.line))]
  return lines
    .map((line) => pieces.filter((piece) => piece.line === line))
    .filter((row) => !/^[\s|:-]*$/.test(row.map((piece) => piece.text).join('')))
}

/** Makes white space single and takes it away before punctuation, where a tag has left it. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ +([.,;:!?])/g, '$1')
    .trim()
    .replace(/^\| *| *\|$/g, '')
}
