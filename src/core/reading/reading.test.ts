import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseReading, type Reading, readingNames, readingWords, writeReading } from './reading.ts'

const anyReading = fc.record(
  {
    theme: fc.constantFrom(...readingWords.theme),
    text: fc.constantFrom(...readingWords.text),
    lines: fc.constantFrom(...readingWords.lines),
    face: fc.constantFrom(...readingWords.face),
  },
  { requiredKeys: [] },
)

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(anyReading, (reading: Reading) => {
      expect(parseReading(writeReading(reading))).toEqual(reading)
    }),
  )
})

test('all as usual is written as nothing, and nothing is read as all as usual', () => {
  expect(writeReading({})).toBe('')
  for (const nothing of [null, '']) expect(parseReading(nothing)).toEqual({})
})

test('whatever is kept, only words of the course come out of it', () => {
  const some = fc.constantFrom('dark', '125', 'wider', '<img onerror=x>', '__proto__', ' ', '151')
  const anything = fc.oneof(
    fc.string(),
    fc.array(some).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(anything, (kept) => {
      for (const [name, word] of Object.entries(parseReading(kept))) {
        expect(readingNames).toContain(name)
        expect(Object.values(readingWords).flat()).toContain(word)
        expect(kept.split(' ')).toContain(word)
      }
    }),
  )
})

test('a word that the course does not know takes nothing from those that it knows', () => {
  expect(parseReading('dark 125 sparkling')).toEqual({ theme: 'dark', text: '125' })
})

test('what was kept before there were other choices than colours is read', () => {
  expect(parseReading('dark')).toEqual({ theme: 'dark' })
})

test('no word stands for two choices', () => {
  const words = Object.values(readingWords).flat()
  expect(new Set(words).size).toBe(words.length)
})
