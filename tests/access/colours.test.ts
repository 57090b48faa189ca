import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('src/styles/tokens.css', 'utf8')
const both = [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
const tokens = new Map(both.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]))

/** What words may stand on: the grounds of pages, and in drawings those of either kind of work. */
const words = ['text', 'muted', 'accent', 'lead', 'manage'].flatMap((one) =>
  ['paper', 'surface', 'sunk'].map((ground) => [one, ground] as const),
)
const inDrawings = ['text', 'muted'].flatMap((one) =>
  ['lead-soft', 'manage-soft'].map((ground) => [one, ground] as const),
)
const ofTheirOwn = [
  ['on-accent', 'accent'],
  ['lead', 'lead-soft'],
  ['manage', 'manage-soft'],
  ['paper', 'text'],
] as const
/** What is no word: edges of controls, and the ring of the focus. */
const shapes = ['edge', 'focus'].flatMap((one) =>
  ['paper', 'surface', 'sunk'].map((ground) => [one, ground] as const),
)

/** Relative luminance after WCAG 2.2. */
function light(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const [first, second] = [one, other].map((name) => light(tokens.get(name)?.[scheme] ?? ''))
  const [dark = 0, bright = 0] = [first ?? 0, second ?? 0].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

for (const scheme of ['light', 'dark'] as const) {
  test(`A01: words have 4.5:1 to each ground they can stand on, also in drawings (${scheme})`, () => {
    expect(tokens.size).toBeGreaterThan(12)
    for (const [one, ground] of [...words, ...inDrawings, ...ofTheirOwn])
      expect(contrast(one, ground, scheme), `${one} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })

  test(`A10: edges of controls and the ring of the focus have 3:1 to each ground (${scheme})`, () => {
    for (const [one, ground] of shapes)
      expect(contrast(one, ground, scheme), `${one} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
}
