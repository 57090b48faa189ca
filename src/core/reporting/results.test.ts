import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { records } from '#core/progress/arbitrary-entry.ts'
import { byKey, type Entry } from '#core/progress/entry.ts'
import { mergeEntries } from '#core/progress/merge.ts'
import { facts, factsWith } from './facts.fixture.ts'
import { resultsOf } from './results.ts'

function question(id: string, chosen: string[], counter = 1): Entry {
  const one = { counter, chosen }
  return { kind: 'question', id, counter, first: one, last: one, tries: 1, right: false }
}

function final(
  nth: number,
  right: string[],
  ids = ['LO1-F1', 'LO1-F2', 'LO2-F1', 'LO2-F2'],
): Entry {
  const counter = 10 * nth
  const answers = Object.fromEntries(
    ids.map((id) => [
      id,
      { counter, chosen: [right.includes(id) ? 'a' : 'b'], certainty: 1 as const },
    ]),
  )
  return {
    kind: 'attempt',
    id: `final-${nth}`,
    counter,
    form: { counter, items: ids.map((id) => ({ id, options: ['a', 'b', 'c'] })) },
    answers,
    submitted: { counter, day: '2026-11-24', answers, right },
  }
}

const lesson = (id: string): Entry => ({ kind: 'lesson', id, counter: 1, endReached: true })
const story = (...ways: string[][]): Entry => ({
  kind: 'scenario',
  id: 'SC1',
  counter: 20,
  run: { counter: 20, choices: [] },
  endings: ['harbour'],
  finished: ways.map((choices, at) => ({ counter: 20 - at, choices })),
})
const done = [lesson('L10'), lesson('FIN'), question('LO1-K1', ['b']), story(['a', 'a', 'b', 'c'])]
const passed = final(1, ['LO1-F1', 'LO1-F2', 'LO2-F1'])
const failed = final(1, ['LO1-F1', 'LO1-F2'])

describe('results', () => {
  test('of a fresh record say that nothing is done', () => {
    expect(resultsOf({}, facts)).toEqual({
      completion: 'incomplete',
      success: 'unknown',
      progress: 0,
      location: '',
      objectives: [],
      interactions: [],
    })
  })

  test.each([
    ['units', [...done, failed], 'completed'],
    ['units', [passed], 'incomplete'],
    ['units-and-pass', [...done, failed], 'incomplete'],
    ['units-and-pass', [passed], 'incomplete'],
    ['units-and-pass', [...done, passed], 'completed'],
    ['pass', [passed], 'completed'],
    ['pass', [...done, failed], 'incomplete'],
  ] as const)(
    'by the rule "%s" of %# are as the course has it',
    (completion, entries, expected) => {
      const results = resultsOf(byKey(entries), factsWith({ completion }))
      expect(results.completion).toBe(expected)
      expect(results.progress === 1).toBe(expected === 'completed')
    },
  )

  test('F25: tell the best final as a percentage, and passed for good', () => {
    const worse = final(2, ['LO2-F1'])
    const results = resultsOf(byKey([passed, worse]), facts)
    expect(results).toMatchObject({ success: 'passed', score: { raw: 75, scaled: 0.75 } })
  })

  test('V-5: tell thirds with two decimals, and the scaled score as a hundredth of it', () => {
    const third = final(1, ['LO1-F1'], ['LO1-F1', 'LO1-F2', 'LO2-F1'])
    expect(resultsOf(byKey([third]), facts).score).toEqual({ raw: 33.33, scaled: 0.3333 })
  })

  test('say "failed" only where the course asks for it', () => {
    expect(resultsOf(byKey([failed]), facts).success).toBe('unknown')
    expect(resultsOf(byKey([failed]), factsWith({ style: 'passed-failed' })).success).toBe('failed')
    expect(
      resultsOf(
        byKey([failed, final(2, ['LO1-F1', 'LO1-F2', 'LO2-F1'])]),
        factsWith({ style: 'passed-failed' }),
      ).success,
    ).toBe('passed')
    expect(resultsOf({}, factsWith({ style: 'passed-failed' })).success).toBe('unknown')
  })

  test('tell of each objective its best share of any final', () => {
    const other = final(2, ['LO1-F1', 'LO2-F1', 'LO2-F2'])
    expect(resultsOf(byKey([failed, other]), facts).objectives).toEqual([
      { id: 'LO1', text: 'tell boats apart', score: { raw: 100, scaled: 1 }, success: 'passed' },
      { id: 'LO2', text: 'sail', score: { raw: 100, scaled: 1 }, success: 'passed' },
    ])
  })

  test('hold no scores and no interactions where the course keeps them back', () => {
    const results = resultsOf(
      byKey([passed, ...done]),
      factsWith({ score: false, interactions: false }),
    )
    expect(results).not.toHaveProperty('score')
    expect(results).toMatchObject({ completion: 'completed', objectives: [], interactions: [] })
  })

  test('an attempt that is not handed in counts for nothing', () => {
    expect(resultsOf(byKey([{ ...passed, submitted: null } as Entry]), facts)).toEqual(
      resultsOf({}, facts),
    )
  })

  test('V-2: name the place by the id of its lesson', () => {
    const place = { kind: 'place', id: 'last', counter: 1, lesson: 'L10', heading: 'one' } as const
    expect(resultsOf(byKey([place]), facts).location).toBe('L10')
  })
})

describe('interactions', () => {
  const told = (...entries: Entry[]) => resultsOf(byKey(entries), facts).interactions

  test('are one for each question, with the last answer to it, in a lesson or a final', () => {
    const interactions = told(
      question('LO1-K1', ['b'], 3),
      failed,
      final(2, ['LO1-F2'], ['LO1-F2']),
    )
    expect(interactions.map(({ id, result }) => [id, result])).toEqual([
      ['LO1_K1', 'incorrect'],
      ['LO1_F1', 'correct'],
      ['LO2_F1', 'incorrect'],
      ['LO2_F2', 'incorrect'],
      ['LO1_F2', 'correct'],
    ])
    expect(interactions[0]).toMatchObject({ objective: 'LO1', text: 'Which way in LO1-K1?' })
  })

  test('are one for each decision of each way that a story was played to an end', () => {
    const interactions = told(story(['a', 'a', 'b', 'c'], ['a', 'a', 'a', 'a']))
    expect(interactions).toHaveLength(8)
    expect(interactions[0]).toMatchObject({
      id: expect.stringMatching(/^SC1__quay__[0-9a-f]{8}$/),
      text: 'The quay',
      result: 'neutral',
      response: { kind: 'choice', chosen: [{ token: 'a', letter: 'a' }] },
    })
  })

  test('are none of a run that has not ended, or no longer fits the story', () => {
    expect(told({ ...story(), run: { counter: 9, choices: ['a', 'a'] } } as Entry)).toEqual([])
    expect(told(story(['a', 'a', 'gone', 'c']))).toEqual([])
    expect(told(story(['a', 'a', 'b', 'c', 'c']))).toEqual([])
  })

  test('V-9: have an id that stays the same when the same way is played again', () => {
    const ids = (counter: number) => {
      const entry = story(['a', 'a', 'b', 'c'])
      if (entry.kind !== 'scenario') throw new Error('It is no story.')
      return told({ ...entry, finished: [{ counter, choices: ['a', 'a', 'b', 'c'] }] }).map(
        ({ id }) => id,
      )
    }
    expect(ids(5)).toEqual(ids(50))
  })

  test('D-4: hold nothing of sheets, and nothing of what was written', () => {
    const words = 'Nobody is to read this.'
    const entries = [
      question('T-9', [`text=${words}`]),
      ...['self-assessment-1', 'colleague-above', 'reflection-SC1', 'plan', 'record'].map(
        (id): Entry => ({
          kind: 'sheet',
          id,
          counter: 1,
          fields: { answer: { counter: 1, value: words } },
        }),
      ),
    ]
    const results = resultsOf(byKey(entries), facts)
    expect(results.interactions.map(({ id }) => id)).toEqual(['T_9'])
    expect(JSON.stringify(results)).not.toContain(words)
  })
})

describe('any record', () => {
  const anyFacts = fc
    .record({
      completion: fc.constantFrom('units', 'units-and-pass', 'pass'),
      style: fc.constantFrom('passed-incomplete', 'passed-failed'),
    })
    .map(factsWith)

  test('F25: has a score from 0 to 100 that is a number, scaled to a hundredth, and a progress from 0 to 1', () => {
    fc.assert(
      fc.property(records, anyFacts, (entries, facts) => {
        const { score, objectives, progress, completion } = resultsOf(entries, facts)
        for (const one of [score, ...objectives.map((objective) => objective.score)]) {
          if (!one) continue
          expect(one.raw).toBeGreaterThanOrEqual(0)
          expect(one.raw).toBeLessThanOrEqual(100)
          expect(String(one.raw)).toMatch(/^\d{1,3}(\.\d{1,2})?$/)
          expect(String(one.scaled)).toMatch(/^[01](\.\d{1,4})?$/)
        }
        expect(progress).toBeGreaterThanOrEqual(0)
        expect(progress).toBeLessThanOrEqual(1)
        expect(progress === 1).toBe(completion === 'completed')
      }),
    )
  })

  test('LC-10: joined with more is never less complete, nor less passed unless the same final was handed in twice', () => {
    fc.assert(
      fc.property(records, records, anyFacts, (a, b, facts) => {
        const joined = resultsOf(mergeEntries(a, b), facts)
        for (const one of [a, b]) {
          const before = resultsOf(one, facts)
          if (
            a['attempt:final-1'] &&
            b['attempt:final-1'] &&
            facts.reporting.completion !== 'units'
          )
            continue
          if (before.completion === 'completed') expect(joined.completion).toBe('completed')
          expect(joined.progress).toBeGreaterThanOrEqual(before.progress)
        }
      }),
    )
  })

  test('V-9, V-10: has interactions with ids that are safe and told apart, and tokens that are safe', () => {
    fc.assert(
      fc.property(records, (entries) => {
        const { interactions } = resultsOf(entries, facts)
        const ids = interactions.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,249}$/)
        for (const token of JSON.stringify(interactions).matchAll(
          /"token":"([^"]*)","letter":"([^"]*)"/g,
        )) {
          expect(token[1]).toMatch(/^[A-Za-z0-9_]+$/)
          expect(token[2]).toMatch(/^[a-z0-9]$/)
        }
      }),
    )
  })
})
