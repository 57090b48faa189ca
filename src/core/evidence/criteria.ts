import * as z from 'zod'
import { numberSchema } from './numbers.ts'

/** Describes a list of criteria, such as "1.2.1 1.2.2". */
export const idsSchema = z
  .string()
  .regex(/^\d+(\.\d+)*( \d+(\.\d+)*)*$/, 'Write numbers with spaces between them, such as "1.2.1".')
  .transform((list) => list.split(' '))

const base = {
  /** The criteria that this row answers; several where one answer holds for all. */
  ids: idsSchema,
  name: z.string().min(1),
}

const remarks = z.string().min(1)

/** A row on which tests, a person or both decide. */
const judgedSchema = z.strictObject({
  ...base,
  judged: z.enum(['machine', 'machine and person', 'person']),
  /** The numbers of the tests that bear on it. */
  tests: z.array(numberSchema).default([]),
  remarks: remarks.optional(),
  /** A defect that is known: the row can claim no more than this. */
  limit: z.strictObject({ is: z.enum(['partially', 'does-not']), because: remarks }).optional(),
})

/** A row that has nothing to be about. */
const absentSchema = z.strictObject({ ...base, notApplicable: remarks })

/** A row that holds as far as rows of WCAG do. */
const followingSchema = z.strictObject({ ...base, follows: idsSchema, remarks: remarks.optional() })

const rowSchema = z
  .union([judgedSchema, absentSchema, followingSchema])
  .superRefine((row, context) => {
    if (!('judged' in row) || row.judged === 'person' || row.tests.length > 0) return
    context.addIssue({
      code: 'custom',
      path: ['tests'],
      message: 'Name the tests that a machine judges by, or write "judged: person".',
    })
  })

const tableSchema = z.strictObject({ title: z.string().min(1), rows: z.array(rowSchema).min(1) })

const standardSchema = z.strictObject({
  id: z.enum(['wcag', 'en', '508']),
  title: z.string().min(1),
  tables: z.array(tableSchema).min(1),
})

/** Describes content/conformance.yaml. */
export const conformanceSchema = z.strictObject({ standards: z.array(standardSchema).min(1) })

export type Conformance = z.output<typeof conformanceSchema>
export type Row = z.output<typeof rowSchema>
