import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { itemId, optionId } from '#core/question/item.ts'

const choiceSchema = z.strictObject({ id: optionId, text: prose })

const rowSchema = z.strictObject({
  id: optionId,
  text: prose,
  /** The id of the choice that belongs to it. */
  match: optionId,
  /** Why it belongs there, and what it is easily taken for. */
  feedback: prose,
})

/** Describes an item that matches rows to choices; each row earns a point. */
export const matchingSchema = z
  .strictObject({
    id: itemId,
    kind: z.literal('matching'),
    stem: prose,
    choices: uniqueById(choiceSchema).check(z.minLength(2)),
    rows: uniqueById(rowSchema).check(z.minLength(2)),
  })
  .superRefine(({ choices, rows }, context) => {
    for (const [at, { match }] of rows.entries()) {
      if (choices.some(({ id }) => id === match)) continue
      context.addIssue({
        code: 'custom',
        path: ['rows', at, 'match'],
        message: `There is no choice "${match}". The choices are ${choices.map(({ id }) => id).join(', ')}.`,
      })
    }
  })

export type Matching = z.output<typeof matchingSchema>
