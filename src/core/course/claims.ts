import * as z from 'zod'
import { uniqueById } from './unique.ts'

const claimSchema = z.strictObject({
  id: z.string().regex(/^C\d{3}$/, 'Write an id such as C001.'),
  /** K is taught and tested, S appears, X is an example to replace with our own, P says where the source is from. */
  tier: z.enum(['K', 'S', 'X', 'P']),
  /** Lines of the source article, such as "1, 2". */
  line: z.string().regex(/^\d+(, \d+)*$/, 'Write line numbers in quotation marks, such as "1, 2".'),
  text: z.string().min(1),
})

/** Describes content/claims.yaml. */
export const claimsSchema = z.strictObject({ claims: uniqueById(claimSchema) })
