import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyChoices, anyStoryOf } from './any-story.fixture.ts'
import { explore, isFinish, type Place, wayTo } from './explore.ts'
import { play } from './play.ts'
import { scenarioSchema } from './scenario.ts'
import { storyWith, writeStory } from './story.fixture.ts'

const story = scenarioSchema.parse(writeStory())
const stories = anyStoryOf(8).map((written) => scenarioSchema.parse(written))

function placesBy(places: readonly Place[], scene: string): Place[] {
  return places.filter((place) => place.scene.id === scene)
}

describe('explore', () => {
  test('finds each scene in each state that a condition tells apart, and no more', () => {
    const { places, looping, isWhole } = explore(story)
    expect(isWhole).toBe(true)
    expect(looping).toEqual([])
    expect(placesBy(places, 'quay')).toHaveLength(1)
    expect(placesBy(places, 'bar')).toHaveLength(3)
    expect(placesBy(places, 'fog').length + placesBy(places, 'deck').length).toBe(9)
  })

  test('keeps apart what only a choice or a visit tells apart', () => {
    const same = { trust: 1 }
    const alike = {
      'scenes.0.choices.0.effects': same,
      'scenes.0.choices.1.effects': same,
      'endings.4.text': 'All is well.',
    }
    const bars = (changes: Record<string, unknown>) =>
      placesBy(explore(scenarioSchema.parse(storyWith({ ...alike, ...changes }))).places, 'bar')
    expect(bars({})).toHaveLength(2)
    expect(
      bars({ 'endings.5.text': [{ when: 'chose quay/a', text: 'So.' }, 'Over.'] }),
    ).toHaveLength(3)
  })

  test('sets each place after those that lead to it', () => {
    fc.assert(
      fc.property(stories, (scenario) => {
        const { places } = explore(scenario)
        const at = new Map(places.map((place, index) => [place, index]))
        places.forEach(({ moves }, index) => {
          for (const { to } of moves) if (!isFinish(to)) expect(at.get(to)).toBeGreaterThan(index)
        })
      }),
    )
  })

  test('finds where every run stands', () => {
    fc.assert(
      fc.property(stories, anyChoices, (scenario, choices) => {
        const run = play(scenario, choices)
        if (run.kind === 'ended') return
        const found = explore(scenario).places.filter(
          ({ scene, state, offered }) =>
            scene === run.scene &&
            JSON.stringify(state.quantities) === JSON.stringify(run.state.quantities) &&
            offered.every((choice, index) => choice === run.offered[index]),
        )
        expect(found).not.toEqual([])
      }),
    )
  })

  test('knows a way to each place, which leads there', () => {
    fc.assert(
      fc.property(stories, (scenario) => {
        for (const place of explore(scenario).places) {
          const run = play(
            scenario,
            wayTo(place).map(({ choice }) => choice.id),
          )
          expect(run).toMatchObject({ kind: 'scene', scene: { id: place.scene.id }, dropped: 0 })
          expect(run.state.quantities).toEqual(place.state.quantities)
        }
      }),
    )
  })

  test('gives up once there are more places than it may look at', () => {
    expect(explore(story, 10).isWhole).toBe(false)
    const all = explore(story).places.length
    expect(explore(story, all).isWhole).toBe(true)
    expect(explore(story, all - 1).isWhole).toBe(false)
  })

  test('names the places that come round to themselves, not those that lead there', () => {
    const round = scenarioSchema.parse(
      storyWith({
        'scenes.2.choices.0': { ...writeStory().scenes[2]?.choices[0], effects: {}, to: 'fog' },
      }),
    )
    const { looping } = explore(round)
    expect(new Set(looping.map(({ scene }) => scene.id))).toEqual(new Set(['fog']))
  })
})
