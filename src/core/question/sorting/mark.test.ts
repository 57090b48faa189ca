import { expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { sorting } from './mark.ts'

const face = sorting.face(items.sorting)
const key = sorting.key(items.sorting)
const mark = (...answer: string[]) => sorting.mark(face, key, answer)

test('each card in a place that can be defended earns a point', () => {
  expect(mark('boat=sea', 'gull=land')).toMatchObject({ kind: 'marked', points: 2, of: 2 })
  expect(mark('boat=sea', 'gull=sea')).toMatchObject({ points: 2 })
  expect(mark('boat=land', 'gull=sea')).toMatchObject({
    points: 1,
    comments: [
      { part: 'boat', verdict: 'wrong', text: 'Said of boat after the check.' },
      { part: 'gull', verdict: 'right' },
    ],
  })
})

test('cards without a place are asked for', () => {
  expect(mark('boat=sea')).toEqual({ kind: 'unanswered', ask: '1 of 2 still to choose.' })
})

test('a category that is gone counts as none', () => {
  expect(mark('boat=sea', 'gull=moon')).toMatchObject({ kind: 'unanswered' })
})

test('the last place of a card counts', () => {
  expect(mark('boat=land', 'gull=sea', 'boat=sea')).toMatchObject({ points: 2 })
})
