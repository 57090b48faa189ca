import * as z from 'zod'

/** Describes a list, not empty, in which no two entries share an id. */
export function uniqueById<T extends z.ZodType<{ id: string }>>(entry: T) {
  return z
    .array(entry)
    .min(1)
    .superRefine((entries, context) => {
      const seen = new Set<string>()
      for (const [at, { id }] of entries.entries()) {
        if (seen.has(id)) {
          context.addIssue({
            code: 'custom',
            path: [at, 'id'],
            message: `The id ${id} is used twice. Give one of the two entries an id of its own.`,
          })
        }
        seen.add(id)
      }
    })
}
