import { expect, test } from 'vitest'
import type { Entries } from '#core/progress/entry.ts'
import { findConfidentErrors } from './errors.ts'

const answer = (certainty: 0 | 1 | 2 | 3, chosen = ['a']) => ({ counter: 1, chosen, certainty })
const answers = {
  'LO1-P1': answer(3),
  'LO2-P1': answer(2),
  'LO3-P1': answer(3),
  'LO4-P1': answer(3, []),
  'LO5-P1': answer(3),
}
const entries: Entries = {
  'attempt:pretest-1': {
    kind: 'attempt',
    id: 'pretest-1',
    counter: 1,
    form: { counter: 1, items: Object.keys(answers).map((id) => ({ id, options: ['a', 'b'] })) },
    answers,
    submitted: { counter: 1, day: '2026-11-24', answers, right: ['LO3-P1'] },
  },
}
const subject = { objective: 'LO1', claims: ['C001'] }
const subjects = { 'LO1-P1': subject, 'LO2-P1': subject, 'LO3-P1': subject, 'LO1-K1': subject }

test('a confident error was answered, wrong, and called certain, or is a check that was missed', () => {
  expect(findConfidentErrors(entries, subjects, new Set(['LO1-K1']))).toEqual([
    { item: 'LO1-P1', ...subject },
    { item: 'LO1-K1', ...subject },
  ])
})

test('an attempt that is not handed in tells nothing yet', () => {
  const open = entries['attempt:pretest-1']
  if (open?.kind !== 'attempt') throw new Error('no attempt')
  const record = { 'attempt:pretest-1': { ...open, submitted: null } }
  expect(findConfidentErrors(record, subjects, new Set())).toEqual([])
})
