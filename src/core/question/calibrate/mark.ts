import {
  type Answer,
  askForRest,
  type Comment,
  choicesByPart,
  type Kind,
  type Mark,
} from '#core/question/mark.ts'
import type { Calibrate } from './schema.ts'

interface Text {
  id: string
  text: string
}

export interface CalibrateFace {
  id: string
  kind: 'calibrate'
  stem: string
  rows: Text[]
  columns: Text[]
  /** From the closest to the loosest. */
  settings: Text[]
}

type Cell = Omit<Calibrate['cells'][number], 'row' | 'column'>

/** What happens in each cell, by "row.column". */
export type CalibrateKey = Record<string, Cell>

/** A grid of settings; each cell shows what its setting brings about. */
export const calibrate: Kind<Calibrate, CalibrateFace, CalibrateKey> = {
  face({ id, kind, stem, rows, columns, settings }) {
    return { id, kind, stem, rows, columns, settings }
  },

  key({ cells }) {
    return Object.fromEntries(
      cells.map(({ row, column, ...cell }) => [cellName(row, column), cell]),
    )
  },

  mark: markCalibrate,
}

/** Names a cell of the grid, as answers and comments do. */
export function cellName(row: string, column: string): string {
  return `${row}.${column}`
}

function markCalibrate(face: CalibrateFace, key: CalibrateKey, answer: Answer): Mark {
  const { rows, columns, settings } = face
  const chosen = choicesByPart(answer)
  const scale = settings.map(({ id }) => id)
  const names = rows.flatMap((row) => columns.map((column) => cellName(row.id, column.id)))
  const comments = names.flatMap((name) => {
    const at = scale.indexOf(chosen.get(name) ?? '')
    const cell = key[name]
    return cell && at >= 0 ? commentOn(name, cell, at, scale) : []
  })
  const open = askForRest(comments.length, names.length, 'cell')
  if (open) return open
  const points = comments.filter(({ verdict }) => verdict === 'right').length
  return { kind: 'marked', points, of: names.length, comments }
}

function commentOn(part: string, cell: Cell, at: number, scale: readonly string[]): Comment {
  const fits = cell.fits.map((id) => scale.indexOf(id))
  if (fits.includes(at)) return { part, verdict: 'right', text: cell.fitting }
  const text = at < Math.min(...fits) ? cell.tooClose : cell.tooLoose
  return { part, verdict: 'wrong', text }
}
