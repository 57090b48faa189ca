import type { BankFile, BankItem } from '#core/question/bank.ts'
import type { ReadQuestion } from './read-back/question.ts'
import { type CourseFacts, groupsOf, originOf, readable, tagsOf, titleOf } from './wording.ts'

/** A course and a bank for tests. */
export const sampleCourse: CourseFacts = {
  title: 'Lead & Manage',
  objectives: [{ id: 'LO1', text: 'classify acts at work as leading, managing or both' }],
}

/** Returns an item like those of the bank. */
export function sampleItem(fields: Partial<BankItem> = {}): BankItem {
  return {
    id: 'LO1-K1',
    kind: 'single',
    pool: 'check',
    lesson: 'L10',
    level: 'analyse',
    claims: ['C008', 'C010'],
    stem: 'The garage gets electric buses. What comes first?',
    options: [
      { id: 'a', text: 'Managing, to a date', misconception: 'date', feedback: 'What is known?' },
      { id: 'b', text: 'Leading, since the work is new', key: true, feedback: 'A direction.' },
      { id: 'c', text: 'Neither', misconception: 'none', feedback: 'Look again.' },
    ],
    hint: 'Has anybody done this before?',
    people: [],
    enemies: [],
    ...fields,
  }
}

/** Returns a bank of one file. */
export function sampleBank(...items: BankItem[]): BankFile[] {
  return [
    {
      objective: 'LO1',
      author: 'Ada',
      reviewer: 'Grace',
      date: '2026-11-24',
      misconceptions: [{ id: 'date', says: 'A date means managing.', see: 'lesson:L10#rule' }],
      items: items.length > 0 ? items : [sampleItem()],
    },
  ]
}

/** Returns what has to come back from a bank, in the order of study. */
export function expectedQuestions(
  bank: readonly BankFile[],
  course: CourseFacts,
  { hints }: { hints: boolean },
): ReadQuestion[] {
  return groupsOf(bank).flatMap(({ objective, pool, items }) =>
    items.map((item) => ({
      id: item.id,
      title: titleOf(item),
      objective,
      pool,
      stem: readable(item.stem),
      options: item.options.map(({ text, feedback, key }) => ({
        text: readable(text),
        feedback: readable(feedback),
        isKey: key === true,
      })),
      origin: originOf(item, objective, course),
      hint: hints && item.hint !== undefined ? readable(item.hint) : undefined,
      tags: tagsOf(item),
    })),
  )
}

/** Puts questions in the order of their ids, for the formats that keep another. */
export function byId(questions: readonly ReadQuestion[]): ReadQuestion[] {
  return [...questions].sort((a, b) => (a.id < b.id ? -1 : 1))
}
