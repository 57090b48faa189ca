import { describe, expect, test } from 'vitest'
import type { Entries, Entry } from '#core/progress/entry.ts'
import { keyOf } from '#core/progress/entry.ts'
import type { ItemFace, PromptFace } from './face.ts'
import { cardsInReach } from './reach.ts'

const place = { title: 'A lesson', href: 'lessons/a.html' }
const ground = { topic: 'LO1', objectives: ['LO1'], claims: ['C001'], place }
const item = (id: string, lesson: string, isCheck: boolean): ItemFace => ({
  ...ground,
  lesson,
  kind: 'item',
  id: `item:${id}`,
  isCheck,
  face: { id, kind: 'single', stem: 'Which?', options: [] },
  keyFile: '',
})
const prompt: PromptFace = {
  ...ground,
  lesson: 'L10',
  kind: 'prompt',
  id: 'prompt:R01',
  prompt: 'Why?',
  sealed: '',
}
const check = item('LO1-K1', 'L10', true)
const elsewhere = item('LO2-R1', 'L11', false)
const deck = [check, prompt, elsewhere]
const nothing = { entries: {}, missed: new Set<string>(), isEverything: false }

function recordOf(...entries: Entry[]): Entries {
  return Object.fromEntries(entries.map((entry) => [keyOf(entry), entry]))
}

const attempt = { counter: 1, chosen: ['a'] }
const answered: Entry = {
  kind: 'question',
  id: 'LO1-K1',
  counter: 1,
  first: attempt,
  last: attempt,
  tries: 1,
  right: true,
}

describe('the cards that may be asked', () => {
  test('are none while no lesson was reached', () => {
    expect(cardsInReach(deck, nothing)).toEqual([])
  })

  test('are those of a lesson that was read to its end', () => {
    const entries = recordOf({ kind: 'lesson', id: 'L11', counter: 1, endReached: true })
    expect(cardsInReach(deck, { ...nothing, entries })).toEqual([elsewhere])
  })

  test('are those of a lesson of which a check was answered, without the check itself', () => {
    expect(cardsInReach(deck, { ...nothing, entries: recordOf(answered) })).toEqual([prompt])
  })

  test('hold a check that was missed', () => {
    const missed = new Set(['LO1-K1'])
    const entries = recordOf(answered)
    expect(cardsInReach(deck, { ...nothing, entries, missed })).toEqual([check, prompt])
  })

  test('hold what was reviewed before, whatever was read', () => {
    const entries = recordOf({ kind: 'review', id: 'item:LO2-R1', counter: 1, log: [] })
    expect(cardsInReach(deck, { ...nothing, entries })).toEqual([elsewhere])
  })

  test('are all but the checks once everything was asked for', () => {
    expect(cardsInReach(deck, { ...nothing, isEverything: true })).toEqual([prompt, elsewhere])
  })
})
