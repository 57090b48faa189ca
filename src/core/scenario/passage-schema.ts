import * as z from 'zod'
import { parseCondition } from './condition.ts'

/** Reads a condition in a file, with the author's mistake as the message. */
export const conditionSchema = z.string().transform((text, context) => {
  try {
    return parseCondition(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
})

const words = z.string().trim().min(1)
const when = conditionSchema.optional()
const narrated = z.strictObject({ kind: z.literal('narrated'), when, text: words })
const spoken = z.strictObject({ kind: z.literal('spoken'), when, by: words, says: words })

/** The kind shows in the keys; it is set for the reading alone, so that a mistake is told as what it is. */
const partSchema = z.preprocess(
  (raw) => {
    const part = typeof raw === 'string' ? { text: raw } : raw
    if (typeof part !== 'object' || part === null) return part
    return { ...part, kind: 'says' in part || 'by' in part ? 'spoken' : 'narrated' }
  },
  z
    .discriminatedUnion('kind', [narrated, spoken], {
      error:
        'Write a text, or "by" and "says" for what somebody says; "when" may stand before either.',
    })
    .transform((part) => {
      const condition = part.when ? { when: part.when } : {}
      return part.kind === 'spoken'
        ? { ...condition, by: part.by, says: part.says }
        : { ...condition, text: part.text }
    }),
)

/** Reads a text: one paragraph, or a list of paragraphs and spoken lines, some on conditions. */
export const passageSchema = z.preprocess(
  (raw) => (typeof raw === 'string' ? [raw] : raw),
  z.array(partSchema).min(1),
)
