import * as z from 'zod'
import type { Codebook } from '#core/progress/pack/book.ts'
import type { ReportFacts } from '#core/reporting/facts.ts'

/** What the launch shell of a package knows of the course (build/packages/facts.ts). */
export interface CourseFacts extends ReportFacts {
  readonly kind: 'scorm12' | 'scorm2004' | 'cmi5'
  readonly codebook: Codebook
  /** The pages of units, by the id of the unit, below the folder of the course. */
  readonly addresses: Readonly<Record<string, string>>
}

declare global {
  /** Written by the packager into a file of its own. */
  var courseFacts: unknown
}

const list = z.array(z.looseObject({}))
const schema = z.looseObject({
  kind: z.enum(['scorm12', 'scorm2004', 'cmi5']),
  course: z.string(),
  title: z.string(),
  release: z.number(),
  units: list,
  objectives: list,
  items: list,
  scenarios: list,
  codebook: z.looseObject({ course: z.string(), release: z.number(), entries: list }),
  addresses: z.record(z.string(), z.string()),
})

/**
 * Reads the facts that the package brought; undefined where it brought none. Only the outline of
 * them is looked at, since the same build has written them and this code.
 */
export function readFacts(): CourseFacts | undefined {
  const { success } = schema.safeParse(globalThis.courseFacts)
  return success ? (globalThis.courseFacts as CourseFacts) : undefined
}
