import { expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { calibrate } from './mark.ts'

const face = calibrate.face(items.calibrate)
const key = calibrate.key(items.calibrate)
const mark = (...answer: string[]) => calibrate.mark(face, key, answer)

test('each fitting cell earns a point', () => {
  expect(mark('ropes.new=hourly', 'ropes.old=weekly')).toMatchObject({
    kind: 'marked',
    points: 2,
    of: 2,
    comments: [
      { part: 'ropes.new', verdict: 'right', text: 'New, fitting.' },
      { part: 'ropes.old', verdict: 'right', text: 'Old, fitting.' },
    ],
  })
})

test('a cell hears what happens with less freedom than fits, and with more', () => {
  expect(mark('ropes.new=daily', 'ropes.old=hourly')).toMatchObject({
    points: 0,
    comments: [
      { part: 'ropes.new', verdict: 'wrong', text: 'New, too loose.' },
      { part: 'ropes.old', verdict: 'wrong', text: 'Old, too close.' },
    ],
  })
})

test('cells without a setting are asked for, and a setting that is gone counts as none', () => {
  expect(mark('ropes.new=hourly')).toEqual({
    kind: 'unanswered',
    ask: '1 of 2 still to choose.',
  })
  expect(mark('ropes.new=hourly', 'ropes.old=yearly')).toMatchObject({ kind: 'unanswered' })
})
