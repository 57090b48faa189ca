import * as z from 'zod'
import { idList } from '#core/course/id-list.ts'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'

/**
 * The words of this folder.
 *
 * - **statement**: one line of part A, marked from 0 to 4. **pair**: two good things of part B.
 * - **side**: leading or managing. **mean**: the average mark of a side.
 * - **round**: one time of filling it in; the second is at day 60.
 */
const side = z.enum(['leading', 'managing'])

const statementSchema = z.strictObject({
  id: z.string().regex(/^S\d+$/, 'Write an id such as S1.'),
  side,
  /** As its owner reads it: "I …". */
  first: prose.refine((text) => /^I\b/.test(text), 'Begin with "I".'),
  /** Goes on from "In the last month, this person". */
  third: prose.refine((text) => !/^I\b/.test(text), 'Write what somebody else would have seen.'),
})

const pairSchema = z.strictObject({
  id: z.string().regex(/^P\d+$/, 'Write an id such as P1.'),
  leading: prose,
  managing: prose,
  /** The side that stands first. */
  shown: side,
})

const mark = z.number().min(0).max(4)

/** Describes content/self-assessment.yaml. */
export const selfAssessmentSchema = z.strictObject({
  /** The words for 0 to 4. */
  scale: z.array(prose).length(5),
  words: z.strictObject({ low: prose, middle: prose, high: prose }),
  thresholds: z
    .strictObject({ low: mark, middle: mark, high: mark })
    .refine(
      ({ low, middle, high }) => low <= middle && middle <= high,
      'Put the three numbers in rising order: low, middle, high.',
    ),
  statements: uniqueById(statementSchema).refine(
    (all) =>
      ['leading', 'managing'].every((one) => all.filter((it) => it.side === one).length === 10),
    'Write ten statements on leading and ten on managing.',
  ),
  pairs: uniqueById(pairSchema).refine((all) => all.length === 8, 'Write eight pairs.'),
  prompts: z.strictObject({
    bothLow: prose,
    leadingHigh: prose,
    managingHigh: prose,
    bothHigh: prose,
  }),
  question: prose,
  caveats: z.array(z.strictObject({ text: prose, references: idList.optional() })).min(6),
  colleagues: z.strictObject({ letter: prose, more: prose, question: prose }),
})

export type SelfAssessment = z.output<typeof selfAssessmentSchema>
export type Side = z.output<typeof side>
export type Statement = SelfAssessment['statements'][number]
export type Pair = SelfAssessment['pairs'][number]
