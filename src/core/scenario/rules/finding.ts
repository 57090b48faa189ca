import type { Place } from '#core/scenario/explore.ts'
import { wayTo } from '#core/scenario/explore.ts'

/**
 * One breach of a rule: where, what is so, why it matters and what to do.
 * The rule bears its number in the authoring guide, part 2.5.
 */
export interface Finding {
  readonly rule: string
  /** "blocks" keeps the story out of the course; "warns" asks an author to look again. */
  readonly severity: 'blocks' | 'warns'
  /** The way to the spot in the file, as YAML nests it. */
  readonly path: readonly (string | number)[]
  readonly what: string
  readonly why: string
  readonly fix: string
}

type Report = (path: Finding['path'], what: string, fix: string) => Finding

/** Returns the two ways to report a breach of one rule. */
export function rule(name: string, why: string): { blocks: Report; warns: Report } {
  const report =
    (severity: Finding['severity']): Report =>
    (path, what, fix) => ({ rule: name, severity, path, what, why, fix })
  return { blocks: report('blocks'), warns: report('warns') }
}

/** Says by which choices a place is reached, such as "first-move/a, then the-form/c". */
export function describeWay(place: Place): string {
  const way = wayTo(place).map(({ scene, choice }) => `${scene.id}/${choice.id}`)
  return way.length === 0 ? 'at the opening' : `by ${way.join(', then ')}`
}

/** Writes a share as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}
