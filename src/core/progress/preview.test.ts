import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byKey, type Entries, type Entry } from './entry.ts'
import { mergeEntries } from './merge.ts'
import { type Holding, previewOf } from './preview.ts'

const none: Holding = {
  units: 0,
  questions: 0,
  right: 0,
  stories: 0,
  endings: 0,
  attempts: 0,
  cards: 0,
  notes: 0,
}
const units = [{ lesson: 'L10', questions: ['Q1'], scenarios: [], assessments: [] }]
const recordOf = (...entries: Entry[]): Entries => byKey(entries)
const lesson: Entry = { kind: 'lesson', id: 'L10', counter: 1, endReached: true }
const question = (id: string, right: boolean, counter = 1): Entry => {
  const tried = { counter, chosen: [right ? 'a' : 'b'] }
  return { kind: 'question', id, counter, first: tried, last: tried, tries: 1, right }
}
const note = (id: string, value: string): Entry => ({
  kind: 'sheet',
  id,
  counter: 1,
  fields: { practice: { counter: 1, value } },
})

describe('the preview of a record', () => {
  test('counts units, answers, endings, cards and notes, and gives the scores', () => {
    const entries = recordOf(
      lesson,
      question('Q1', true),
      question('Q2', false),
      note('plan', 'Walk the floor'),
      note('colleagues', 'They ask first'),
      note('record', ' '),
      note('learner', 'seed'),
      note('review', '20'),
      {
        kind: 'scenario',
        id: 'SC1',
        counter: 1,
        run: { counter: 1, choices: [] },
        endings: ['a', 'b'],
      },
      { kind: 'review', id: 'prompt:R01', counter: 1, log: [{ at: 1, rating: 'good' }] },
      { kind: 'review', id: 'prompt:R02', counter: 1, log: [] },
      {
        kind: 'attempt',
        id: 'pre-test-1',
        counter: 1,
        form: { counter: 1, items: [] },
        answers: {},
        submitted: { counter: 1, day: '2026-11-24', answers: {}, right: [] },
      },
      {
        kind: 'attempt',
        id: 'final-2',
        counter: 1,
        form: {
          counter: 1,
          items: [
            { id: 'F1', options: [] },
            { id: 'F2', options: [] },
          ],
        },
        answers: {},
        submitted: { counter: 1, day: '2026-11-24', answers: {}, right: ['F2', 'gone'] },
      },
      {
        kind: 'attempt',
        id: 'final-3',
        counter: 1,
        form: { counter: 1, items: [] },
        answers: {},
        submitted: null,
      },
    )
    expect(previewOf(entries, { here: {}, units })).toMatchObject({
      holds: {
        units: 1,
        questions: 2,
        right: 1,
        stories: 1,
        endings: 2,
        attempts: 2,
        cards: 1,
        notes: 2,
      },
      scores: [
        { assessment: 'pre-test', number: 1, right: 0, of: 0 },
        { assessment: 'final', number: 2, right: 1, of: 2 },
      ],
    })
  })

  test('what is new as a whole counts as an entry, though nothing in it is counted', () => {
    const here = recordOf(lesson)
    const there = recordOf({ kind: 'place', id: 'last', counter: 1, lesson: 'L10', heading: '' })
    expect(previewOf(there, { here, units })).toMatchObject({
      adds: { entries: 1, counts: none },
      loses: { entries: 1, counts: { ...none, units: 0 } },
    })
  })

  test('says what merging would add and what replacing would lose', () => {
    const here = recordOf(lesson, question('Q1', false), question('Q2', true))
    const there = recordOf(question('Q1', true, 2), question('Q3', true))
    expect(previewOf(there, { here, units })).toMatchObject({
      adds: { entries: 2, counts: { ...none, questions: 1, right: 2 } },
      loses: { entries: 3, counts: { ...none, units: 1, questions: 1, right: 1 } },
    })
  })

  test('a copy of what is here adds nothing and loses nothing', () => {
    const here = recordOf(lesson, question('Q1', true), note('plan', 'x'))
    const copy: Entries = JSON.parse(JSON.stringify(here))
    const nothing = { entries: 0, counts: none }
    expect(previewOf(copy, { here, units })).toMatchObject({ adds: nothing, loses: nothing })
  })

  test('whatever the two records are, nothing is added by what is already joined', () => {
    const entry = fc
      .tuple(fc.constantFrom('Q1', 'Q2', 'toString'), fc.boolean(), fc.nat(3))
      .map(([id, right, counter]) => question(id, right, counter))
    const record = fc.array(entry).map((entries) => recordOf(...entries))
    fc.assert(
      fc.property(record, record, (here, there) => {
        const joined = mergeEntries(here, there)
        expect(previewOf(there, { here: joined, units }).adds.entries).toBe(0)
        expect(previewOf(joined, { here: there, units }).loses.entries).toBe(0)
      }),
    )
  })
})
