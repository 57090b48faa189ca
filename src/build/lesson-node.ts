/** The parts of a Markdown or MDX syntax node that reading a lesson needs. */
export interface Node {
  type: string
  children?: Node[]
  value?: string
  /** A tag's name; null for `<>`. */
  name?: string | null
  attributes?: { name?: string; value?: unknown }[]
  /** A heading's level. */
  depth?: number
  position?: { start: { line: number } } | undefined
}
