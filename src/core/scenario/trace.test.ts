import { describe, expect, test } from 'vitest'
import { play } from './play.ts'
import { scenarioSchema } from './scenario.ts'
import { writeStory } from './story.fixture.ts'
import { findLows } from './trace.ts'

const story = scenarioSchema.parse(writeStory())

describe('findLows', () => {
  test('names the lowest quantity and the decision that took most from it', () => {
    const { steps } = play(story, ['b', 'b'])
    expect(findLows(story.start, steps)).toEqual([{ quantity: 'trust', value: 1, step: steps[0] }])
  })

  test('names all that tie, and no decision where none took anything', () => {
    const { steps } = play(story, ['c'])
    expect(findLows(story.start, steps)).toEqual([
      { quantity: 'trust', value: 5, step: undefined },
      { quantity: 'adaptation', value: 5, step: undefined },
    ])
  })

  test('counts what was lost, not what was asked for below zero', () => {
    const start = { ...story.start, trust: 1 }
    const { steps } = play({ ...story, start }, ['b', 'a'])
    expect(findLows(start, steps)).toMatchObject([{ quantity: 'trust', value: 2 }])
    expect(findLows(start, steps)[0]?.step).toBe(steps[0])
  })
})
