import { describe, expect, test } from 'vitest'
import { type Moment, momentsSchema, type Prompt, promptsSchema, type ReviewItem } from './card.ts'
import { cardsForErrors, makeDeck } from './deck.ts'

const item = (
  id: string,
  pool: string,
  claims: string[] = ['C001'],
): ReviewItem & { pool: string } => ({
  id,
  pool,
  lesson: 'L10',
  claims,
  stem: 'Which?',
  options: [{ text: 'This', key: true, feedback: 'So.' }],
})
const prompt: Prompt = {
  id: 'R01',
  objective: 'LO2',
  lesson: 'L11',
  claims: ['C022', 'C024'],
  prompt: 'What is it for?',
  answer: 'Somewhere new.',
  see: 'lesson:L11#in-one-line',
}
const moment: Moment = {
  id: 'M01',
  scenario: 'SC1',
  context: 'Start-up scaling',
  objectives: ['LO8'],
  claims: ['C164'],
  case: 'Two clients, one engineer.',
  prompt: 'What would you do first?',
  reply: 'It wins a day and costs a night.',
  see: 'lesson:L41#in-one-line',
}
const files = [
  {
    objective: 'LO1',
    items: [item('LO1-R1', 'review'), item('LO1-K1', 'check'), item('LO1-F1', 'final')],
  },
]
const sources = { files, prompts: [prompt], moments: [moment] }
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id)

describe('a deck', () => {
  test('holds review items, prompts and moments under ids that stay', () => {
    expect(ids(makeDeck(sources))).toEqual(['item:LO1-R1', 'prompt:R01', 'moment:M01'])
  })

  test('takes in missed checks, and no item of a test', () => {
    const missed = new Set(['LO1-K1', 'LO1-F1'])
    expect(ids(makeDeck({ ...sources, missed }))).toContain('item:LO1-K1')
    expect(ids(makeDeck({ ...sources, missed }))).not.toContain('item:LO1-F1')
  })

  test('files an item and a prompt under the objective, a moment under its scenario', () => {
    expect(makeDeck(sources).map(({ topic }) => topic)).toEqual(['LO1', 'LO2', 'SC1'])
  })
})

describe('the card for a confident error', () => {
  const deck = makeDeck({ ...sources, missed: new Set(['LO1-K1']) })
  const find = (error: { item: string; objective: string; claims: string[] }) => [
    ...cardsForErrors(deck, [error]),
  ]

  test('is that of the missed check', () => {
    expect(find({ item: 'LO1-K1', objective: 'LO1', claims: ['C022'] })).toEqual(['item:LO1-K1'])
  })

  test('is the one with most claims in common, where the item has no card', () => {
    expect(find({ item: 'LO2-F1', objective: 'LO2', claims: ['C024', 'C164', 'C022'] })).toEqual([
      'prompt:R01',
    ])
  })

  test('is one of the same objective, where no card shares a claim', () => {
    expect(find({ item: 'LO2-P1', objective: 'LO2', claims: ['C005'] })).toEqual(['prompt:R01'])
  })

  test('is none where nothing goes over the same ground', () => {
    expect(find({ item: 'LO7-P1', objective: 'LO7', claims: ['C135'] })).toEqual([])
  })
})

describe('authors’ files', () => {
  const written = { ...prompt, claims: 'C022 C024' }

  test('are read with claims as a list', () => {
    expect(promptsSchema.parse({ prompts: [written] }).prompts[0]?.claims).toEqual(['C022', 'C024'])
    const moments = [{ ...moment, claims: 'C164' }]
    expect(momentsSchema.parse({ moments }).moments[0]?.id).toBe('M01')
  })

  test.each([
    ['no claim', { claims: '' }],
    ['no question', { prompt: 'Say what it is for.' }],
    ['a place without a heading', { see: 'lesson:L11' }],
    ['an id of another kind', { id: 'M01' }],
  ])('with %s are refused', (_fault, fault) => {
    expect(promptsSchema.safeParse({ prompts: [{ ...written, ...fault }] }).success).toBe(false)
  })

  test('with one id twice are refused', () => {
    expect(promptsSchema.safeParse({ prompts: [written, written] }).success).toBe(false)
  })
})
