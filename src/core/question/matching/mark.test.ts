import { expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { matching } from './mark.ts'

const face = matching.face(items.matching)
const key = matching.key(items.matching)
const mark = (...answer: string[]) => matching.mark(face, key, answer)

test('each row that is matched earns a point', () => {
  expect(mark('red=tam', 'blue=ines')).toMatchObject({ kind: 'marked', points: 2, of: 2 })
  expect(mark('red=tam', 'blue=tam')).toMatchObject({ points: 1, of: 2 })
})

test('each row has its own words, whatever was chosen', () => {
  expect(mark('red=joe', 'blue=ines')).toMatchObject({
    comments: [
      { part: 'red', verdict: 'wrong', text: 'Said of red after the check.' },
      { part: 'blue', verdict: 'right', text: 'Said of blue after the check.' },
    ],
  })
})

test('rows without a choice are asked for', () => {
  expect(mark('red=tam')).toEqual({ kind: 'unanswered', ask: '1 of 2 still to choose.' })
  expect(mark()).toEqual({ kind: 'unanswered', ask: 'Choose for each row first.' })
})

test('a choice that is gone counts as none', () => {
  expect(mark('red=tam', 'blue=nobody')).toMatchObject({ kind: 'unanswered' })
})
