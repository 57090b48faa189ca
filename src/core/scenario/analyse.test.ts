import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Analysis, analyse } from './analyse.ts'
import { anyStoryOf } from './any-story.fixture.ts'
import { explore } from './explore.ts'
import { plainText, showPassage } from './passage.ts'
import { begin, type EndedRun, type Run, step } from './play.ts'
import { type Choice, type Ending, type Scenario, scenarioSchema } from './scenario.ts'
import { storyWith, writeStory } from './story.fixture.ts'
import { countWords } from './word-count.ts'

const story = scenarioSchema.parse(writeStory())
/** Of at most 3 choices in each of 4 scenes, so of 81 paths at most. */
const stories = anyStoryOf(4).map((written) => scenarioSchema.parse(written))

interface Path {
  readonly run: EndedRun
  /** The chance of the path for somebody who chooses by dice. */
  readonly odds: number
  readonly minutes: number
}

/** Plays a story in every way, one step at a time. */
function playEveryPath(scenario: Scenario): Path[] {
  const readAll = (run: Run): number =>
    run.kind === 'ended'
      ? countWords(plainText(showPassage(run.ending.text, run.state))) / 200
      : (countWords(plainText(showPassage(run.scene.text, run.state))) +
          countWords(run.offered.map(({ text }) => text).join(' '))) /
          200 +
        1 / 3
  const playOn = (run: Run, odds: number, minutes: number): Path[] => {
    if (run.kind === 'ended') return [{ run, odds, minutes: minutes + readAll(run) }]
    return run.offered.flatMap(({ id }) => {
      const next = step(scenario, run, id)
      const last = next?.steps.at(-1)
      if (!next || !last) throw new Error('What is offered can be chosen.')
      const told = countWords(plainText(showPassage(last.choice.consequence, last.after))) / 200
      return playOn(next, odds / run.offered.length, minutes + readAll(run) + told)
    })
  }
  return playOn(begin(scenario), 1, countWords(scenario.premise) / 200)
}

function analysed(scenario: Scenario): Analysis {
  return analyse(scenario, explore(scenario).places)
}

/** Adds up something over paths, by something else. */
function total<Key>(entries: readonly (readonly [Key, number])[]): Map<Key, number> {
  const sums = new Map<Key, number>()
  for (const [key, amount] of entries) sums.set(key, (sums.get(key) ?? 0) + amount)
  return sums
}

function expectSameChances(
  found: ReadonlyMap<Ending, number>,
  expected: ReadonlyMap<Ending, number>,
) {
  expect(new Set(found.keys())).toEqual(new Set(expected.keys()))
  for (const [ending, odds] of expected) expect(found.get(ending)).toBeCloseTo(odds, 10)
}

function sameWithoutZeros<Key>(
  found: ReadonlyMap<Key, number>,
  expected: ReadonlyMap<Key, number>,
) {
  expect(new Map([...found].filter(([, count]) => count > 0))).toEqual(expected)
}

/** Calls a check with each story, its analysis and its paths. */
function forEachStory(check: (found: Analysis, paths: Path[], scenario: Scenario) => void) {
  fc.assert(
    fc.property(stories, (scenario) =>
      check(analysed(scenario), playEveryPath(scenario), scenario),
    ),
  )
}

describe('what is counted from places is what playing every path comes to', () => {
  test('paths, those to each ending and those to the best one', () => {
    forEachStory((found, paths) => {
      expect(found.paths).toBe(paths.length)
      sameWithoutZeros(found.endings, total(paths.map(({ run }) => [run.ending, 1])))
      expect(found.best).toBe(paths.filter(({ run }) => run.ending.best).length)
    })
  })

  test('odds of each ending, which sum to 1', () => {
    forEachStory((found, paths) => {
      expectSameChances(found.odds, total(paths.map(({ run, odds }) => [run.ending, odds])))
      expect([...found.odds.values()].reduce((sum, odds) => sum + odds, 0)).toBeCloseTo(1, 10)
    })
  })

  test('odds of each ending after each opening choice', () => {
    forEachStory((found, paths, scenario) => {
      const opening = begin(scenario)
      const offered: readonly Choice[] = opening.kind === 'scene' ? opening.offered : []
      expect([...found.oddsAfter.keys()]).toEqual(offered)
      for (const choice of offered) {
        const after = paths.filter(({ run }) => run.steps[0]?.choice === choice)
        const odds = after.map(({ run, odds }): [Ending, number] => [
          run.ending,
          odds * offered.length,
        ])
        expectSameChances(found.oddsAfter.get(choice) ?? new Map(), total(odds))
      }
    })
  })

  test('best paths by each choice, and paths that miss each scene', () => {
    forEachStory((found, paths, scenario) => {
      const best = paths.filter(({ run }) => run.ending.best)
      const steps = (of: readonly Path[]) => of.flatMap(({ run }) => run.steps)
      sameWithoutZeros(found.bestBy, total(steps(best).map(({ choice }) => [choice, 1])))
      for (const scene of scenario.scenes) {
        const missing = paths.filter(({ run }) => run.steps.every((step) => step.scene !== scene))
        expect(found.missing.get(scene)).toBe(missing.length)
      }
    })
  })

  test('orders of modes on best paths, up to 32', () => {
    forEachStory((found, paths) => {
      const orders = new Set(
        paths
          .filter(({ run }) => run.ending.best)
          .map(({ run }) => run.steps.map(({ choice }) => choice.mode).join(' ')),
      )
      expect(found.bestPatterns.size).toBe(Math.min(32, orders.size))
    })
  })

  test('decisions on the shortest and the longest path, and the longest reading', () => {
    forEachStory((found, paths) => {
      const decisions = paths.map(({ run }) => run.steps.length)
      expect(found.decisions).toEqual({
        least: Math.min(...decisions),
        most: Math.max(...decisions),
      })
      expect(found.minutes).toBeCloseTo(Math.max(...paths.map(({ minutes }) => minutes)), 10)
    })
  })
})

describe('analyse', () => {
  test('counts the paths of the sound story', () => {
    const found = analysed(story)
    expect(found).toMatchObject({ paths: 81, best: 10, decisions: { least: 4, most: 4 } })
    expect(found.bestPatterns.size).toBe(10)
    expect([...found.endings].map(([{ id }, count]) => [id, count]).sort()).toEqual([
      ['cold', 6],
      ['harbour', 10],
      ['late', 14],
      ['plain', 17],
      ['small', 19],
      ['spent', 15],
    ])
  })

  test('counts a path once, however often it comes by a scene', () => {
    const round = scenarioSchema.parse(
      storyWith({
        'scenes.0.choices.0.to': [{ when: 'times quay < 2', to: 'quay' }, { to: 'bar' }],
      }),
    )
    const found = analysed(round)
    const quay = round.scenes[0]
    expect(found.paths).toBe(2 * 27 + 3 * 27)
    expect(quay && found.missing.get(quay)).toBe(0)
    expect(found.decisions).toEqual({ least: 4, most: 5 })
  })

  // A best path that makes a choice twice is counted as two by it.
  test('counts a best path once, however often it makes a choice', () => {
    const round = scenarioSchema.parse(
      storyWith({
        'scenes.0.choices.0.to': [{ when: 'times quay < 4', to: 'quay' }, { to: 'bar' }],
      }),
    )
    const found = analysed(round)
    const best = playEveryPath(round).filter(({ run }) => run.ending.best)
    expect(found.best).toBe(best.length)
    for (const choice of round.scenes[0]?.choices ?? []) {
      const taking = best.filter(({ run }) => run.steps.some((step) => step.choice === choice))
      expect(found.bestBy.get(choice)).toBe(taking.length)
    }
  })

  test('leaves paths without an ending out of the odds', () => {
    const gaping = scenarioSchema.parse(storyWith({ 'endings.5.when': 'trust = 0' }))
    const found = analysed(gaping)
    expect(found.paths).toBe(81)
    expect([...found.endings.values()].reduce((sum, count) => sum + count, 0)).toBe(81 - 17)
  })

  test('comes to nothing for a story without places', () => {
    expect(analyse(story, [])).toMatchObject({ paths: 0, best: 0, minutes: 0 })
  })

  test('counts more paths than could be played one by one', () => {
    const scenes = Array.from({ length: 60 }, (_, at) => ({
      ...writeStory().scenes[0],
      id: `s${at}`,
      choices: ['a', 'b'].map((id) => ({
        id,
        mode: 'other',
        text: 'On.',
        effects: {},
        consequence: 'On.',
        to: at < 59 ? `s${at + 1}` : 'end',
      })),
    }))
    const endings = [{ id: 'last', title: 'Last', text: 'Over.', best: true }]
    const long = scenarioSchema.parse({ ...writeStory(), scenes, endings })
    expect(analysed(long)).toMatchObject({ paths: 2 ** 60, best: 2 ** 60 })
  })
})
