import * as z from 'zod'
import { idList } from './id-list.ts'
import { prose } from './prose.ts'
import { uniqueById } from './unique.ts'

const referenceSchema = z.strictObject({
  id: z.string().regex(/^R\d+$/, 'Write an id such as R12.'),
  /** The marker that a reader sees in the text, such as "Kotter 1990". */
  short: z.string().min(1).optional(),
  /** The citation in full. */
  text: prose,
  url: z.string().startsWith('https://doi.org/', 'Give a DOI as https://doi.org/….').optional(),
  /** Whether the details were seen, seen in part, or only quoted by somebody else. */
  status: z.enum(['verified', 'partial', 'second-hand']),
})

const noteSchema = z.strictObject({
  id: z.string().regex(/^F\d{2}$/, 'Write an id such as F08.'),
  /** How the article's statement stands against what was found. */
  verdict: z.enum([
    'right',
    'simplified',
    'contested',
    'unsupported',
    'inconsistent',
    'right-but-dated',
    'warning',
  ]),
  /** The claims that were checked. */
  claims: idList,
  /** What the reader is told. */
  text: prose,
  /** What the note rests on; left out where nothing was found. */
  references: idList.optional(),
})

/** Describes content/references.yaml. */
export const referencesSchema = z.strictObject({
  references: uniqueById(referenceSchema),
  notes: uniqueById(noteSchema),
})
