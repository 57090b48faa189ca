import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { itemId, optionId } from '#core/question/item.ts'

const optionSchema = z.strictObject({
  id: optionId,
  text: prose,
  key: z.literal(true).optional(),
  misconception: z.string().optional(),
  feedback: prose,
})

/**
 * Describes an item with several right options; how many is said in the item.
 *
 * The credit rule: a point for each key that was chosen, one taken back for each distractor, never
 * below none. Choosing at random is therefore worth less than leaving some out would be.
 */
export const multipleSchema = z.strictObject({
  id: itemId,
  kind: z.literal('multiple'),
  stem: prose,
  options: uniqueById(optionSchema)
    .check(z.minLength(4), z.maxLength(12))
    .refine(
      (options) => {
        const keys = options.filter(({ key }) => key).length
        return keys >= 2 && keys < options.length
      },
      { error: 'A multiple-response item has at least two keys and at least one distractor.' },
    ),
})

export type Multiple = z.output<typeof multipleSchema>
