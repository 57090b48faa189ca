import type { ScenarioFile } from '#core/scenario/scenario.ts'

const step = { x: 200, y: 150 }

/**
 * Lays scenes out from left to right by how many choices they are from the first; a scene that no
 * choice leads to stands in a column of its own at the end.
 * @returns the position of each scene, as Twine writes it, and the column after the last.
 */
export function layOutScenes({ scenes }: Pick<ScenarioFile, 'scenes'>): {
  positions: Map<string, string>
  columns: number
} {
  const columns = new Map<string, number>()
  let frontier = scenes.slice(0, 1)
  for (let column = 0; frontier.length > 0; column += 1) {
    for (const { id } of frontier) columns.set(id, column)
    const targets = frontier.flatMap(({ choices }) => choices.flatMap(({ to }) => to))
    const ids = new Set(targets.map(({ to }) => to))
    frontier = scenes.filter(({ id }) => ids.has(id) && !columns.has(id))
  }
  const reached = Math.max(-1, ...columns.values()) + 1
  const positions = new Map<string, string>()
  const rows = new Map<number, number>()
  for (const { id } of scenes) {
    const column = columns.get(id) ?? reached
    const row = rows.get(column) ?? 0
    rows.set(column, row + 1)
    positions.set(id, placeAt(column, row + 1))
  }
  return { positions, columns: rows.has(reached) ? reached + 1 : reached }
}

/** Gives the position of a passage in a column and row, as Twine writes it. */
export function placeAt(column: number, row: number): string {
  return `${100 + column * step.x},${100 + row * step.y}`
}
