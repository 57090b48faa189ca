import { describe, expect, test } from 'vitest'
import { findInScenarios } from '#build/content/find-in-scenarios.ts'
import { readContent } from '#build/content/read-content.ts'
import { checkScenario } from '#core/scenario/check.ts'
import { playPolicy, policies } from '#core/scenario/policies.ts'
import { expectNone } from './expect-none.ts'

const content = await readContent(process.cwd())
const scenarios = content.scenarios.map(({ file, data }) => {
  if (!data) throw new Error(`${file} cannot be read: run npm run scenario -- ${file}`)
  return { file, data }
})

test('there are six scenarios, each in the file of its slug', () => {
  expect(scenarios.map(({ data }) => data.id).sort()).toEqual([
    'SC1',
    'SC2',
    'SC3',
    'SC4',
    'SC5',
    'SC6',
  ])
  for (const { file, data } of scenarios) expect(file).toBe(`content/scenarios/${data.slug}.yaml`)
})

test('the rules of the authoring guide find nothing in them, not even to look at again', () => {
  expectNone(findInScenarios(content))
})

test('of 486 paths, no policy but two wins a best ending, and each of those wins one', () => {
  const paths = scenarios.map(({ data }) => checkScenario(data).analysis?.paths)
  expect(paths).toEqual([81, 81, 81, 81, 81, 81])
  const won = policies.flatMap((policy) =>
    scenarios
      .filter(({ data }) => playPolicy(data, policy)?.best)
      .map(({ data }) => `${policy.name}: ${data.id}`),
  )
  expect(won).toEqual(['always blend, else manage: SC1', 'always the last: SC2'])
})

describe.each(scenarios)('$file', ({ data }) => {
  test('has people who speak, and a speaker who is one of them in most scenes', () => {
    const speakers = new Set(data.scenes.map(({ speaker }) => speaker))
    expect(data.people.length).toBeGreaterThanOrEqual(3)
    expect(speakers.size).toBeGreaterThanOrEqual(3)
    const lines = data.scenes.flatMap(({ text }) => text.filter((part) => 'says' in part))
    expect(lines.length).toBeGreaterThanOrEqual(data.scenes.length - 1)
  })

  test('remembers what was done in its last scene and in two endings', () => {
    const conditional = (passage: (typeof data.scenes)[number]['text']) =>
      passage.some(({ when }) => when)
    expect(data.scenes.slice(-1).some(({ text }) => conditional(text))).toBe(true)
    expect(data.endings.filter(({ text }) => conditional(text)).length).toBeGreaterThanOrEqual(2)
  })

  test('has notes for the room that fit an hour and a half', () => {
    const minutes = data.scenes.reduce((sum, { room }) => sum + room.minutes, 0)
    expect(minutes).toBeGreaterThanOrEqual(20)
    expect(minutes).toBeLessThanOrEqual(60)
  })
})
