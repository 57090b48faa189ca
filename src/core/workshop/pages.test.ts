import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '#core/scenario/word-count.ts'
import { fullPage, pagesOf } from './pages.ts'

const word = fc.constantFrom('Ana', 'waits', 'for', 'the', 'ferry.', 'Why?', '“Now!”', '–', '300')
const text = fc.array(word, { minLength: 1, maxLength: 150 }).map((words) => words.join(' '))
const lines = fc.array(fc.record({ text, by: fc.constantFrom('Ana', 'Odd') }), { maxLength: 12 })

const wordsIn = (texts: readonly { text: string }[]) =>
  texts.flatMap((line) => line.text.split(' '))

test('no page holds more than the last row can read', () => {
  fc.assert(
    fc.property(lines, (told) => {
      for (const page of pagesOf(told)) {
        expect(page.length).toBeLessThanOrEqual(fullPage.lines)
        expect(countWords(page.map((line) => line.text).join(' '))).toBeLessThanOrEqual(
          fullPage.words,
        )
      }
    }),
  )
})

test('the pages hold every word in its order, and who says it', () => {
  fc.assert(
    fc.property(lines, (told) => {
      const pages = pagesOf(told)
      expect(wordsIn(pages.flat())).toEqual(wordsIn(told))
      expect(new Set(pages.flat().map(({ by }) => by))).toEqual(new Set(told.map(({ by }) => by)))
      if (told.length > 0) expect(pages.every((page) => page.length > 0)).toBe(true)
    }),
  )
})

test('a text that fits takes one page, and no text takes one too', () => {
  expect(pagesOf([{ text: 'Told.' }, { by: 'Ana', text: 'So be it.' }])).toHaveLength(1)
  expect(pagesOf([])).toEqual([[]])
})

test('a long paragraph is split between sentences', () => {
  const sentence = `Long ${'word '.repeat(28)}end.`
  expect(pagesOf([{ text: `${sentence} ${sentence}` }])).toEqual([
    [{ text: sentence }],
    [{ text: sentence }],
  ])
})
