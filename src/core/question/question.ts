import * as z from 'zod'
import { idList } from '#core/course/id-list.ts'
import { prose } from '#core/course/prose.ts'

/**
 * The words of this folder.
 *
 * - **item**: one question of the bank; **stem**: its case and question.
 * - **option**: one of the answers offered; **key**: the option that is right; **distractor**: one that is not.
 * - **pool**: where an item is used. **level**: the Bloom level it asks for.
 * - **answer**: the ids of the options that were chosen; **mark**: what the answer is worth.
 */
const id = z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'Write an id such as LO1-K1.')

const optionSchema = z.strictObject({
  /** Stands for the option in saved answers, so it is never changed or used again. */
  id: z.string().regex(/^[a-z]$/, 'Write one small letter.'),
  text: prose,
  key: z.boolean().optional(),
  /** The error in thinking that a distractor stands for. */
  misconception: z.string().optional(),
  feedback: prose,
})

/** Describes one single-best-answer item. */
export const itemSchema = z.strictObject({
  id,
  kind: z.literal('single'),
  pool: z.enum(['pretest', 'check', 'final', 'review']),
  lesson: z.string(),
  level: z.enum(['understand', 'apply', 'analyse', 'evaluate']),
  claims: idList,
  stem: prose,
  options: z
    .array(optionSchema)
    .min(3)
    .max(5)
    .refine((options) => options.filter((option) => option.key).length === 1, {
      error: 'A single-best-answer item has exactly one key.',
    })
    .refine((options) => new Set(options.map((option) => option.id)).size === options.length, {
      error: 'Each option has an id of its own.',
    }),
})

/** Describes one file of the bank: all items of one objective. */
export const itemFileSchema = z.strictObject({
  objective: z.string(),
  items: z.array(itemSchema).min(1),
})

export type Item = z.output<typeof itemSchema>
