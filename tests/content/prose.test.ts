import { describe, expect, test } from 'vitest'
import type { Passage } from '#build/lesson-text.ts'
import { readingLevel, sentencesOf, wordsOf } from '#core/course/reading.ts'
import { findAmericanSpelling } from '#core/course/spelling.ts'
import { expectNone } from './expect-none.ts'
import { findInPassages, isWithin, lessons, terms, texts } from './read.ts'

/** What a reader does rather than reads. */
const doing = ['Commit', 'Exercise', 'Question', 'Scenario']

/** Prose that is read as sentences: no headings, no tables. */
function isProse({ kind }: Passage): boolean {
  return kind === 'paragraph' || kind === 'item'
}

const proseOf = (passages: readonly Passage[]) =>
  passages
    .filter(isProse)
    .map(({ text }) => text)
    .join('\n')

describe('reading level', () => {
  test('no text is above grade 12, and none has sentences of more than 18 words on average', () => {
    expectNone(
      texts.flatMap(({ file, text }) => {
        const level = readingLevel(proseOf(text.passages))
        return level.grade <= 12 && level.meanSentence <= 18
          ? []
          : [
              {
                file,
                line: 1,
                what: `Grade ${level.grade.toFixed(1)}, ${level.meanSentence.toFixed(1)} words a sentence. The longest: "${level.longest}"`,
                why: 'Many readers are tired, hurried or reading in a second language.',
                fix: 'Split long sentences and choose shorter words.',
              },
            ]
      }),
    )
  })

  test('the course as a whole is at grade 10 or below', () => {
    const level = readingLevel(lessons.map(({ text }) => proseOf(text.passages)).join('\n'))
    expect(level.grade).toBeLessThanOrEqual(10)
  })

  test('no sentence has more than 35 words', () => {
    findInPassages((passage) =>
      (isProse(passage) ? sentencesOf(passage.text) : [])
        .filter((sentence) => wordsOf(sentence).length > 35)
        .map((sentence) => ({
          what: `${wordsOf(sentence).length} words: "${sentence}"`,
          why: 'A sentence that long is read twice or not at all.',
          fix: 'Make two of it.',
        })),
    )
  })

  test('at most 8 % of a text’s sentences have more than 25 words', () => {
    expectNone(
      texts.flatMap(({ file, text }) => {
        const { shareOver25 } = readingLevel(proseOf(text.passages))
        return shareOver25 <= 0.08
          ? []
          : [
              {
                file,
                line: 1,
                what: `${Math.round(100 * shareOver25)} % of sentences have more than 25 words.`,
                why: 'One long sentence is a rhythm; many are a wall.',
                fix: `Split some of these: ${sentencesOf(proseOf(text.passages))
                  .filter((sentence) => wordsOf(sentence).length > 25)
                  .map((sentence) => `"${sentence}"`)
                  .join(' ')}`,
              },
            ]
      }),
    )
  })
})

describe('length of passages', () => {
  test('a heading stands at least every 180 words', () => {
    expectNone(
      lessons.flatMap(({ file, text }) => {
        const runs: { line: number; heading: string; words: number }[] = []
        for (const { kind, line, heading, text: prose } of text.passages.filter(
          (passage) => !isWithin(passage, doing),
        )) {
          const open = runs.at(-1)
          if (kind === 'heading' || !open) runs.push({ line, heading, words: 0 })
          else open.words += wordsOf(prose).length
        }
        return runs
          .filter(({ words }) => words > 180)
          .map(({ line, heading, words }) => ({
            file,
            line,
            what: `${words} words stand under "${heading}".`,
            why: 'A passage fits a screen.',
            fix: 'Cut it to 180 words, or give its second half a heading of its own.',
          }))
      }),
    )
  })

  test('something to do comes at least every 320 words', () => {
    expectNone(
      lessons.flatMap(({ file, text }) => {
        const acts = text.tags.filter(({ name }) => doing.includes(name)).map(({ line }) => line)
        const starts = [1, ...acts]
        return starts.flatMap((start, at) => {
          const end = starts[at + 1] ?? Infinity
          const words = text.passages
            .filter((passage) => passage.line >= start && passage.line < end)
            .filter((passage) => !isWithin(passage, doing))
            .reduce((sum, passage) => sum + wordsOf(passage.text).length, 0)
          return words <= 320
            ? []
            : [
                {
                  file,
                  line: start,
                  what: `${words} words follow before the next thing to do.`,
                  why: 'Attention fades; doing renews it.',
                  fix: 'Cut, or move a question or the exercise forward.',
                },
              ]
        })
      }),
    )
  })
})

describe('words', () => {
  test('spelling is British', () => {
    findInPassages(({ text }) =>
      findAmericanSpelling(text).map(({ found, write }) => ({
        what: `"${found}" is American spelling.`,
        why: 'The course is in British English.',
        fix: `Write "${write}".`,
      })),
    )
  })

  test('at most three sentences a text speak of leaders or managers as types of people', () => {
    expectNone(
      texts.flatMap(({ file, text }) => {
        const found = text.passages.flatMap(({ text: prose, line }) =>
          [...prose.matchAll(/\b(leaders|managers) (are|have|think|do|create)\b/gi)].map(
            ([phrase]) => ({ phrase, line }),
          ),
        )
        return found.length <= 3
          ? []
          : found.map(({ phrase, line }) => ({
              file,
              line,
              what: `"${phrase}", one of ${found.length}.`,
              why: 'Leading and managing are acts that anybody may perform.',
              fix: 'Write about the act: "leading means …", "whoever manages …".',
            }))
      }),
    )
  })

  test('every term has a definition in the glossary', () => {
    const known = terms.map(({ id }) => id)
    expectNone(
      texts.flatMap(({ file, text }) =>
        text.tags
          .filter(({ name, attributes: { id = '' } }) => name === 'Term' && !known.includes(id))
          .map(({ attributes: { id }, line }) => ({
            file,
            line,
            what: `The glossary has no term "${id}".`,
            why: 'A reader who opens a term finds its definition.',
            fix: 'Use an id from content/glossary.yaml.',
          })),
      ),
    )
  })
})
