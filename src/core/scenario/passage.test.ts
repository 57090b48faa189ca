import { describe, expect, test } from 'vitest'
import { plainText, showPassage, wordsOf } from './passage.ts'
import { passageSchema } from './passage-schema.ts'

const state = {
  quantities: { trust: 6, delivery: 4, adaptation: 5, reserve: 2 },
  counters: { calls: 1 },
  visits: { quay: 1 },
  chosen: ['quay/a'],
}

describe('a passage', () => {
  test('may be written as one paragraph', () => {
    expect(passageSchema.parse(' Night. ')).toEqual([{ text: 'Night.' }])
  })

  test('may be written as paragraphs and spoken lines, each on a condition', () => {
    const passage = passageSchema.parse([
      'Night.',
      { text: 'Fog.' },
      { by: 'ana', says: 'Now.' },
      { when: 'trust >= 6', text: 'A light.' },
      { when: 'not visited quay', by: 'odd', says: 'Where?' },
    ])
    expect(passage).toEqual([
      { text: 'Night.' },
      { text: 'Fog.' },
      { by: 'ana', says: 'Now.' },
      { when: { kind: 'compare', of: 'trust', operator: '>=', value: 6 }, text: 'A light.' },
      {
        when: { kind: 'not', of: { kind: 'times', scene: 'quay', operator: '>=', value: 1 } },
        by: 'odd',
        says: 'Where?',
      },
    ])
  })

  test('shows its parts in order, without those whose condition fails', () => {
    const passage = passageSchema.parse([
      { when: 'visited bar', text: 'Bar.' },
      { when: 'chose quay/a and calls = 1', by: 'ana', says: 'Now.' },
      'Night.',
      { when: 'reserve > 2', text: 'Rich.' },
    ])
    expect(showPassage(passage, state).map(wordsOf)).toEqual(['Now.', 'Night.'])
    expect(plainText(showPassage(passage, state))).toBe('Now.\nNight.')
    expect(plainText(passage)).toBe('Bar.\nNow.\nNight.\nRich.')
  })

  test.each([
    ['no parts', []],
    ['an empty part', ['Night.', '']],
    ['a line that nobody speaks', [{ says: 'Now.' }]],
    ['a speaker without a line', [{ by: 'ana' }]],
    ['a part that is told and spoken', [{ text: 'Night.', by: 'ana', says: 'Now.' }]],
    ['a word that it does not know', [{ text: 'Night.', loud: true }]],
    ['a number', 3],
  ])('refuses %s', (_, written) => {
    expect(passageSchema.safeParse(written).success).toBe(false)
  })

  test.each([
    ['a line that nobody speaks', { says: 'Now.' }, [0, 'by']],
    ['a speaker without a line', { by: 'ana' }, [0, 'says']],
    ['a part without words', {}, [0, 'text']],
  ])('says what is missing from %s', (_, part, path) => {
    const { error } = passageSchema.safeParse([part])
    expect(error?.issues.map((issue) => issue.path)).toEqual([path])
  })

  test('says how a part is written where there is none', () => {
    const { error } = passageSchema.safeParse([3])
    expect(error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('Write a text, or "by" and "says"'),
    ])
  })

  test('says what is wrong with the condition of a part', () => {
    const { error } = passageSchema.safeParse([{ when: 'trust => 6', text: 'Night.' }])
    expect(error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('"=>" is not a sign that compares'),
    ])
  })
})
