import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeAnkiFile } from './anki.ts'
import type { Card } from './card.ts'

const item: Card = {
  kind: 'item',
  id: 'item:LO1-R1',
  topic: 'LO1',
  objectives: ['LO1'],
  claims: ['C008'],
  item: {
    id: 'LO1-R1',
    lesson: 'L10',
    claims: ['C008'],
    stem: 'A rota is "late". Which act?',
    options: [
      { text: 'Lead', feedback: 'That answers another question.' },
      { text: 'Manage', key: true, feedback: 'Because the work is known.' },
    ],
  },
}
const promptCard = (prompt: string, answer: string): Card => ({
  kind: 'prompt',
  id: 'prompt:R01',
  topic: 'LO1',
  objectives: ['LO1'],
  claims: ['C008'],
  prompt: {
    id: 'R01',
    objective: 'LO1',
    lesson: 'L10',
    claims: ['C008'],
    prompt,
    answer,
    see: 'lesson:L10#in-one-line',
  },
})
const moment: Card = {
  kind: 'moment',
  id: 'moment:M01',
  topic: 'SC1',
  objectives: ['LO5', 'LO8'],
  claims: ['C164'],
  moment: {
    id: 'M01',
    scenario: 'SC1',
    context: 'Start-up scaling',
    objectives: ['LO5', 'LO8'],
    claims: ['C164'],
    case: 'Two clients, one van.',
    prompt: 'What would you do first?',
    reply: 'It wins a day.',
    see: 'lesson:L41#in-one-line',
  },
}

/** Reads fields the way Anki does: quoted ones may hold tabs, line ends and doubled quotation marks. */
function readRows(text: string): string[][] {
  const fields = /(?:"((?:[^"]|"")*)"|([^\t\n"]*))(\t|\n)/gy
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(fields)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows.slice(0, -1)
}

function notesOf(file: string): string[][] {
  return readRows(file.split('\n').slice(6).join('\n'))
}

describe('the file for Anki', () => {
  test('says how it is to be read', () => {
    expect(makeAnkiFile([], 'Lead & Manage').split('\n')).toEqual([
      '#separator:tab',
      '#html:false',
      '#guid column:1',
      '#tags column:4',
      '#deck:Lead & Manage',
      '#columns:Id\tFront\tBack\tTags',
      '',
    ])
  })

  test('asks an item with its options and answers with the key and its reason', () => {
    expect(notesOf(makeAnkiFile([item], 'Deck'))).toEqual([
      [
        'item:LO1-R1',
        'A rota is "late". Which act?\n\n• Lead\n• Manage',
        'Manage\n\nBecause the work is known.',
        'item LO1 L10',
      ],
    ])
  })

  test('asks a prompt and tells a moment, with tags to find them by', () => {
    expect(notesOf(makeAnkiFile([promptCard('Why?', 'So.'), moment], 'Deck'))).toEqual([
      ['prompt:R01', 'Why?', 'So.', 'prompt LO1 L10'],
      [
        'moment:M01',
        'Two clients, one van.\n\nWhat would you do first?',
        'It wins a day.',
        'moment LO5 LO8 SC1',
      ],
    ])
  })

  test('keeps tabs, line ends and quotation marks inside their field', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\t', '\n', '"', '#', 'é'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (prompt, answer) => {
        const file = makeAnkiFile([promptCard(prompt, answer)], 'Deck')
        expect(notesOf(file)).toEqual([['prompt:R01', prompt, answer, 'prompt LO1 L10']])
      }),
    )
  })

  test('gives the deck a name of one line', () => {
    expect(makeAnkiFile([], 'Lead\n#html:true').split('\n')[4]).toBe('#deck:Lead #html:true')
  })
})
