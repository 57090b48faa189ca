import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { themes } from '#core/workshop/session.ts'

const folder = new URL('.', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const css = read('themes.css')
const styles = readdirSync(folder).filter((name) => name.endsWith('.css') && name !== 'themes.css')

const answers = ['a', 'b', 'c', 'd', 'e', 'f']
/** What stands on what: the footer is muted, the status is paper on ink. */
const texts = [
  ['ink', 'paper'],
  ['muted', 'paper'],
  ['paper', 'ink'],
  ...answers.map((answer) => ['on', answer]),
]
/** Edges of bars and options, shapes and patterns of answers, signs of acts. */
const shapes = ['ink', 'rule', 'lead', 'manage', ...answers].map((shape) => [shape, 'paper'])

/** The tokens of a theme; those of the day stand in the rule without a name. */
function tokensOf(theme: string): Map<string, string> {
  const opening = theme === 'day' ? '.stage {' : `.stage[data-look="${theme}"] {`
  const start = css.indexOf(opening)
  const rule = css.slice(start, css.indexOf('}', start))
  const tokens = [...rule.matchAll(/--stage-([a-z]+): (#[0-9a-f]{6,8});/g)]
  return new Map(tokens.map(([, name = '', value = '']) => [name, value]))
}

/** Relative luminance after WCAG 2.2, of a colour such as #1d1b18. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminanceOf).toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(themes)('in the look "%s"', (theme) => {
  const tokens = tokensOf(theme)
  const contrast = ([front = '', ground = '']: readonly string[]) =>
    contrastOf(tokens.get(front) ?? '', tokens.get(ground) ?? '')

  test('every text has 7.4:1, so that a washed-out picture keeps 4.5:1', () => {
    expect(texts.filter((pair) => !(contrast(pair) >= 7.4))).toEqual([])
  })

  test('every edge and shape has 3.9:1, so that a washed-out picture keeps 3:1', () => {
    expect(shapes.filter((pair) => !(contrast(pair) >= 3.9))).toEqual([])
  })

  test('every colour is named, and every colour but the dimming is one of a pair', () => {
    const paired = new Set([...texts, ...shapes].flat())
    expect(new Set(tokens.keys())).toEqual(paired.add('dim'))
  })
})

test('contrast is that of WCAG: 21 for black on white, 4.54 for #767676', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('system colours stand for every token where colours are forced', () => {
  const forced = css.slice(css.indexOf('forced-colors'))
  for (const name of tokensOf('day').keys()) expect(forced).toContain(`--stage-${name}:`)
})

describe.each(styles)('%s', (name) => {
  const style = read(name)

  test('takes its colours from the looks; a black and a white stage alone have their own', () => {
    const literals = [...style.matchAll(/#[0-9a-f]{3,8}\b|\brgb|\bhsl|\bcolor-mix/gi)].map(String)
    expect(literals).toEqual(name === 'stage.css' ? ['#000000', '#ffffff'] : [])
  })

  test('writes no text smaller than 4 % of the height of the stage', () => {
    const sizes = [...style.matchAll(/font-size: [^;]*?(\d+(?:\.\d+)?)cqh/g)]
    const tokens = [...style.matchAll(/--stage-(?:text|question|small): calc\((\d+(?:\.\d+)?)cqh/g)]
    for (const [, size] of [...sizes, ...tokens]) expect(Number(size)).toBeGreaterThanOrEqual(4)
    expect(style).not.toMatch(/\d(px|rem|vh|vw|vmin|vb)\b/)
  })
})
