import {
  type Answer,
  askForRest,
  type Comment,
  choicesByPart,
  type Kind,
  type Mark,
} from '#core/question/mark.ts'
import { createRandom, shuffle } from '#core/question/seed.ts'
import type { Table } from './schema.ts'

interface Text {
  id: string
  text: string
}

export interface TableFace {
  id: string
  kind: 'table'
  stem: string
  columns: Text[]
  rows: Text[]
  /** The texts of the cells, jumbled; the same on every page view. */
  cells: Text[]
}

/** The cells of each row by the column's id, and what decides it, by the row's id. */
export type TableKey = Record<string, { cells: Record<string, string>; feedback: string }>

/** A table to rebuild: a point a cell. */
export const table: Kind<Table, TableFace, TableKey> = {
  face({ id, kind, stem, columns, rows }) {
    const cells = rows.flatMap((row) => Object.values(row.cells))
    return {
      id,
      kind,
      stem,
      columns,
      rows: rows.map(({ id, text }) => ({ id, text })),
      cells: shuffle(cells, createRandom(id)),
    }
  },

  key({ rows }) {
    return Object.fromEntries(
      rows.map(({ id, cells, feedback }) => [
        id,
        {
          cells: Object.fromEntries(Object.entries(cells).map(([c, { id }]) => [c, id])),
          feedback,
        },
      ]),
    )
  },

  mark: markTable,
}

/** Names a cell of the table, as answers do. */
export function placeName(row: string, column: string): string {
  return `${row}.${column}`
}

function markTable({ rows, columns, cells }: TableFace, key: TableKey, answer: Answer): Mark {
  const chosen = choicesByPart(answer)
  const known = new Set(cells.map(({ id }) => id))
  const filled = (row: string) =>
    columns.filter(({ id }) => known.has(chosen.get(placeName(row, id)) ?? '')).length
  const open = askForRest(
    rows.reduce((sum, { id }) => sum + filled(id), 0),
    rows.length * columns.length,
    'cell',
  )
  if (open) return open
  const places = rows.flatMap((row) =>
    columns.map((column): Comment => {
      const part = placeName(row.id, column.id)
      const isRight = chosen.get(part) === key[row.id]?.cells[column.id]
      return { part, verdict: isRight ? 'right' : 'wrong', text: '' }
    }),
  )
  const whole = rows.map(({ id }): Comment => {
    const isRight = places.every(
      ({ part, verdict }) => verdict === 'right' || !part?.startsWith(`${id}.`),
    )
    return { part: id, verdict: isRight ? 'right' : 'wrong', text: key[id]?.feedback ?? '' }
  })
  return {
    kind: 'marked',
    points: places.filter(({ verdict }) => verdict === 'right').length,
    of: places.length,
    comments: [...whole, ...places],
  }
}
