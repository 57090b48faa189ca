import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { itemId, optionId } from '#core/question/item.ts'

const optionSchema = z.strictObject({
  id: optionId,
  text: prose,
  key: z.literal(true).optional(),
  /** The error in thinking that a distractor stands for: an id of the file's misconceptions. */
  misconception: z.string().optional(),
  feedback: prose,
})

/** The fields of an item with one best answer. */
export const singleFields = {
  id: itemId,
  kind: z.literal('single'),
  stem: prose,
  options: uniqueById(optionSchema)
    .check(z.minLength(3), z.maxLength(5))
    .refine((options) => options.filter((option) => option.key).length === 1, {
      error: 'A single-best-answer item has exactly one key.',
    }),
}

export type Single = z.output<z.ZodObject<typeof singleFields>>
