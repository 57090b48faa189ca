import { describe, expect, test } from 'vitest'
import { LineCounter, parseDocument } from 'yaml'
import { headingIds } from '#build/content/heading-ids.ts'
import type { Problem } from '#build/content/problem.ts'
import { readingLevel, sentencesOf, wordsOf } from '#core/course/reading.ts'
import { findAmericanSpelling } from '#core/course/spelling.ts'
import { momentsSchema, promptsSchema } from '#core/review/card.ts'
import { makeDeck } from '#core/review/deck.ts'
import { expectNone } from './expect-none.ts'
import { check, claims, course, lessons, readSource } from './read.ts'

const promptsFile = 'content/review/prompts.yaml'
const momentsFile = 'content/review/moments.yaml'

/** Parses a file of cards, and finds the line of a card by its id. */
function read(file: string) {
  const lines = new LineCounter()
  const source = readSource(file)
  const data: unknown = parseDocument(source, { lineCounter: lines }).toJS()
  const lineOf = (id: string) => lines.linePos(source.indexOf(`- id: ${id}`)).line
  return { data, lineOf }
}

const promptsRead = read(promptsFile)
const momentsRead = read(momentsFile)
const { prompts } = check(promptsFile, promptsSchema, promptsRead.data)
const { moments } = check(momentsFile, momentsSchema, momentsRead.data)

/** What prompts and moments have in common. */
const cards = [
  ...prompts.map(({ id, claims: ids, see, objective, prompt, answer }) => ({
    place: { file: promptsFile, line: promptsRead.lineOf(id) },
    card: { id, claims: ids, see, objectives: [objective], texts: [prompt, answer] },
  })),
  ...moments.map(({ id, claims: ids, see, objectives, ...moment }) => ({
    place: { file: momentsFile, line: momentsRead.lineOf(id) },
    card: {
      id,
      claims: ids,
      see,
      objectives,
      texts: [moment.context, moment.case, moment.prompt, moment.reply],
    },
  })),
]
type CommonCard = (typeof cards)[number]['card']

function findInCards(find: (card: CommonCard) => Omit<Problem, 'file' | 'line'>[]): void {
  expectNone(
    cards.flatMap(({ place, card }) =>
      find(card).map((problem) => ({ ...place, ...problem, what: `${card.id}: ${problem.what}` })),
    ),
  )
}

function wordCount(text: string): number {
  return wordsOf(text).length
}

/** Says which texts have too few words or too many, by id. */
function outside(texts: readonly [string, string][], least: number, most: number): string[] {
  return texts
    .map(([id, text]) => ({ id, words: wordCount(text) }))
    .filter(({ words }) => words < least || words > most)
    .map(({ id, words }) => `${id}: ${words} words`)
}

describe('the cards for review', () => {
  test('are 32 prompts and 12 moments, each with an id of its own', () => {
    expect(prompts).toHaveLength(32)
    expect(moments).toHaveLength(12)
    const deck = makeDeck({ files: [], prompts, moments })
    expect(new Set(deck.map(({ id }) => id)).size).toBe(44)
  })

  test('spread the prompts over the objectives, three or four to each', () => {
    for (const { id } of course.objectives) {
      const mine = prompts.filter(({ objective }) => objective === id)
      expect(mine.length, id).toBeGreaterThanOrEqual(3)
      expect(mine.length, id).toBeLessThanOrEqual(4)
    }
  })

  test('take two moments from each scenario', () => {
    for (const scenario of ['SC1', 'SC2', 'SC3', 'SC4', 'SC5', 'SC6']) {
      expect(
        moments.filter((moment) => moment.scenario === scenario),
        scenario,
      ).toHaveLength(2)
    }
  })

  test('name objectives of the course, and claims that are key ideas', () => {
    const keyIdeas = new Set(claims.filter(({ tier }) => tier === 'K').map(({ id }) => id))
    const objectives = new Set(course.objectives.map(({ id }) => id))
    findInCards((card) =>
      [
        ...card.claims.filter((id) => !keyIdeas.has(id)),
        ...card.objectives.filter((id) => !objectives.has(id)),
      ].map((id) => ({
        what: `${id} is no objective, and no claim of tier K.`,
        why: 'Review goes over the key ideas.',
        fix: 'Use ids of content/course.yaml, and claims of tier K in content/claims.yaml.',
      })),
    )
  })

  test('send the reader to a heading that exists', () => {
    findInCards(({ see }) => {
      const [, lesson, heading = ''] = /^lesson:(\w+)#(.+)$/.exec(see) ?? []
      const text = lessons.find(({ meta }) => meta.id === lesson)?.text
      return text && headingIds(text).has(heading)
        ? []
        : [
            {
              what: `${see} leads nowhere.`,
              why: 'Whoever could not recall it wants to read it again.',
              fix: 'Name a lesson and one of its headings.',
            },
          ]
    })
  })

  test('are filed under a lesson that serves their objective', () => {
    const wrong = prompts.filter(({ lesson, objective, see }) => {
      const meta = lessons.find((one) => one.meta.id === lesson)?.meta
      return !meta?.objectives.includes(objective) || !see.startsWith(`lesson:${lesson}#`)
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

describe('the words of the cards', () => {
  test('keep to their limits', () => {
    expect(
      outside(
        prompts.map(({ id, answer }) => [id, answer]),
        25,
        60,
      ),
    ).toEqual([])
    expect(
      outside(
        prompts.map(({ id, prompt }) => [id, prompt]),
        12,
        50,
      ),
    ).toEqual([])
    expect(
      outside(
        moments.map((moment) => [moment.id, moment.case]),
        25,
        60,
      ),
    ).toEqual([])
    expect(
      outside(
        moments.map(({ id, reply }) => [id, reply]),
        35,
        70,
      ),
    ).toEqual([])
  })

  test('are spelt the British way', () => {
    findInCards(({ texts }) =>
      texts.flatMap(findAmericanSpelling).map(({ found, write }) => ({
        what: `"${found}" is American spelling.`,
        why: 'The course is in British English.',
        fix: `Write "${write}".`,
      })),
    )
  })

  test('are plain: grade 10 or below, and no sentence of more than 35 words', () => {
    const all = cards.flatMap(({ card }) => card.texts)
    expect(readingLevel(all.join('\n')).grade).toBeLessThanOrEqual(10)
    expect(all.flatMap(sentencesOf).filter((sentence) => wordCount(sentence) > 35)).toEqual([])
  })

  test('speak of acts, and neither praise nor blame the reader', () => {
    findInCards(({ texts }) =>
      [
        ...texts
          .join(' ')
          .matchAll(
            /\b(?:[Ll]eaders|[Mm]anagers) (?:are|have|think|do|create)\b|\b(?:correct|well done|obviously|clearly|simply|wrong)\b/g,
          ),
      ].map(([found]) => ({
        what: `"${found}"`,
        why: 'Leading and managing are acts; a reply is about the task, never about the person.',
        fix: 'Name the act, or what it wins and costs.',
      })),
    )
  })
})
