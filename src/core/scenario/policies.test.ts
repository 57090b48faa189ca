import { describe, expect, test } from 'vitest'
import { playPolicy, policies } from './policies.ts'
import { scenarioSchema } from './scenario.ts'
import { storyWith } from './story.fixture.ts'

/** Plays the sound story, with changes, by the policy of a name; names the ending. */
function endOf(name: string, changes: Record<string, unknown> = {}): string | undefined {
  const policy = policies.find((one) => one.name === name)
  if (!policy) throw new Error(`There is no policy "${name}".`)
  return playPolicy(scenarioSchema.parse(storyWith(changes)), policy)?.id
}

describe('playPolicy', () => {
  test.each([
    ['always lead', 'spent'],
    ['always manage', 'small'],
    ['always blend, else lead', 'spent'],
    ['always blend, else manage', 'spent'],
    ['always the first', 'late'],
    ['always the middle', 'plain'],
    ['always the last', 'plain'],
    ['always the longest', 'plain'],
    ['always the shortest', 'late'],
    ['always the most considerate', 'late'],
  ])('ends the sound story, "%s", with "%s"', (name, ending) => {
    expect(endOf(name)).toBe(ending)
  })

  test('picks among those choices alone that are offered', () => {
    const withoutA = { 'scenes.4.choices.0.when': 'trust <= 5' }
    expect(endOf('always the first', withoutA)).not.toBe(endOf('always the first'))
  })

  test('comes to no ending where a story goes in circles', () => {
    expect(endOf('always the last', { 'scenes.0.choices.2.to': 'quay' })).toBeUndefined()
  })

  test('comes to no ending where a story offers nothing', () => {
    const guards = [0, 1, 2].map((at) => [`scenes.4.choices.${at}.when`, 'trust = 0'])
    expect(endOf('always the last', Object.fromEntries(guards))).toBeUndefined()
  })
})
