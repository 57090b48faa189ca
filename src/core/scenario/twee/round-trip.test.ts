import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ScenarioFile, scenarioSchema } from '#core/scenario/scenario.ts'
import { parseTwee, writePassage } from './notation.ts'
import { readTwee } from './read-twee.ts'
import { anyScenario, hostile, sampleScenario } from './scenario.fixture.ts'
import { writeTwee } from './write-twee.ts'

function readBack(text: string): ScenarioFile {
  const { data, problems } = readTwee(text)
  expect(problems).toEqual([])
  return scenarioSchema.parse(data)
}

/** What Twine 2 keeps of a passage: name, tags, position, size, and the text without blank edges. */
function throughTwine(text: string): string {
  const own = ['StoryTitle', 'StoryData']
  const { passages } = parseTwee(text)
  const sorted = passages.toSorted(
    (one, other) =>
      Number(own.includes(other.name)) - Number(own.includes(one.name)) ||
      one.name.localeCompare(other.name),
  )
  return sorted
    .map((passage) => {
      const lines = passage.lines.join('\n').trim().split('\n')
      return writePassage({ ...passage, position: '10.5,20', size: '200,100', lines })
    })
    .join('\r\n\r\n')
    .replaceAll(/\r?\n/g, '\r\n')
}

describe('what was written is read back', () => {
  test.each(hostile.map((words) => [words.slice(0, 30), words] as const))('%j', (_, words) => {
    const scenario = scenarioSchema.parse(sampleScenario(words))
    expect(readBack(writeTwee(scenario))).toEqual(scenario)
  })

  test('whatever the story', () => {
    const property = fc.property(anyScenario, (raw) => {
      const scenario = scenarioSchema.parse(raw)
      expect(readBack(writeTwee(scenario))).toEqual(scenario)
    })
    fc.assert(property, { numRuns: 300 })
  })

  test('after Twine has sorted it, moved it and taken its own liberties with it', () => {
    const property = fc.property(anyScenario, (raw) => {
      const scenario = scenarioSchema.parse(raw)
      expect(readBack(throughTwine(writeTwee(scenario)))).toEqual(scenario)
    })
    fc.assert(property, { numRuns: 100 })
  })
})

test('Twine finds no link but those of choices and endings, whatever the words', () => {
  const property = fc.property(anyScenario, (raw) => {
    const scenario = scenarioSchema.parse(raw)
    const targets = new Set([
      'end',
      ...scenario.scenes.map(({ id }) => id),
      ...scenario.endings.map(({ id }) => `end:${id}`),
    ])
    // As in klembot/twinejs, src/util/parse-links.ts.
    for (const [, inside = ''] of writeTwee(scenario).matchAll(/\[\[(.*?)\]\]/g)) {
      expect(inside).not.toContain('][')
      expect(targets).toContain(inside.split('->').at(-1))
    }
  })
  fc.assert(property, { numRuns: 100 })
})

test('Twine splits the file where a passage begins, and nowhere else', () => {
  const property = fc.property(anyScenario, (raw) => {
    const scenario = scenarioSchema.parse(raw)
    const count = 6 + scenario.scenes.length + scenario.endings.length
    expect(writeTwee(scenario).split(/^::/m)).toHaveLength(count + 1)
  })
  fc.assert(property, { numRuns: 100 })
})
