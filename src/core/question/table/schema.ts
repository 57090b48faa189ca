import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { itemId, optionId } from '#core/question/item.ts'

const columnSchema = z.strictObject({ id: optionId, text: prose })

const rowSchema = z.strictObject({
  id: optionId,
  text: prose,
  /** The text of each cell, by the column's id. */
  cells: z.record(optionId, z.strictObject({ id: optionId, text: prose })),
  /** What decides where the row's cells belong. */
  feedback: prose,
})

/** Describes a table to be rebuilt from its jumbled cells; each cell earns a point. */
export const tableSchema = z
  .strictObject({
    id: itemId,
    kind: z.literal('table'),
    stem: prose,
    columns: uniqueById(columnSchema),
    rows: uniqueById(rowSchema),
  })
  .superRefine(({ columns, rows }, context) => {
    const used = new Set<string>()
    for (const [at, { cells }] of rows.entries()) {
      const hasAll =
        Object.keys(cells).length === columns.length && columns.every(({ id }) => cells[id])
      const ids = Object.values(cells).map(({ id }) => id)
      if (hasAll && ids.every((id) => !used.has(id))) {
        for (const id of ids) used.add(id)
        continue
      }
      context.addIssue({
        code: 'custom',
        path: ['rows', at, 'cells'],
        message: `A row has one cell for each of ${columns.map(({ id }) => id).join(', ')}, and no two cells share an id.`,
      })
    }
  })

export type Table = z.output<typeof tableSchema>
