import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { itemId, optionId } from '#core/question/item.ts'

const optionSchema = z.strictObject({
  id: optionId,
  text: prose,
  /** Said to whoever chose this, before the rest is revealed. */
  feedback: prose.optional(),
})

/** Describes a view to commit to before the course gives its own; nothing is right or wrong. */
export const commitSchema = z.strictObject({
  id: itemId,
  kind: z.literal('commit'),
  stem: prose,
  options: uniqueById(optionSchema).check(z.minLength(2)),
  /** What everybody reads afterwards. */
  reveal: prose,
})

export type Commit = z.output<typeof commitSchema>
