import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { findDominated, playEveryPath, shareEndings } from '#core/scenario/check.ts'
import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts'

const folder = new URL('../../content/scenarios/', import.meta.url)

function readScenario(file: string): Scenario {
  const result = scenarioSchema.safeParse(parse(readFileSync(new URL(file, folder), 'utf8')))
  if (result.success) return result.data
  throw new Error(`content/scenarios/${file}:\n${z.prettifyError(result.error)}`)
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

function bestRuns(scenario: Scenario) {
  return playEveryPath(scenario).filter((run) => run.ending.best)
}

const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

test('Forty desks is there, and can be played in 81 ways', () => {
  const scenario = readScenario('forty-desks.yaml')
  expect(scenario.id).toBe('SC1')
  expect(playEveryPath(scenario)).toHaveLength(81)
  expect(bestRuns(scenario)).toHaveLength(16)
})

describe.each(files)('%s', (file) => {
  const scenario = readScenario(file)
  const choices = scenario.scenes.flatMap((scene) => scene.choices)

  test('is named after its slug', () => {
    expect(file).toBe(`${scenario.slug}.yaml`)
  })

  test('reaches each ending on at least 3 % of runs by dice', () => {
    for (const [ending, share] of shareEndings(scenario)) {
      expect(share, ending).toBeGreaterThanOrEqual(0.03)
    }
  })

  test('has one best ending, on 5 to 25 % of runs', () => {
    const best = scenario.endings.filter((ending) => ending.best)
    expect(best).toHaveLength(1)
    const share = shareEndings(scenario).get(best[0]?.id ?? '')
    expect(share).toBeGreaterThanOrEqual(0.05)
    expect(share).toBeLessThanOrEqual(0.25)
  })

  test('reaches the best ending by five runs or more, in four patterns of modes or more', () => {
    const patterns = bestRuns(scenario).map(({ steps }) => steps.map((step) => step.choice.mode))
    expect(patterns.length).toBeGreaterThanOrEqual(5)
    expect(new Set(patterns.map(String)).size).toBeGreaterThanOrEqual(4)
  })

  test('is won by no slogan: always lead, always manage, always blend', () => {
    for (const mode of ['lead', 'manage', 'blend']) {
      const won = bestRuns(scenario).filter(({ steps }) =>
        steps.every((step) => step.choice.mode === mode),
      )
      expect(won, mode).toHaveLength(0)
    }
  })

  test('has no choice that another choice beats on everything', () => {
    expect(findDominated(scenario)).toEqual([])
  })

  test('leaves a way back from each first decision', () => {
    const last = scenario.endings.at(-1)
    for (const choice of scenario.scenes[0]?.choices ?? []) {
      const endings = playEveryPath(scenario)
        .filter((run) => run.steps[0]?.choice === choice)
        .map((run) => run.ending)
      const fair = endings.filter((ending) => ending.best || ending === last)
      expect(fair, choice.id).not.toHaveLength(0)
    }
  })

  test('keeps to its word limits', () => {
    expect(countWords(scenario.premise)).toBeLessThanOrEqual(70)
    for (const scene of scenario.scenes) {
      expect(countWords(scene.text), scene.id).toBeLessThanOrEqual(90)
    }
    for (const choice of choices) {
      expect(countWords(choice.text), choice.text).toBeLessThanOrEqual(20)
      expect(countWords(choice.consequence), choice.consequence).toBeLessThanOrEqual(30)
    }
  })

  test('offers choices of like length', () => {
    for (const scene of scenario.scenes) {
      const lengths = scene.choices.map((choice) => choice.text.length)
      expect(Math.max(...lengths) / Math.min(...lengths), scene.id).toBeLessThanOrEqual(1.7)
    }
  })

  test('does not favour the longest choice', () => {
    const decisions = bestRuns(scenario).flatMap((run) => run.steps)
    const longest = decisions.filter(({ scene, choice }) =>
      scene.choices.every((other) => other.text.length <= choice.text.length),
    )
    const chance = decisions.reduce((sum, { scene }) => sum + 1 / scene.choices.length, 0)
    expect((longest.length - chance) / decisions.length).toBeLessThanOrEqual(0.15)
  })

  test('takes eight minutes at most, at 200 words a minute and 20 seconds a decision', () => {
    for (const run of playEveryPath(scenario)) {
      const texts = run.steps.flatMap(({ scene, choice }) => [
        scene.text,
        ...scene.choices.map((offered) => offered.text),
        choice.consequence,
      ])
      const words = countWords([scenario.premise, ...texts, run.ending.text].join(' '))
      expect(words / 200 + run.steps.length / 3).toBeLessThanOrEqual(8)
    }
  })

  test('tells consequences and gives no verdict', () => {
    for (const { consequence } of choices) {
      expect(consequence).not.toMatch(/\b(correct|wrong|right choice|good choice|unfortunately)\b/i)
    }
  })

  test('does not name the modes in its choices', () => {
    for (const { text } of choices) {
      expect(text).not.toMatch(/\b(lead|leading|leaders?|leadership|manag(e|ing|ers?|ement))\b/i)
    }
  })
})
