import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { idsSchema } from './criteria.ts'

/** Describes content/access-checklist.yaml: what people try by hand before a release. */
export const checklistSchema = z.strictObject({
  /** Screen readers, each with the browser that it is tried in. */
  pairs: z.array(prose).min(1),
  steps: z
    .array(
      z.strictObject({
        do: prose,
        /** What is then heard or seen. */
        expect: prose,
        /** The rows of the report that it helps to judge. */
        criteria: idsSchema,
      }),
    )
    .min(1),
})

export type Checklist = z.output<typeof checklistSchema>

const line = '…'.repeat(16)

const blanks = [
  'Date',
  'Name',
  'Release of the course',
  'Versions of screen reader, browser, system',
]

/** Writes the checklist as a document to fill in, with a part for each pair. */
export function checklistAsMarkdown({ pairs, steps }: Checklist): string {
  const list = steps.flatMap(({ do: act, expect, criteria }, at) => {
    const mark = `${at + 1}. `
    const within = ' '.repeat(mark.length)
    return [
      mark + act,
      '',
      `${within}Expect: ${expect} (${criteria.join(', ')})`,
      '',
      `${within}Result: ${line}`,
      '',
    ]
  })
  const parts = pairs.flatMap((pair) => [
    `## ${pair}`,
    '',
    ...blanks.map((blank) => `- ${blank}: ${line}`),
    '',
    ...list,
  ])
  return `${[...introduction, ...parts].join('\n').trimEnd()}\n`
}

const introduction = [
  '<!-- Made by "npm run evidence" of content/access-checklist.yaml. Change it there. -->',
  '',
  '# The course by screen reader: a checklist for people',
  '',
  'No machine can say how the course sounds. Before a release, somebody who uses a screen reader, or knows',
  'one well, goes through these steps with each pair below, with the web edition, and fills in the blanks.',
  'In brackets stand the rows of the conformance report that a step helps to judge.',
  '',
  'Write what came of it into `evidence/by-hand.yaml`: one session for each pair, with a verdict for each',
  'row: `supports`, `partially` or `does-not`. After the next build the report follows it. A session counts',
  'for its own release and no other. Without one the report says "Tested by machine only", or "Not',
  'Evaluated" where only a person can judge.',
  '',
]
