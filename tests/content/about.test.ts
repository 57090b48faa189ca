import { describe, expect, test } from 'vitest'
import { readLessonText } from '#build/lesson-text.ts'
import { readingLevel, sentencesOf, wordsOf } from '#core/course/reading.ts'
import { findAmericanSpelling } from '#core/course/spelling.ts'
import { listFiles, readSource } from './read.ts'

const pages = listFiles('about', '.mdx').map((file) => {
  const { passages } = readLessonText(readSource(file))
  const prose = passages
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .map(({ text }) => text)
    .join('\n')
  return { file, passages, prose }
})

describe('pages about the course itself', () => {
  test('are the four that its footer and its navigation lead to', () => {
    expect(pages.map(({ file }) => file)).toEqual(
      ['accessibility', 'conformance', 'evidence', 'privacy'].map(
        (page) => `content/about/${page}.mdx`,
      ),
    )
  })

  test('are read as easily as lessons: grade 12 or below, no sentence of more than 35 words', () => {
    for (const { file, prose } of pages) {
      const level = readingLevel(prose)
      expect(level.grade, file).toBeLessThanOrEqual(12)
      expect(level.meanSentence, file).toBeLessThanOrEqual(18)
      expect(
        sentencesOf(prose).filter((sentence) => wordsOf(sentence).length > 35),
        file,
      ).toEqual([])
    }
  })

  test('are in British English', () => {
    for (const { file, passages } of pages)
      expect(
        passages.flatMap(({ text }) => findAmericanSpelling(text)),
        file,
      ).toEqual([])
  })
})
