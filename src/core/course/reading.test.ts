import { describe, expect, test } from 'vitest'
import { readingLevel, sentencesOf, syllables, wordsOf } from './reading.ts'

describe('syllables', () => {
  test.each([
    ['cat', 1],
    ['plan', 1],
    ['change', 1],
    ['table', 2],
    ['whole', 1],
    ['the', 1],
    ['rota', 2],
    ['emergency', 4],
    ['co-operate', 4],
    ['café', 2],
    ['2024', 1],
  ])('%s has %i', (word, count) => {
    expect(syllables(word)).toBe(count)
  })

  test.each(['leadership', 'Management', 'organisation', 'stakeholders'])(
    'the course term %s counts as two',
    (word) => {
      expect(syllables(word)).toBe(2)
    },
  )
})

describe('wordsOf', () => {
  test('hyphens, apostrophes and figures stay inside a word', () => {
    expect(wordsOf("Amara's co-op pays £1,200.50 - 4% more.")).toEqual([
      "Amara's",
      'co-op',
      'pays',
      '1,200.50',
      '4',
      'more',
    ])
  })
})

describe('sentencesOf', () => {
  test('full stops, questions and cries end a sentence, inside quotation marks too', () => {
    expect(sentencesOf('Stop. “Why?” Because! He left.')).toEqual([
      'Stop.',
      '“Why?”',
      'Because!',
      'He left.',
    ])
  })

  test('initials and abbreviations do not', () => {
    expect(sentencesOf('Dr. Osei met J. P. Kotter (p. 21). They talked.')).toHaveLength(2)
  })

  test('a decimal point does not', () => {
    expect(sentencesOf('It rose by 2.5 points.')).toHaveLength(1)
  })

  test('a line break does', () => {
    expect(sentencesOf('First item\nSecond item')).toHaveLength(2)
  })
})

describe('readingLevel', () => {
  test('the grade follows Flesch and Kincaid', () => {
    const { words, sentences, grade } = readingLevel('The cat sat. The dog ran off.')
    expect({ words, sentences }).toEqual({ words: 7, sentences: 2 })
    expect(grade).toBeCloseTo(0.39 * 3.5 + 11.8 * 1 - 15.59)
  })

  test('long sentences raise the mean, the share over 25 words and the longest', () => {
    const long = `${'word '.repeat(30).trim()}.`
    const level = readingLevel(`Short one here. ${long.replace('word', 'Word')}`)
    expect(level.longest).toMatch(/^Word/)
    expect(level.shareOver25).toBe(0.5)
    expect(level.meanSentence).toBe(16.5)
  })

  test('an empty text is measured as nothing', () => {
    expect(readingLevel(' \n ')).toMatchObject({ words: 0, sentences: 0, grade: 0 })
  })
})
