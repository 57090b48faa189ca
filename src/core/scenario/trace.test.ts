import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyChoices, anyStoryOf } from './any-story.fixture.ts'
import { play } from './play.ts'
import { quantityNames } from './quantities.ts'
import { scenarioSchema } from './scenario.ts'
import { storyWith, writeStory } from './story.fixture.ts'
import { findCostliest, findLows, movesOf } from './trace.ts'

const story = scenarioSchema.parse(writeStory())
const even = scenarioSchema.parse(
  storyWith({ start: { trust: 5, delivery: 5, adaptation: 5, reserve: 5 } }),
)
/** Trust starts so low that choice b of the quay cannot take all the 3 that it asks for. */
const poor = scenarioSchema.parse(
  storyWith({
    'start.trust': 1,
    'start.adaptation': 9,
    'scenes.0.choices.1.effects.trust': -3,
    'scenes.4.choices.1.effects.trust': -2,
  }),
)
const stories = anyStoryOf(8).map((written) => scenarioSchema.parse(written))

describe('findLows', () => {
  test('names the lowest quantity and the decision that took most from it', () => {
    const { steps } = play(story, ['a', 'c', 'b', 'a'])
    expect(findLows(story.start, steps)).toEqual([
      { quantity: 'reserve', value: 1, step: steps[1] },
    ])
  })

  test('names all that tie', () => {
    const { steps } = play(even, ['b'])
    expect(findLows(even.start, steps)).toEqual([
      { quantity: 'trust', value: 4, step: steps[0] },
      { quantity: 'adaptation', value: 4, step: steps[0] },
    ])
  })

  test('names no decision where none took anything', () => {
    expect(findLows(story.start, [])).toEqual([{ quantity: 'delivery', value: 3, step: undefined }])
    const needy = scenarioSchema.parse(storyWith({ 'start.reserve': 1 }))
    expect(findLows(needy.start, play(needy, ['a']).steps)).toEqual([
      { quantity: 'reserve', value: 1, step: undefined },
    ])
  })

  test('counts what was lost, not what was asked for below zero', () => {
    const { steps } = play(poor, ['b', 'a', 'a', 'b'])
    expect(steps.map(({ after }) => after.quantities.trust)).toEqual([0, 1, 3, 1])
    expect(findLows(poor.start, steps)).toEqual([{ quantity: 'trust', value: 1, step: steps[3] }])
  })
})

describe('movesOf', () => {
  test('tells what a decision took and gave, with 0 for what it left', () => {
    const [step] = play(story, ['c']).steps
    expect(step && movesOf(step)).toEqual({ trust: -1, delivery: 1, adaptation: 0, reserve: 2 })
  })

  test('tells what came about between 0 and 10, not what was asked for', () => {
    const [step] = play(poor, ['b']).steps
    expect(step && movesOf(step)).toMatchObject({ trust: -1, delivery: 3 })
    const rich = scenarioSchema.parse(storyWith({ 'start.reserve': 9 }))
    const [full] = play(rich, ['c']).steps
    expect(full && movesOf(full)).toMatchObject({ reserve: 1 })
  })

  test('add up to all that changed from the start to the end of any run', () => {
    fc.assert(
      fc.property(stories, anyChoices, (scenario, choices) => {
        const { steps, state } = play(scenario, choices)
        for (const name of quantityNames) {
          const moved = steps.reduce((sum, step) => sum + movesOf(step)[name], 0)
          expect(scenario.start[name] + moved).toBe(state.quantities[name])
        }
      }),
    )
  })
})

describe('findCostliest', () => {
  test('names the decision that took most from all quantities together', () => {
    const { steps } = play(story, ['a', 'a', 'b', 'a'])
    expect(findCostliest(steps)).toBe(steps[3])
  })

  test('names the first of those that took as much', () => {
    const { steps } = play(story, ['b', 'a'])
    expect(steps.map(movesOf)).toMatchObject([
      { trust: -1, adaptation: -1 },
      { trust: 1, adaptation: -2 },
    ])
    expect(findCostliest(steps)).toBe(steps[0])
  })

  test('weighs what was lost, not what was asked for below zero', () => {
    const { steps } = play(poor, ['b', 'a', 'a', 'b'])
    expect(findCostliest(steps)).toBe(steps[3])
  })

  test('names none where nothing was decided, or nothing was taken', () => {
    expect(findCostliest([])).toBeUndefined()
    const kind = scenarioSchema.parse(storyWith({ 'scenes.0.choices.0.effects': { trust: 1 } }))
    expect(findCostliest(play(kind, ['a']).steps)).toBeUndefined()
  })
})
