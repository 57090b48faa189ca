import { expect, test } from 'vitest'
import { changedWords } from './changed-words.ts'

test('a session that still fits is only told that the course has changed', () => {
  expect(changedWords({ parts: [], choices: 0, place: false })).toBe(
    'The course has changed since this session began. Everything in the session still fits.',
  )
})

test('what has no place any more is named, and that nothing is erased', () => {
  const words = changedWords({ parts: ['a', 'b'], choices: 1, place: true })
  expect(words).toContain(
    '2 parts of the plan, 1 choice of a story and the picture that was on the stage',
  )
  expect(words).toContain('The votes stay in the session')
})
