import type { MapNode } from '#core/scenario/map.ts'

/** Returns the corners of an ending: pointed at both sides, which no scene is. */
export function hexagonOf({ x, y, width, height }: Omit<MapNode, 'id'>): string {
  const [left, right] = [x - width / 2, x + width / 2]
  const [top, bottom] = [y - height / 2, y + height / 2]
  const corners = [
    [left, y],
    [left + 14, top],
    [right - 14, top],
    [right, y],
    [right - 14, bottom],
    [left + 14, bottom],
  ]
  return corners.map((corner) => corner.join()).join(' ')
}

/** Returns the point half-way along a line. */
export function middleOf(
  points: readonly (readonly [number, number])[],
): readonly [number, number] {
  const lengths = points
    .slice(1)
    .map(([x, y], at) => Math.hypot(x - (points[at]?.[0] ?? x), y - (points[at]?.[1] ?? y)))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [points[at], points[at + 1]]
    if (!from || !to) break
    if (left <= length) {
      const share = length === 0 ? 0 : left / length
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    }
    left -= length
  }
  return points[0] ?? [0, 0]
}
