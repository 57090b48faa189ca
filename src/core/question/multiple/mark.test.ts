import { expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { multiple } from './mark.ts'

const face = multiple.face(items.multiple)
const key = multiple.key(items.multiple)
const mark = (...answer: string[]) => multiple.mark(face, key, answer)

test('the item says how many to choose', () => {
  expect(face.choose).toBe(2)
})

test('a point for each key that was chosen, one taken back for each distractor', () => {
  expect(mark('a', 'b')).toMatchObject({ kind: 'marked', points: 2, of: 2 })
  expect(mark('a', 'c')).toMatchObject({ points: 0, of: 2 })
})

test('points never fall below none', () => {
  expect(mark('c', 'd')).toMatchObject({ kind: 'marked', points: 0, of: 2 })
})

test('only what was chosen is commented on, each beside its option', () => {
  expect(mark('a', 'c')).toMatchObject({
    comments: [
      { part: 'a', verdict: 'right', text: 'Said of red after the check.' },
      { part: 'c', verdict: 'wrong', misconception: 'any-boat' },
    ],
  })
})

test('too few or too many ask for the number, and cost nothing', () => {
  expect(mark('a')).toEqual({ kind: 'unanswered', ask: 'Choose 2. You have chosen 1.' })
  expect(mark('a', 'b', 'c')).toMatchObject({ kind: 'unanswered' })
})

test('the same option twice counts once', () => {
  expect(mark('a', 'a')).toMatchObject({ kind: 'unanswered' })
  expect(mark('a', 'a', 'b')).toMatchObject({ points: 2 })
})

test('an option that is gone is said to be gone', () => {
  expect(mark('a', 'z')).toEqual({ kind: 'unknown' })
})
