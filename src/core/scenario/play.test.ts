import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyChoices, anyStoryOf } from './any-story.fixture.ts'
import { explore } from './explore.ts'
import { begin, beginAt, play, quantitiesOver, type Run, step } from './play.ts'
import { quantityNames } from './quantities.ts'
import { scenarioSchema } from './scenario.ts'
import { startState } from './state.ts'
import { storyWith, writeStory } from './story.fixture.ts'

const story = scenarioSchema.parse(writeStory())
const stories = anyStoryOf(8).map((written) => scenarioSchema.parse(written))

/** Reads the sound story with changes. */
function changed(changes: Record<string, unknown>) {
  return scenarioSchema.parse(storyWith(changes))
}

function idsOf(run: Run): string[] {
  return run.kind === 'scene' ? run.offered.map(({ id }) => id) : []
}

describe('play', () => {
  test('opens at the first scene, entered once, with nothing spent', () => {
    expect(play(story, [])).toMatchObject({
      kind: 'scene',
      scene: { id: 'quay' },
      offered: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      state: { quantities: story.start, counters: { calls: 0 }, visits: { quay: 1 }, chosen: [] },
      steps: [],
      dropped: 0,
    })
  })

  test('takes the first link that fits the quantities after the choice', () => {
    expect(play(story, ['a', 'c'])).toMatchObject({ scene: { id: 'fog' } })
    expect(play(story, ['b', 'a'])).toMatchObject({ scene: { id: 'deck' } })
  })

  test('lets a link ask for the choice and the count that lead to it', () => {
    const asking = changed({
      'scenes.0.choices.2.to': [
        { when: 'chose quay/c and calls = 1', to: 'bridge' },
        { to: 'bar' },
      ],
    })
    expect(play(asking, ['c'])).toMatchObject({ scene: { id: 'bridge' } })
    const early = changed({
      'scenes.0.choices.2.to': [{ when: 'visited bridge', to: 'bridge' }, { to: 'bar' }],
    })
    expect(play(early, ['c'])).toMatchObject({ scene: { id: 'bar' } })
  })

  test('ends with the first ending that fits, and keeps the state before and after each step', () => {
    const run = play(story, ['a', 'a', 'b', 'c'])
    expect(run).toMatchObject({ kind: 'ended', ending: { id: 'harbour' } })
    expect(run.steps.map(({ before }) => before.quantities.trust)).toEqual([8, 9, 10, 9])
    expect(run.steps.map(({ after }) => after.quantities.trust)).toEqual([9, 10, 9, 8])
    expect(quantitiesOver(story, run.steps).map(({ trust }) => trust)).toEqual([8, 9, 10, 9, 8])
  })

  test('keeps quantities between 0 and 10, and counters between 0 and 20', () => {
    const rich = changed({ 'start.reserve': 9, 'start.trust': 0 })
    expect(play(rich, ['c']).state.quantities).toMatchObject({ reserve: 10, trust: 0 })
    const counted = (calls: number, by: number) =>
      play(changed({ 'counters.calls': calls, 'scenes.0.choices.2.counts.calls': by }), ['c']).state
    expect(counted(19, 5).counters).toEqual({ calls: 20 })
    expect(counted(3, -5).counters).toEqual({ calls: 0 })
  })

  test('offers a choice only where its guard fits, and takes no other', () => {
    const guarded = changed({ 'scenes.1.choices.2.when': 'not chose quay/a' })
    expect(idsOf(play(guarded, ['a']))).toEqual(['a', 'b'])
    expect(idsOf(play(guarded, ['b']))).toEqual(['a', 'b', 'c'])
    expect(play(guarded, ['a', 'c'])).toMatchObject({ scene: { id: 'bar' }, dropped: 1 })
  })

  test('counts each visit of a scene, and names each choice once', () => {
    const round = changed({
      'scenes.0.choices.0.to': [{ when: 'times quay < 3', to: 'quay' }, { to: 'bar' }],
    })
    const run = play(round, ['a', 'a', 'a'])
    expect(run).toMatchObject({ scene: { id: 'bar' } })
    expect(run.state).toMatchObject({ visits: { quay: 3, bar: 1 }, chosen: ['quay/a'] })
  })

  test('keeps a run as far as it fits, and counts what it dropped', () => {
    expect(play(story, ['a', 'z', 'a'])).toMatchObject({ scene: { id: 'bar' }, dropped: 2 })
    expect(play(story, ['b', 'c', 'c', 'c', 'a'])).toMatchObject({ kind: 'ended', dropped: 1 })
  })

  test('says which story leaves a gap between its endings', () => {
    const gaping = changed({ 'endings.5.when': 'trust = 0' })
    expect(() => play(gaping, ['b', 'b', 'b', 'b'])).toThrow(/No ending of SC9 fits .*"trust":/)
  })
})

describe('step', () => {
  test('takes nothing that is not offered, and nothing after the ending', () => {
    expect(step(story, begin(story), 'z')).toBeUndefined()
    const ended = play(story, ['a', 'a', 'a', 'a'])
    expect(ended.kind).toBe('ended')
    expect(step(story, ended, 'a')).toBeUndefined()
  })

  test('leaves the run that it starts from as it was', () => {
    const opening = begin(story)
    const before = structuredClone(opening)
    step(story, opening, 'c')
    expect(opening).toEqual(before)
  })
})

describe('beginAt', () => {
  const state = {
    quantities: { trust: 1, delivery: 2, adaptation: 3, reserve: 4 },
    counters: { calls: 7 },
    visits: { fog: 1 },
    chosen: ['quay/c'],
  }

  test('opens any scene in any state, and enters it', () => {
    expect(beginAt(story, 'bridge', state)).toMatchObject({
      kind: 'scene',
      scene: { id: 'bridge' },
      state: { ...state, visits: { fog: 1, bridge: 1 } },
      steps: [],
    })
  })

  test('offers what the state allows', () => {
    const guarded = changed({ 'scenes.4.choices.0.when': 'not visited fog or calls < 3' })
    expect(idsOf(beginAt(guarded, 'bridge', state))).toEqual(['b', 'c'])
    expect(idsOf(beginAt(guarded, 'bridge', { ...state, visits: {} }))).toEqual(['a', 'b', 'c'])
  })

  test('plays on as from the opening', () => {
    const run = beginAt(story, 'quay', startState(story))
    expect(run).toEqual(begin(story))
    expect(step(story, run, 'a')).toEqual(step(story, begin(story), 'a'))
  })

  test('refuses a scene that the story does not have', () => {
    expect(() => beginAt(story, 'cellar', state)).toThrow('SC9 has no scene "cellar"')
    expect(() => beginAt(story, 'end', state)).toThrow('SC9 has no scene "end"')
  })
})

describe('in any story without loops', () => {
  /** Plays those choices that fit, one step at a time, and keeps every run on the way. */
  function walk(scenario: Parameters<typeof begin>[0], choices: readonly string[]): Run[] {
    const runs: Run[] = [begin(scenario)]
    for (const id of choices) {
      const last = runs.at(-1)
      const next = last && step(scenario, last, id)
      if (next) runs.push(next)
    }
    return runs
  }
  const madeIn = (run: Run | undefined) => run?.steps.map(({ choice }) => choice.id) ?? []

  test('replaying any prefix is the same as taking its steps', () => {
    fc.assert(
      fc.property(stories, anyChoices, (scenario, choices) => {
        for (const run of walk(scenario, choices))
          expect(play(scenario, madeIn(run))).toEqual({ ...run, dropped: 0 })
      }),
    )
  })

  test('undoing one of n steps is the same as n - 1 steps', () => {
    fc.assert(
      fc.property(stories, anyChoices, (scenario, choices) => {
        const runs = walk(scenario, choices)
        const undone = play(scenario, madeIn(runs.at(-1)).slice(0, -1))
        expect(undone).toEqual({ ...(runs.at(-2) ?? begin(scenario)), dropped: 0 })
      }),
    )
  })

  test('choices that are kept and choices that are dropped make up the list', () => {
    fc.assert(
      fc.property(stories, anyChoices, (scenario, choices) => {
        const { dropped, steps } = play(scenario, choices)
        expect(steps.length + dropped).toBe(choices.length)
        expect(steps.map(({ choice }) => choice.id)).toEqual(choices.slice(0, steps.length))
      }),
    )
  })

  test('each step starts from the state that the one before left, with its scene entered', () => {
    fc.assert(
      fc.property(stories, anyChoices, (scenario, choices) => {
        const { steps } = play(scenario, choices)
        steps.forEach(({ scene, before }, at) => {
          const left = steps[at - 1]?.after ?? startState(scenario)
          expect(before).toEqual({ ...left, visits: { ...left.visits, [scene.id]: 1 } })
        })
      }),
    )
  })

  test('no choice takes a quantity out of 0 to 10, or a counter out of 0 to 20', () => {
    fc.assert(
      fc.property(stories, anyChoices, (scenario, choices) => {
        const { state } = play(scenario, choices)
        for (const name of quantityNames) {
          expect(state.quantities[name]).toBeGreaterThanOrEqual(0)
          expect(state.quantities[name]).toBeLessThanOrEqual(10)
        }
        for (const value of Object.values(state.counters)) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(20)
        }
      }),
    )
  })

  test('no state that can be reached is without a choice or an ending', () => {
    fc.assert(
      fc.property(stories, (scenario) => {
        const { places, looping, isWhole } = explore(scenario)
        expect(isWhole).toBe(true)
        expect(looping).toEqual([])
        for (const { offered, moves } of places) {
          expect(offered).not.toEqual([])
          expect(moves.map(({ choice }) => choice)).toEqual(offered)
          for (const { to } of moves) if (!('scene' in to)) expect(to.ending).toBeDefined()
        }
      }),
    )
  })
})
