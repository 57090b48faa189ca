import { expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { commit } from './mark.ts'

const face = commit.face(items.commit)
const key = commit.key(items.commit)
const mark = (...answer: string[]) => commit.mark(face, key, answer)

test('a view hears its own reply first, then what everybody hears; nothing is right or wrong', () => {
  expect(mark('yes')).toEqual({
    kind: 'marked',
    points: 0,
    of: 0,
    comments: [
      { verdict: 'note', text: 'Said of yes after the check.' },
      { verdict: 'note', text: 'Said to everybody.' },
    ],
  })
})

test('a view without a reply hears what everybody hears', () => {
  expect(mark('no')).toMatchObject({ comments: [{ text: 'Said to everybody.' }] })
})

test('nothing is revealed before a view is taken', () => {
  expect(mark()).toEqual({ kind: 'unanswered', ask: 'Commit to one of them first.' })
})

test('a view that is gone is said to be gone', () => {
  expect(mark('maybe')).toEqual({ kind: 'unknown' })
  expect(mark('__proto__')).toEqual({ kind: 'unknown' })
})
