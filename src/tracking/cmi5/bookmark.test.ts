import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Bookmark,
  bookmarkSchema,
  freshBookmark,
  joinBookmarks,
  keepLastMarks,
  markOf,
} from './bookmark.ts'
import { answer } from './outside.fixture.ts'

const bookmarks: fc.Arbitrary<Bookmark> = fc.record({
  suspendData: fc.constantFrom('', 'a', 'b', 'c'),
  location: fc.constantFrom('L10', 'L20'),
  seconds: fc.nat(),
  told: fc
    .uniqueArray(fc.constantFrom('11111111a', '11111111b', '22222222a', '33333333a'))
    .map(keepLastMarks),
  isCompleted: fc.boolean(),
  isPassed: fc.boolean(),
  failedAt: fc.option(fc.constant(0.4), { nil: undefined }),
})
const latest = (ours: string, theirs: string) => [ours, theirs].sort().at(-1) ?? ''
const join = (ours: Bookmark, theirs: Bookmark) => joinBookmarks(ours, theirs, latest)

test('C-12: a join loses nothing that was told, done or learnt on either side', () => {
  fc.assert(
    fc.property(bookmarks, bookmarks, (ours, theirs) => {
      const joined = join(ours, theirs)
      const questions = (...lists: string[][]) =>
        new Set(lists.flat().map((mark) => mark.slice(0, 8)))
      expect(questions(joined.told)).toEqual(questions(ours.told, theirs.told))
      expect(joined.told).toEqual(expect.arrayContaining(ours.told))
      expect(joined.isCompleted).toBe(ours.isCompleted || theirs.isCompleted)
      expect(joined.isPassed).toBe(ours.isPassed || theirs.isPassed)
      expect(joined.suspendData).toBe(latest(ours.suspendData, theirs.suspendData))
      expect(joined.seconds).toBe(Math.max(ours.seconds, theirs.seconds))
      const sorted = (one: Bookmark) => ({ ...one, told: [...one.told].sort() })
      expect(sorted(join(joined, theirs))).toEqual(sorted(joined))
      expect(sorted(join(ours, ours))).toEqual(sorted(ours))
    }),
  )
})

test('C-12, V-3: whatever stands in the document, a bookmark is read from it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(freshBookmark)), fc.anything()),
      (found) => {
        const { told, suspendData } = bookmarkSchema.parse(found)
        expect(Array.isArray(told)).toBe(true)
        expect(typeof suspendData).toBe('string')
      },
    ),
  )
})

test('what a later version of the course keeps is written back', () => {
  const read = bookmarkSchema.parse({ suspendData: 'a', later: { kept: true } })
  expect(join(freshBookmark, read)).toMatchObject({ later: { kept: true } })
})

test('another answer, another question or another verdict has another mark', () => {
  const marks = [
    answer('q1'),
    answer('q1', 'No'),
    answer('q2'),
    { ...answer('q1'), result: 'neutral' as const },
  ].map(markOf)
  expect(new Set(marks).size).toBe(marks.length)
  expect(markOf(answer('q1'))).toBe(marks[0])
})
