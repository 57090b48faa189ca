import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { playEveryPath, shareEndings } from './check.ts'
import { begin, play, step } from './play.ts'
import { quantityNames } from './quantities.ts'
import { countDecisions } from './reach.ts'
import { scenarioSchema } from './scenario.ts'
import { anyChoices, anyStory, writeStory } from './story.fixture.ts'

const story = scenarioSchema.parse(writeStory())
const stories = anyStory.map((written) => scenarioSchema.parse(written))

describe('play', () => {
  test('opens at the first scene, with nothing spent', () => {
    expect(play(story, [])).toMatchObject({
      kind: 'scene',
      scene: { id: 'hall' },
      quantities: story.start,
      steps: [],
      dropped: 0,
    })
  })

  test('takes the first link that fits the quantities after the choice', () => {
    expect(play(story, ['b'])).toMatchObject({ kind: 'scene', scene: { id: 'room' } })
    const trusting = { ...story, start: { ...story.start, trust: 9 } }
    expect(play(trusting, ['b'])).toMatchObject({ kind: 'ended', ending: { id: 'plain' } })
  })

  test('ends with the first ending that fits, and keeps the quantities after each step', () => {
    const run = play(story, ['a', 'a'])
    expect(run).toMatchObject({ kind: 'ended', ending: { id: 'warm' } })
    expect(run.steps.map(({ quantities }) => quantities.trust)).toEqual([7, 9])
    expect(play(story, ['b', 'b'])).toMatchObject({ kind: 'ended', ending: { id: 'cold' } })
  })

  test('keeps quantities between 0 and 10', () => {
    expect(play(story, ['b']).quantities).toMatchObject({ trust: 2, reserve: 10 })
  })

  test('keeps a run as far as it fits, and counts what it dropped', () => {
    expect(play(story, ['a', 'z', 'a'])).toMatchObject({ scene: { id: 'room' }, dropped: 2 })
    expect(play(story, ['c', 'a', 'a'])).toMatchObject({ ending: { id: 'plain' }, dropped: 2 })
  })

  test('replaying fewer choices undoes the later ones', () => {
    fc.assert(
      fc.property(stories, anyChoices, fc.nat(15), (scenario, choices, kept) => {
        const fitting = play(scenario, choices).steps.map(({ choice }) => choice.id)
        const undone = play(scenario, fitting.slice(0, kept))
        expect(undone.steps).toEqual(play(scenario, choices).steps.slice(0, kept))
        expect(undone.dropped).toBe(0)
      }),
    )
  })

  test('is the same as taking one step after another', () => {
    fc.assert(
      fc.property(stories, anyChoices, (scenario, choices) => {
        const { dropped, ...run } = play(scenario, choices)
        let walked = begin(scenario)
        for (const { choice } of run.steps) walked = step(scenario, walked, choice.id) ?? walked
        expect(walked).toEqual(run)
        expect(run.steps.length + dropped).toBe(choices.length)
      }),
    )
  })

  test('no choice takes a quantity out of 0 to 10', () => {
    fc.assert(
      fc.property(stories, anyChoices, (scenario, choices) => {
        for (const { quantities } of play(scenario, choices).steps) {
          for (const name of quantityNames) {
            expect(quantities[name]).toBeGreaterThanOrEqual(0)
            expect(quantities[name]).toBeLessThanOrEqual(10)
          }
        }
      }),
    )
  })

  test('every path of every story ends within 12 decisions', () => {
    fc.assert(
      fc.property(stories, fc.infiniteStream(fc.nat(3)), (scenario, dice) => {
        let run = begin(scenario)
        while (run.kind === 'scene') {
          const { choices } = run.scene
          const choice = choices[(dice.next().value ?? 0) % choices.length]
          run = step(scenario, run, choice?.id ?? '') ?? run
          expect(run.steps.length).toBeLessThanOrEqual(countDecisions(scenario))
        }
        expect(countDecisions(scenario)).toBeLessThanOrEqual(12)
        expect(scenario.endings).toContain(run.ending)
      }),
    )
  })
})

describe('check', () => {
  test('plays each path once, and the shares of the endings make a whole', () => {
    expect(playEveryPath(story)).toHaveLength(5)
    const shares = [...shareEndings(story).values()]
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })
})
