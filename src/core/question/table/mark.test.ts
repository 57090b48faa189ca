import { expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { table } from './mark.ts'

const face = table.face(items.table)
const key = table.key(items.table)
const mark = (...answer: string[]) => table.mark(face, key, answer)
const right = ['light.day=p', 'light.night=q', 'food.day=r', 'food.night=s']

test('the cells are shown jumbled, the same on every page view', () => {
  expect(face.cells.map(({ id }) => id).toSorted()).toEqual(['p', 'q', 'r', 's'])
  expect(table.face(items.table)).toEqual(face)
})

test('each cell in its place earns a point', () => {
  expect(mark(...right)).toMatchObject({ kind: 'marked', points: 4, of: 4 })
})

test('a row with one cell out of place is not right, hears what decides it, and shows which cell', () => {
  expect(mark('light.day=p', 'light.night=s', 'food.day=r', 'food.night=s')).toMatchObject({
    points: 3,
    comments: [
      { part: 'light', verdict: 'wrong', text: 'Said of light after the check.' },
      { part: 'food', verdict: 'right', text: 'Said of food after the check.' },
      { part: 'light.day', verdict: 'right' },
      { part: 'light.night', verdict: 'wrong' },
      { part: 'food.day', verdict: 'right' },
      { part: 'food.night', verdict: 'right' },
    ],
  })
})

test('cells without a choice are asked for', () => {
  expect(mark(...right.slice(1))).toEqual({ kind: 'unanswered', ask: '1 of 4 still to choose.' })
})

test('a cell that is gone counts as none', () => {
  expect(mark(...right.slice(1), 'light.day=z')).toMatchObject({ kind: 'unanswered' })
})
