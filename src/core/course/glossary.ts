import * as z from 'zod'
import { prose } from './prose.ts'
import { uniqueById } from './unique.ts'

const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and hyphens.'),
  /** The word as it stands in a list. */
  term: z.string().min(1),
  definition: prose.refine(
    (text) => text.split(/\s+/).length <= 35,
    'Keep a definition to 35 words.',
  ),
  /** The lesson that explains the term. */
  see: z.string().optional(),
})

/** Describes content/glossary.yaml. */
export const glossarySchema = z.strictObject({ terms: uniqueById(termSchema) })
