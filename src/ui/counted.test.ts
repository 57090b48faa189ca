import { expect, test } from 'vitest'
import { count, list } from './counted.ts'

test('one thing has no plural', () => {
  expect([count(0, 'vote'), count(1, 'vote'), count(2, 'person', 'people')]).toEqual([
    '0 votes',
    '1 vote',
    '2 people',
  ])
})

test('a list reads as a sentence does', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})
