import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { itemId, optionId } from '#core/question/item.ts'

const textSchema = z.strictObject({ id: optionId, text: prose })

const cellSchema = z.strictObject({
  row: optionId,
  column: optionId,
  /** The settings that fit. */
  fits: z.array(optionId).min(1),
  /** What happens with less freedom than fits, with more, and with what fits. */
  tooClose: prose,
  tooLoose: prose,
  fitting: prose,
})

/**
 * Describes a grid of tasks by people in which each cell gets a setting, such as how often to check
 * in. The settings run from the closest to the loosest; each fitting cell earns a point.
 */
export const calibrateSchema = z
  .strictObject({
    id: itemId,
    kind: z.literal('calibrate'),
    stem: prose,
    rows: uniqueById(textSchema),
    columns: uniqueById(textSchema),
    settings: uniqueById(textSchema).check(z.minLength(3)),
    cells: z.array(cellSchema),
  })
  .superRefine(({ rows, columns, settings, cells }, context) => {
    for (const row of rows) {
      for (const column of columns) {
        const here = cells.filter((cell) => cell.row === row.id && cell.column === column.id)
        if (here.length === 1) continue
        context.addIssue({
          code: 'custom',
          path: ['cells'],
          message: `Row "${row.id}", column "${column.id}" has ${here.length} cells. Write one.`,
        })
      }
    }
    for (const [at, { fits }] of cells.entries()) {
      for (const id of fits.filter((one) => !settings.some((known) => known.id === one))) {
        context.addIssue({
          code: 'custom',
          path: ['cells', at, 'fits'],
          message: `There is no setting "${id}". The settings are ${settings.map((one) => one.id).join(', ')}.`,
        })
      }
    }
  })

export type Calibrate = z.output<typeof calibrateSchema>
