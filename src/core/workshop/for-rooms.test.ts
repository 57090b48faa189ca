import { expect, test } from 'vitest'
import { forRooms } from './for-rooms.ts'

test('a room is not sent to a lesson, and is told all the rest', () => {
  expect(
    forRooms('Both keep a promise. Next, see Moira in "One act". Her tone decides nothing.'),
  ).toBe('Both keep a promise. Her tone decides nothing.')
  expect(forRooms('Both keep a promise. Look again at what it is for.')).toBe(
    'Both keep a promise.',
  )
  expect(forRooms('What comes next, nobody knows.')).toBe('What comes next, nobody knows.')
})
