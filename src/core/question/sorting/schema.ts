import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { itemId, optionId } from '#core/question/item.ts'

const categorySchema = z.strictObject({ id: optionId, text: prose })

const cardSchema = z.strictObject({
  id: optionId,
  text: prose,
  /** The categories that can be defended, best first. */
  accept: z.array(optionId).min(1),
  feedback: prose,
})

/** Describes an item that sorts cards into categories; each defensible place earns a point. */
export const sortingSchema = z
  .strictObject({
    id: itemId,
    kind: z.literal('sorting'),
    stem: prose,
    categories: uniqueById(categorySchema).check(z.minLength(2), z.maxLength(5)),
    cards: uniqueById(cardSchema).check(z.minLength(2)),
  })
  .superRefine(({ categories, cards }, context) => {
    for (const [at, { accept }] of cards.entries()) {
      for (const id of accept.filter((one) => !categories.some((known) => known.id === one))) {
        context.addIssue({
          code: 'custom',
          path: ['cards', at, 'accept'],
          message: `There is no category "${id}". The categories are ${categories.map((one) => one.id).join(', ')}.`,
        })
      }
    }
  })

export type Sorting = z.output<typeof sortingSchema>
