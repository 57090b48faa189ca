import { describe, expect, test } from 'vitest'
import type { Entries, Entry } from '#core/progress/entry.ts'
import { findUnanswered, isDone, percentDone } from './completion.ts'

const needs = { lesson: 'L10', questions: ['LO1-K1'], scenarios: ['SC1'], assessments: [] }
const attempt = { counter: 1, chosen: ['a'] }
const end: Entry = { kind: 'lesson', id: 'L10', counter: 1, endReached: true }
const wrong: Entry = {
  kind: 'question',
  id: 'LO1-K1',
  counter: 2,
  first: attempt,
  last: attempt,
  tries: 1,
  right: false,
}
const played: Entry = {
  kind: 'scenario',
  id: 'SC1',
  counter: 3,
  run: { counter: 3, choices: ['a'] },
  endings: ['e1'],
}

const record = (...entries: Entry[]): Entries =>
  Object.fromEntries(entries.map((entry) => [`${entry.kind}:${entry.id}`, entry]))

describe('a lesson counts as done', () => {
  test('once its end was reached, its checks answered and its scenario ended', () => {
    expect(isDone(needs, record(end, wrong, played))).toBe(true)
  })

  test.each([
    ['its end was not reached', record(wrong, played)],
    ['a check was not answered', record(end, played)],
    ['the scenario has no ending yet', record(end, wrong, { ...played, endings: [] })],
  ])('but not while %s', (_why, entries) => {
    expect(isDone(needs, entries)).toBe(false)
  })
})

test('a lesson that offers all scenarios is done with any one of them', () => {
  const offering = { ...needs, questions: [], anyScenario: true }
  const other = { ...played, id: 'SC4' }
  expect(isDone(offering, record(end, other))).toBe(true)
  expect(isDone(offering, record(end, { ...other, endings: [] }))).toBe(false)
})

test('a question counts as answered once it was checked, right or wrong', () => {
  expect(findUnanswered(needs, record(end))).toEqual(['LO1-K1'])
  expect(findUnanswered(needs, record(wrong))).toEqual([])
})

describe('the share of the course', () => {
  const short = {
    minutes: 1,
    needs: { lesson: 'L10', questions: [], scenarios: [], assessments: [] },
  }
  const long = {
    minutes: 6,
    needs: { lesson: 'L11', questions: [], scenarios: [], assessments: [] },
  }

  test('is weighed by minutes and rounded down, so that 100 means all', () => {
    expect(percentDone([short, long], record(end))).toBe(14)
    expect(percentDone([short, long], record(end, { ...end, id: 'L11' }))).toBe(100)
  })

  test('of a course without lessons is nothing, not an error', () => {
    expect(percentDone([], {})).toBe(0)
  })
})
