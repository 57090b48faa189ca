import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrate } from '#core/question/calibrate/mark.ts'
import { items } from '#core/question/items.fixture.ts'
import type { Item } from '#core/question/kinds.ts'
import { splitItem } from '#core/question/kinds.ts'
import { isRight, type Mark } from '#core/question/mark.ts'
import { multiple } from '#core/question/multiple/mark.ts'
import { ordering } from '#core/question/ordering/mark.ts'
import { sorting } from '#core/question/sorting/mark.ts'
import { table } from '#core/question/table/mark.ts'
import { reportItem } from './report-item.ts'
import { respond } from './response.ts'

const answer = (item: Item, ...words: string[]) => respond(reportItem(item), words)
const tokens = (list: readonly { token: string }[] | undefined) => list?.map(({ token }) => token)

describe('a response', () => {
  test('V-10: to a choice names the options by token and letter, with their words', () => {
    expect(answer(items.single, 'b')).toEqual({
      response: {
        kind: 'choice',
        options: [
          { token: 'a', letter: 'a', text: 'The red one' },
          { token: 'b', letter: 'b', text: 'The blue one' },
          { token: 'c', letter: 'c', text: 'The green one' },
        ],
        chosen: [{ token: 'b', letter: 'b', text: 'The blue one' }],
        right: [{ token: 'a', letter: 'a', text: 'The red one' }],
      },
      result: 'incorrect',
    })
  })

  test('to several choices is right in any order, and only when all are there', () => {
    expect(answer(items.multiple, 'b', 'a')?.result).toBe('correct')
    expect(answer(items.multiple, 'a')?.result).toBe('incorrect')
    expect(answer(items.multiple, 'a', 'b', 'c')?.result).toBe('incorrect')
  })

  test('V-10: to a matching pairs sources and targets that have a letter each', () => {
    const said = answer(items.matching, 'blue=ines', 'red=tam')
    expect(said?.result).toBe('correct')
    if (said?.response.kind !== 'matching') throw new Error('It is no matching.')
    const letters = said.response.pairs.map(([source, target]) => source.letter + target.letter)
    expect(letters).toEqual(['aa', 'bb'])
    expect(said.response.right).toEqual(said.response.pairs)
  })

  test('to cards of which one has two good places is right in either, and shows no one right answer', () => {
    for (const place of ['land', 'sea']) {
      const said = answer(items.sorting, 'boat=sea', `gull=${place}`)
      expect(said?.result).toBe('correct')
      expect(said?.response).not.toHaveProperty('right')
    }
  })

  test('V-10: to a table or a grid names each cell with letters, digits and "_"', () => {
    const cells = answer(items.table, 'light.day=p', 'light.night=q', 'food.day=s', 'food.night=r')
    if (cells?.response.kind !== 'matching') throw new Error('It is no matching.')
    expect(tokens(cells.response.sources)).toEqual([
      'light__day',
      'light__night',
      'food__day',
      'food__night',
    ])
    expect(cells.result).toBe('incorrect')
    expect(answer(items.calibrate, 'ropes.new=hourly', 'ropes.old=weekly')?.result).toBe('correct')
  })

  test('to steps is right in every order that keeps the rules', () => {
    expect(answer(items.ordering, 'cast', 'sail', 'eat')?.result).toBe('correct')
    expect(answer(items.ordering, 'eat', 'cast', 'sail')?.result).toBe('correct')
    expect(answer(items.ordering, 'sail', 'cast', 'eat')?.result).toBe('incorrect')
  })

  test('D-4: that was written says that something was, and nothing of it', () => {
    expect(answer(items.written, 'text=My name is Tam.', 'met-fact=yes')).toEqual({
      response: { kind: 'long-fill-in' },
      result: 'neutral',
    })
    expect(answer(items.written, 'text=  ')).toBeUndefined()
  })

  test('to a view is neither right nor wrong', () => {
    const said = answer(items.commit, 'no')
    expect(said?.result).toBe('neutral')
    expect(said?.response).not.toHaveProperty('right')
  })

  test('that no longer fits its item is left out', () => {
    expect(answer(items.single, 'gone')).toBeUndefined()
    expect(answer(items.single)).toBeUndefined()
    expect(answer(items.matching, 'red=tam')).toBeUndefined()
    expect(answer(items.ordering, 'cast', 'sail')).toBeUndefined()
    expect(answer(items.ordering, 'cast', 'sail', 'sail')).toBeUndefined()
    expect(answer(items.ordering)).toBeUndefined()
    expect(answer(items.table, 'light.day=constructor')).toBeUndefined()
  })
})

/** An answer of words that the item may know, or may not. */
function answersTo(...words: string[]): fc.Arbitrary<string[]> {
  return fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 5 })
}

describe('what a report calls right', () => {
  const marks: [string, Item, (words: string[]) => Mark, string[]][] = [
    ['multiple', items.multiple, markBy(items.multiple, multiple), ['a', 'b', 'c']],
    [
      'sorting',
      items.sorting,
      markBy(items.sorting, sorting),
      ['boat=sea', 'boat=land', 'gull=sea', 'gull=land'],
    ],
    ['ordering', items.ordering, markBy(items.ordering, ordering), ['cast', 'sail', 'eat']],
    [
      'calibrate',
      items.calibrate,
      markBy(items.calibrate, calibrate),
      ['ropes.new=hourly', 'ropes.old=weekly', 'ropes.old=hourly'],
    ],
    [
      'table',
      items.table,
      markBy(items.table, table),
      ['light.day=p', 'light.night=q', 'food.day=r', 'food.night=s', 'food.day=s'],
    ],
  ]
  test.each(marks)('is what the course marks right, for any answer: %s', (_, item, mark, words) => {
    fc.assert(
      fc.property(answersTo(...words), (answer) => {
        const said = respond(reportItem(item), answer)
        const marked = mark(answer)
        if (said && marked.kind === 'marked')
          expect(said.result).toBe(isRight(marked) ? 'correct' : 'incorrect')
        if (marked.kind === 'marked') expect(said).toBeDefined()
      }),
    )
  })
})

function markBy<I, F, K>(
  item: I,
  kind: { face(item: I): F; key(item: I): K; mark(face: F, key: K, words: string[]): Mark },
) {
  const face = kind.face(item)
  const key = kind.key(item)
  return (words: string[]) => kind.mark(face, key, words)
}

test('every kind of item has a report', () => {
  for (const item of Object.values(items)) {
    expect(reportItem(item, 'LO1')).toMatchObject({
      id: item.id,
      objective: 'LO1',
      text: item.stem,
    })
    expect(splitItem(item).face.kind).toBe(item.kind)
  }
})
