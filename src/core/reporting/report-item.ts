import { cellName } from '#core/question/calibrate/mark.ts'
import type { Item } from '#core/question/kinds.ts'
import { placeName } from '#core/question/table/mark.ts'
import type { ReportItem, Text } from './facts.ts'

/**
 * Makes what a report needs of an item.
 *
 * Tables and grids are told as matching, and a view that is committed to as a choice without a
 * right answer (SCORM 2004 4th ed., RTE §4.2.9; xAPI 1.0.3, part 2, §2.4.4.1).
 * @param objective the objective, for items of the bank.
 */
export function reportItem(item: Item, objective?: string): ReportItem {
  const { id, stem: text } = item
  return { id, text, ...(objective && { objective }), ...askedIn(item) }
}

type Asked<Part = ReportItem> = Part extends ReportItem
  ? Omit<Part, 'id' | 'text' | 'objective'>
  : never

function askedIn(item: Item): Asked {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      return { kind: 'choice', options: textsOf(item.options), key: keysOf(item.options) }
    case 'commit':
      return { kind: 'choice', options: textsOf(item.options) }
    case 'ordering':
      return {
        kind: 'sequencing',
        options: textsOf(item.steps),
        rules: item.rules.map(({ earlier, later }) => ({ earlier, later })),
      }
    case 'written':
      return { kind: 'long-fill-in' }
    default:
      return askedByPart(item)
  }
}

type ByPart = Extract<Item, { kind: 'matching' | 'sorting' | 'calibrate' | 'table' }>

function askedByPart(item: ByPart): Asked {
  switch (item.kind) {
    case 'matching':
      return {
        kind: 'matching',
        sources: textsOf(item.rows),
        targets: textsOf(item.choices),
        key: keyOf(item.rows.map(({ id, match }) => [id, [match]])),
      }
    case 'sorting':
      return {
        kind: 'matching',
        sources: textsOf(item.cards),
        targets: textsOf(item.categories),
        key: keyOf(item.cards.map(({ id, accept }) => [id, accept])),
      }
    case 'calibrate':
      return {
        kind: 'matching',
        sources: crossOf(item.rows, item.columns, cellName),
        targets: textsOf(item.settings),
        key: keyOf(item.cells.map(({ row, column, fits }) => [cellName(row, column), fits])),
      }
    case 'table':
      return {
        kind: 'matching',
        sources: crossOf(item.rows, item.columns, placeName),
        targets: textsOf(item.rows.flatMap(({ cells }) => Object.values(cells))),
        key: keyOf(
          item.rows.flatMap((row) =>
            Object.entries(row.cells).map(([column, { id }]) => [placeName(row.id, column), [id]]),
          ),
        ),
      }
  }
}

function textsOf(list: readonly Text[]): Text[] {
  return list.map(({ id, text }) => ({ id, text }))
}

function keysOf(options: readonly { id: string; key?: true | undefined }[]): string[] {
  return options.filter(({ key }) => key).map(({ id }) => id)
}

function keyOf(pairs: readonly (readonly [string, readonly string[]])[]) {
  return Object.fromEntries(pairs)
}

function crossOf(
  rows: readonly Text[],
  columns: readonly Text[],
  nameOf: (row: string, column: string) => string,
): Text[] {
  return rows.flatMap((row) =>
    columns.map((column) => ({
      id: nameOf(row.id, column.id),
      text: `${row.text}: ${column.text}`,
    })),
  )
}
