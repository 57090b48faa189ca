import { describe, expect, test } from 'vitest'
import type { Entries, EntryOf } from '#core/progress/entry.ts'
import { cleanName, findStanding, type Standing } from './record.ts'

const passMark = { right: 3, of: 4 }
const items = ['LO1-F1', 'LO1-F2', 'LO10-F1', 'LO10-F2']
const units = [unit('L10', []), unit('FIN', ['final'])]

function unit(lesson: string, assessments: string[]) {
  const needs = { lesson, questions: [], scenarios: [], assessments }
  return { title: lesson, href: `lessons/${lesson}.html`, needs }
}

function attempt(number: number, day: string, right: string[]): EntryOf<'attempt'> {
  const form = { counter: 1, items: items.map((id) => ({ id, options: [] })) }
  const submitted = { counter: 1, day, answers: {}, right }
  return { kind: 'attempt', id: `final-${number}`, counter: 1, form, answers: {}, submitted }
}

function record(lessons: string[], attempts: EntryOf<'attempt'>[]): Entries {
  return Object.fromEntries([
    ...lessons.map((id) => [
      `lesson:${id}`,
      { kind: 'lesson' as const, id, counter: 1, endReached: true },
    ]),
    ...attempts.map((one) => [`attempt:${one.id}`, one]),
  ])
}

const standing = (entries: Entries): Standing =>
  findStanding(units, ['LO1', 'LO10'], passMark, entries)

describe('the record', () => {
  test('is open for whoever has done nothing, and lists every unit', () => {
    expect(standing({})).toEqual({ kind: 'open', left: units, isPassed: false })
  })

  test('stays open while the final is not passed, though every unit is done', () => {
    const entries = record(['L10', 'FIN'], [attempt(1, '2026-05-01', ['LO1-F1'])])
    expect(standing(entries)).toEqual({ kind: 'open', left: [], isPassed: false })
  })

  test('stays open while a unit is not done, though the final is passed', () => {
    const entries = record(['FIN'], [attempt(1, '2026-05-01', items)])
    expect(standing(entries)).toMatchObject({ left: [{ title: 'L10' }], isPassed: true })
  })

  test('says the day and the score of the best attempt, objective by objective', () => {
    const entries = record(
      ['L10', 'FIN'],
      [
        attempt(1, '2026-05-01', ['LO1-F1', 'LO1-F2', 'LO10-F1']),
        attempt(2, '2026-05-02', items),
        attempt(3, '2026-05-03', items),
        attempt(4, '2026-05-04', []),
      ],
    )
    expect(standing(entries)).toEqual({
      kind: 'complete',
      day: '2026-05-02',
      total: { right: 4, of: 4 },
      objectives: [
        { id: 'LO1', right: 2, of: 2 },
        { id: 'LO10', right: 2, of: 2 },
      ],
    })
  })
})

describe('a name', () => {
  test.each(['', ' ', '\t\n', '\u00a0\u3000', '\u200b', '\u0000'])('%j is no name', (name) => {
    expect(cleanName(name)).toBe('')
  })

  test('is one line of at most 200 characters', () => {
    expect(cleanName(' Mary\n Ann ')).toBe('Mary Ann')
    expect(cleanName('x'.repeat(500))).toHaveLength(200)
  })
})
