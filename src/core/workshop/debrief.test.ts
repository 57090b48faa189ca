import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBook, storyFile } from './book.fixture.ts'
import { writeCsv } from './csv.ts'
import { debriefOf } from './debrief.ts'
import { begin, doAll, votes } from './play.fixture.ts'
import { writeSessionCsv } from './session-csv.ts'

const book = makeBook()
const ferry = { do: 'go', part: 'ferry', decision: 0 } as const
const people = { do: 'people', people: 12 } as const
/** Two rounds at the quay, A chosen in spite of B, then one round at the bar; and a what-if. */
const played = doAll(begin(), [
  ...([people, ferry, 'next', 'next', ...votes(6, 4), 'next', 'next', 'next'] as const),
  ...([...votes(4, 6), { do: 'choose', option: 0 }, 'next', 'next'] as const),
  ...(['next', 'next', ...votes(1, 2), ferry, { do: 'choose', option: 2 }] as const),
])
const answered = doAll(played, [
  ...([{ do: 'go', part: 'warm-up' }, 'next', ...votes(2, 9)] as const),
  ...([{ do: 'go', part: 'own-view' }, 'next', ...votes(2, 2)] as const),
])

describe('looking back', () => {
  test('tells both rounds of each decision, what the room chose and what was followed', () => {
    const [story] = debriefOf(answered, book).stories
    expect(story).toMatchObject({
      part: 'ferry',
      title: 'The night ferry',
      paths: [{ isWhatIf: false }, { isWhatIf: true }],
      decisions: [
        {
          heading: 'The quay',
          rounds: [
            { round: 1, counts: [6, 4, 0], voted: 10 },
            { round: 2, counts: [4, 6, 0], voted: 10 },
          ],
          moved: 2,
          roomChose: 'B',
          followed: 'A',
          by: 'facilitator',
        },
        { heading: 'The bar', rounds: [{ round: 1, counts: [1, 2, 0] }], roomChose: 'B' },
      ],
    })
    expect(story?.decisions[1]).not.toHaveProperty('followed')
  })

  test('counts acts, and tells the best answers of the questions', () => {
    const { acts, questions } = debriefOf(answered, book)
    expect(acts[0]).toEqual({ act: 'Leading', count: 1 })
    expect(questions[0]).toMatchObject({ heading: 'Warm up', best: 'B', rounds: [{ voted: 11 }] })
  })

  test('keeps a sensitive result back under five answers, and its rounds apart', () => {
    expect(debriefOf(answered, book).questions[1]).toMatchObject({ rounds: [] })
    const more = doAll(answered, [...votes(4, 3), 'next', 'next', 'next', ...votes(3, 4)])
    const [, own] = debriefOf(more, book).questions
    expect(own).toMatchObject({ rounds: [{ round: 2, counts: [3, 4, 0] }] })
    expect(own).not.toHaveProperty('moved')
  })

  test('is empty before anything was played', () => {
    expect(debriefOf(begin(), book)).toMatchObject({ stories: [], questions: [{ rounds: [] }, {}] })
  })
})

describe('the table of votes', () => {
  const lines = writeSessionCsv(answered, book).trimEnd().split('\r\n')

  test('has a row for each round and option', () => {
    expect(lines).toHaveLength(1 + 3 + 6 + 3)
    expect(lines[1]).toBe(
      'Warm up,Warm up,Which boat leaves first?,,1,A,The red one,2,11,12,no,,,no',
    )
    expect(lines[4]).toBe(
      'Ferry,The quay,What do you do?,,1,A,"Take way a, alone.",6,10,12,no,yes,facilitator,',
    )
    expect(lines[10]).toMatch(/^Ferry,The bar,What do you do\?,A,1,A,/)
  })

  test('has no row for a sensitive question, however many have answered', () => {
    const many = writeSessionCsv(doAll(answered, votes(20, 20)), book)
    expect(many).not.toContain('Own view')
  })

  test('counts what tellings share once', () => {
    const further = doAll(answered, [
      ...([ferry, { do: 'choose', option: 1 }, 'next', 'next', 'next', 'next'] as const),
      ...votes(5),
    ])
    const rows = writeSessionCsv(further, book).trimEnd().split('\r\n')
    expect(rows).toHaveLength(lines.length + 3)
    expect(rows.at(-1)).toMatch(/^Ferry,The bar,What do you do\?,B,1,C,/)
  })

  test('never lets a spreadsheet run what an author wrote', () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']
    for (const text of evil) {
      const csv = writeCsv([[text]])
      expect(csv.replace(/^\uFEFF"?/, '')[0]).toBe("'")
    }
    const scenes = storyFile.scenes.map((scene) => ({ ...scene, title: '=cmd|x' }))
    expect(writeSessionCsv(answered, makeBook({ ...storyFile, scenes }))).toContain(",'=cmd|x,")
  })

  test('gives back every cell to whoever reads CSV', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';', 'ê') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const expected = rows.map((row) =>
            row.map((text) => (/^[\r\n]/.test(text) ? `'${text}` : text)),
          )
          expect(readCsv(writeCsv(rows).slice(1))).toEqual(expected)
        },
      ),
    )
  })
})

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
