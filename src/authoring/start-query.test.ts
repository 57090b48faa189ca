import { describe, expect, test } from 'vitest'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { writeStory } from '#core/scenario/story.fixture.ts'
import { replay } from './replay.ts'
import { readStart, writeStart } from './start-query.ts'

const story = scenarioSchema.parse(writeStory())

/** Returns what an author is told about an address. */
function told(search: string): string[] {
  return readStart(story, search).problems.map(({ what }) => what)
}

describe('the address of a start', () => {
  test('is empty for the opening, with the state that the story starts in', () => {
    const { start } = readStart(story, '')
    expect(start).toEqual({
      scene: 'quay',
      state: { quantities: story.start, counters: { calls: 0 }, visits: {}, chosen: [] },
      played: [],
    })
    expect(start && writeStart(story, start)).toBe('')
  })

  test('says scene, quantities, counters, visits, choices and what was played since', () => {
    const search =
      '?scene=bridge&trust=3&count.calls=2&visits.fog=1&visits.bar=2&chose=quay/a&chose=bar/b&played=a'
    const { start } = readStart(story, search)
    expect(start).toEqual({
      scene: 'bridge',
      state: {
        quantities: { ...story.start, trust: 3 },
        counters: { calls: 2 },
        visits: { fog: 1, bar: 2 },
        chosen: ['quay/a', 'bar/b'],
      },
      played: ['a'],
    })
    const again = start && readStart(story, writeStart(story, start)).start
    expect(again).toEqual(start)
  })

  test.each([
    ['?trust=11', '"trust" is "11". Write a whole number from 0 to 10.'],
    ['?trust=', '"trust" is "". Write a whole number from 0 to 10.'],
    ['?trust=2.5', '"trust" is "2.5". Write a whole number from 0 to 10.'],
    ['?trust=1&trust=2', '"trust" is "1" and "2". Give it once.'],
    ['?scene=moon', '"scene" is "moon". Write one of quay, bar, fog, deck, bridge.'],
    ['?count.calls=21', '"count.calls" is "21". Write a whole number from 0 to 20.'],
    ['?count.cows=1', '"count.cows" is not a field of this scenario: take it out.'],
    ['?count=1', '"count" is not a field of this scenario: take it out.'],
    ['?visits.moon=1', '"visits.moon" is not a field of this scenario: take it out.'],
    ['?mood=2', '"mood" is not a field of this scenario: take it out.'],
    ['?__proto__=2', '"__proto__" is not a field of this scenario: take it out.'],
  ])('names what is bad in %s', (search, what) => {
    expect(told(search)).toEqual([what])
  })

  test('names a choice that the story does not have, and every other bad value too', () => {
    const [first, second] = told('?chose=quay/a&chose=quay/z&reserve=x')
    expect([first, second].sort().join('\n')).toContain('"chose" is "quay/z". Write one of quay/a,')
    expect([first, second]).toContain('"reserve" is "x". Write a whole number from 0 to 10.')
  })
})

describe('a replay from an address', () => {
  const playFrom = (search: string) => {
    const { start } = readStart(story, search)
    if (!start) throw new Error(`${search} cannot be read.`)
    return replay(story, start)
  }

  test('follows the choices to where they lead', () => {
    const { run, problem } = playFrom('?scene=bar&delivery=6&played=c')
    expect(problem).toBeUndefined()
    expect(run.kind === 'scene' && run.scene.id).toBe('deck')
  })

  test('stops before a choice that is not there, and names those that are', () => {
    const { run, problem } = playFrom('?played=a&played=z')
    expect(run.steps).toHaveLength(1)
    expect(problem).toBe(
      '"bar/z" is not offered here, so the story stops before it. Offered: a, b, c.',
    )
  })

  test('says that the story has ended where the address goes on', () => {
    expect(playFrom('?scene=bridge&played=a&played=b').problem).toContain('the story has ended')
  })

  test('says which state no ending fits', () => {
    const gap = { ...story, endings: story.endings.slice(0, -1) }
    const { start } = readStart(gap, '?scene=bridge&trust=7&delivery=7&played=c')
    expect(start && replay(gap, start).problem).toContain('No ending of SC9 fits')
  })
})
