import * as z from 'zod'
import { parseIds } from './ids.ts'

/** Reads an author's list of ids and ranges ("C003-C021 C044") into an array of ids. */
export const idList = z.string().transform((text, context): string[] => {
  try {
    return parseIds(text)
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: error instanceof Error ? error.message : String(error),
    })
    return z.NEVER
  }
})
