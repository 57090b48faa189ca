import { describe, expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { type Item, itemSchema } from '#core/question/kinds.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { writeStory } from '#core/scenario/story.fixture.ts'
import { identifyItem } from './identify-item.ts'
import { identifyScenario } from './identify-story.ts'
import { meaningOf } from './meaning.ts'

const all: [string, Item][] = Object.entries(items)
const identify = (item: Item) => identifyItem(item, 'question')

/** Writes an item anew, with each text, list or key changed by a rule. */
function rewrite(item: Item, change: (key: string, value: unknown) => unknown): Item {
  return itemSchema.parse(JSON.parse(JSON.stringify(item, change)))
}

describe('what an answer depends on is', () => {
  test.each(all)('the same in another order of ids: %s', (_kind, item) => {
    const mixed = rewrite(item, (key, value) =>
      Array.isArray(value) && key !== 'settings' && key !== 'steps' ? value.toReversed() : value,
    )
    expect(identify(mixed).meaning).toBe(identify(item).meaning)
    expect(identify(mixed).parts?.toSorted()).toEqual(identify(item).parts?.toSorted())
  })

  test.each(all)('the same with other feedback: %s', (_kind, item) => {
    const silent = ['feedback', 'reveal', 'defence', 'tooClose', 'tooLoose', 'fitting']
    const other = rewrite(item, (key, value) => (silent.includes(key) ? 'Otherwise.' : value))
    expect(identify(other)).toEqual(identify(item))
  })

  test.each(all)('another with another stem, and with other texts: %s', (_kind, item) => {
    const stem = rewrite(item, (key, value) => (key === 'stem' ? 'Something else?' : value))
    const texts = rewrite(item, (key, value) => (key === 'text' ? `${value}, or so` : value))
    expect(identify(stem).meaning).not.toBe(identify(item).meaning)
    expect(identify(texts).meaning).not.toBe(identify(item).meaning)
  })

  test('another with another key, and with another order of a scale', () => {
    const [first, second, ...rest] = items.single.options
    const { key: _, ...wrong } = first ?? items.single.options[0] ?? { id: '', text: '' }
    const options = [wrong, { ...second, key: true }, ...rest]
    const keyed = itemSchema.parse({ ...items.single, options })
    expect(identify(keyed).meaning).not.toBe(identify(items.single).meaning)
    const settings = items.calibrate.settings.toReversed()
    const scaled = itemSchema.parse({ ...items.calibrate, settings })
    expect(identify(scaled).meaning).not.toBe(identify(items.calibrate).meaning)
  })

  test('not a matter of capitals, white space or the look of quotation marks and dashes', () => {
    expect(meaningOf(['“So”  it\nGOES – he’s in'])).toBe(meaningOf(['"so" it goes - he\'s in']))
    expect(meaningOf(['ab', 'c'])).not.toBe(meaningOf(['a', 'bc']))
  })
})

test.each([
  ['single', ['a', 'b', 'c']],
  ['ordering', items.ordering.steps.map(({ id }) => id)],
  ['commit', items.commit.options.map(({ id }) => id)],
  ['matching', [...items.matching.rows, ...items.matching.choices].map(({ id }) => id)],
  ['sorting', [...items.sorting.cards, ...items.sorting.categories].map(({ id }) => id)],
  ['written', ['text', ...items.written.criteria.map(({ id }) => `met-${id}`), 'yes']],
  [
    'table',
    items.table.rows.flatMap(({ id, cells }) => Object.keys(cells).map((c) => `${id}.${c}`)),
  ],
  ['calibrate', items.calibrate.cells.map(({ row, column }) => `${row}.${column}`)],
] as const)('what answers to %s name is among its parts', (kind, parts) => {
  expect(identify(items[kind]).parts).toEqual(expect.arrayContaining([...parts]))
})

describe('a scenario', () => {
  const story = writeStory()
  const parse = (text: string) => identifyScenario(scenarioSchema.parse(JSON.parse(text)))
  const plain = parse(JSON.stringify(story))

  test('has its choices, with and without their scene, and its endings as parts', () => {
    const [scene] = story.scenes
    const [choice] = scene?.choices ?? []
    expect(plain.parts).toEqual(
      expect.arrayContaining([
        choice?.id,
        `${scene?.id}.${choice?.id}`,
        ...story.endings.map(({ id }) => id),
      ]),
    )
  })

  test('keeps its route when words change, and its words when an effect does', () => {
    const reworded = parse(
      JSON.stringify(story, (key, value) => (key === 'text' ? 'Else.' : value)),
    )
    expect(reworded.route).toBe(plain.route)
    expect(reworded.meaning).not.toBe(plain.meaning)
    const rerouted = parse(JSON.stringify({ ...story, start: { ...story.start, trust: 9 } }))
    expect(rerouted.route).not.toBe(plain.route)
    expect(rerouted.meaning).toBe(plain.meaning)
  })
})
