import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { itemId, optionId } from '#core/question/item.ts'

const criterionSchema = z.strictObject({ id: optionId, text: prose })
const modelSchema = z.strictObject({ title: prose.optional(), text: prose })

/** Describes a short written answer, compared with model answers by its writer. */
export const writtenSchema = z.strictObject({
  id: itemId,
  kind: z.literal('written'),
  stem: prose,
  /** What the writer looks for in the answer after reading the models. */
  criteria: uniqueById(criterionSchema),
  models: z.array(modelSchema).min(1),
})

export type Written = z.output<typeof writtenSchema>
