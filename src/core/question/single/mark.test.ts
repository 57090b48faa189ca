import { expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { single } from './mark.ts'

const face = single.face(items.single)
const key = single.key(items.single)
const mark = (...answer: string[]) => single.mark(face, key, answer)

test('the key earns the point, with its feedback', () => {
  expect(mark('a')).toEqual({
    kind: 'marked',
    points: 1,
    of: 1,
    comments: [{ verdict: 'right', text: 'Said of red after the check.' }],
  })
})

test('a distractor earns nothing, and points to its misconception', () => {
  expect(mark('b')).toEqual({
    kind: 'marked',
    points: 0,
    of: 1,
    comments: [
      { verdict: 'wrong', text: 'Said of blue after the check.', misconception: 'any-boat' },
    ],
  })
})

test('an option that is gone is said to be gone', () => {
  expect(mark('z')).toEqual({ kind: 'unknown' })
  expect(mark('__proto__')).toEqual({ kind: 'unknown' })
})

test('nothing chosen asks for a choice', () => {
  expect(mark()).toMatchObject({ kind: 'unanswered' })
})
