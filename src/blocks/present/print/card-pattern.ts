/** The pattern of a letter as lines to draw over its colour. */
export interface CardPattern {
  readonly lines: string
  readonly thickness: number
}

/** The part of a card that is patterned, in millimetres. */
export const patterned = { width: 85, height: 36 }
const { width, height } = patterned

/**
 * The patterns of the stage's letters, wide enough to be told apart across a room. They are drawn
 * in lines, since printers lose the stripes of gradients.
 */
const patterns: Readonly<Record<string, CardPattern>> = {
  B: { lines: falling(7), thickness: 2 },
  C: { lines: dots(6), thickness: 3.2 },
  D: { lines: level(5), thickness: 2 },
  E: { lines: falling(7.5) + rising(7.5), thickness: 1.3 },
  F: { lines: upright(5), thickness: 2 },
}

/** Returns the pattern of a letter; A has none. */
export function patternOf(letter: string): CardPattern {
  return patterns[letter] ?? { lines: '', thickness: 0 }
}

/** Lists the places from one end to the other, the same at both ends. */
function places(from: number, to: number, step: number): number[] {
  const half = Math.ceil((to - from) / 2 / step)
  return Array.from({ length: 2 * half }, (_, at) => (from + to) / 2 + (at - half + 0.5) * step)
}

function falling(step: number): string {
  return places(-height, width, step)
    .map((x) => `M${x} 0l${height} ${height}`)
    .join('')
}

function rising(step: number): string {
  return places(-height, width, step)
    .map((x) => `M${x} ${height}l${height} ${-height}`)
    .join('')
}

function level(step: number): string {
  return places(0, height, step)
    .map((y) => `M0 ${y}h${width}`)
    .join('')
}

function upright(step: number): string {
  return places(0, width, step)
    .map((x) => `M${x} 0v${height}`)
    .join('')
}

function dots(step: number): string {
  return places(0, height, step)
    .flatMap((y) => places(0, width, step).map((x) => `M${x} ${y}h0`))
    .join('')
}
