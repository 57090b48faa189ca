import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attemptAtFinal,
  counter,
  kinds,
  lesson,
  question,
  records,
  review,
  scenario,
  words,
} from './arbitrary-entry.ts'
import { type Entry, type EntryOf, keyOf } from './entry.ts'
import { merge, mergeEntries, nextCounter } from './merge.ts'
import { parseEntry } from './parse-entry.ts'

describe.each(kinds)('joining two copies of a %s', (_kind, entry) => {
  test('does not depend on which copy comes first', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a))
      }),
    )
  })

  test('does not depend on how three copies are grouped', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      }),
    )
  })

  test('changes nothing when the copies are the same', () => {
    fc.assert(
      fc.property(entry, (a) => {
        expect(merge(a, a)).toEqual(a)
      }),
    )
  })

  test('gives an entry that can be saved and read back', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const joined = merge(a, b)
        expect(parseEntry(JSON.parse(JSON.stringify(joined)))).toEqual(joined)
      }),
    )
  })
})

describe('joining', () => {
  test('a right answer is never lost to a later wrong one', () => {
    fc.assert(
      fc.property(question, question, (a, b) => {
        const joined = merge({ ...a, right: true }, { ...b, right: false })
        expect(joined).toMatchObject({ right: true })
      }),
    )
  })

  test('a unit once complete stays complete, since the release when it first was', () => {
    fc.assert(
      fc.property(lesson, lesson, (a, b) => {
        const joined = merge(a, b)
        const releases = [a.done, b.done].filter((done) => done !== undefined)
        expect(joined.kind === 'lesson' && joined.done).toBe(
          releases.length > 0 ? Math.min(...releases) : undefined,
        )
      }),
    )
  })

  test('an entry belongs to the highest release in which it was written', () => {
    for (const [a, b, release] of [
      [1, 3, 3],
      [2, undefined, 2],
      [undefined, undefined, undefined],
    ]) {
      const one: Entry = { kind: 'lesson', id: 'L10', counter: 1, endReached: true }
      const joined = merge(
        { ...one, ...(a && { release: a }) },
        { ...one, ...(b && { release: b }) },
      )
      expect(joined.release).toBe(release)
    }
  })

  test('joining is monotone: a record joined with more says nothing less', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const joined = mergeEntries(a, b)
        expect(mergeEntries(joined, a)).toEqual(joined)
        expect(mergeEntries(joined, b)).toEqual(joined)
        expect(Object.keys(joined).sort()).toEqual(
          [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(),
        )
        for (const [key, { counter }] of Object.entries({ ...a, ...b }))
          expect(joined[key]?.counter).toBeGreaterThanOrEqual(counter)
      }),
    )
  })

  test('an ending once reached stays reached', () => {
    fc.assert(
      fc.property(scenario, scenario, (a, b) => {
        const joined = merge(a, b)
        expect(joined.kind === 'scenario' && joined.endings).toEqual(
          expect.arrayContaining([...a.endings, ...b.endings]),
        )
      }),
    )
  })

  test('no answer of either copy of an attempt is lost', () => {
    fc.assert(
      fc.property(attemptAtFinal, attemptAtFinal, (a, b) => {
        const joined = merge(a, b)
        expect(joined.kind === 'attempt' && Object.keys(joined.answers).sort()).toEqual(
          [...new Set([...Object.keys(a.answers), ...Object.keys(b.answers)])].sort(),
        )
      }),
    )
  })

  test('what was handed in stays as it was handed in', () => {
    fc.assert(
      fc.property(attemptAtFinal, attemptAtFinal, (a, b) => {
        const open = { ...b, submitted: null }
        expect(merge(a, open)).toMatchObject({ submitted: a.submitted })
      }),
    )
  })

  test('no review of either copy of a card is lost', () => {
    fc.assert(
      fc.property(review, review, (a, b) => {
        const joined = merge(a, b)
        expect(joined.kind === 'review' && joined.log).toEqual(
          expect.arrayContaining([...a.log, ...b.log]),
        )
      }),
    )
  })

  test('F55: fields named like parts of an object are joined like any other', () => {
    const name = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a')
    const record = fc
      .array(fc.tuple(name, counter, words), { maxLength: 6 })
      .map((all) =>
        Object.fromEntries(all.map(([name, counter, value]) => [name, { counter, value }])),
      )
    fc.assert(
      fc.property(record, record, (a, b) => {
        const own = { kind: 'sheet' as const, id: 'toString', counter: 1 }
        const joined = merge({ ...own, fields: a }, { ...own, fields: b })
        const fields = joined.kind === 'sheet' ? joined.fields : {}
        expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
        expect(Object.keys(fields).sort()).toEqual(Object.keys({ ...a, ...b }).sort())
        for (const [name, { counter }] of Object.entries(fields)) {
          const both = [a, b].flatMap(
            (one) => (Object.hasOwn(one, name) ? one[name] : undefined) ?? [],
          )
          expect(counter).toBe(Math.max(...both.map((one) => one.counter)))
        }
      }),
    )
  })

  test('entries about different things are refused, whatever they have in common', () => {
    const all = kinds.map(([, entry]) => fc.sample(entry, { numRuns: 1, seed: 1 })[0] as Entry)
    for (const [at, a] of all.entries())
      for (const [other, b] of all.entries()) {
        const sameId = { ...b, id: a.id } as Entry
        if (at !== other) expect(() => merge(a, sameId)).toThrow('cannot be joined')
      }
    for (const one of all.filter(({ kind }) => kind !== 'place'))
      expect(() => merge(one, { ...one, id: 'another' } as Entry)).toThrow('cannot be joined')
  })

  describe('which of two counts', () => {
    const attempt = (counter: number, item: string): EntryOf<'attempt'> => ({
      kind: 'attempt',
      id: 'final-1',
      counter,
      form: { counter, items: [{ id: item, options: [] }] },
      answers: {},
      submitted: { counter, day: '2026-11-24', answers: {}, right: [item] },
    })
    const run = (counter: number, told?: boolean): EntryOf<'scenario'>['run'] => ({
      counter,
      choices: ['a'],
      ...(told !== undefined && { told }),
    })
    const story = (parts: Partial<EntryOf<'scenario'>>): EntryOf<'scenario'> => ({
      kind: 'scenario',
      id: 'SC1',
      counter: 1,
      run: run(1),
      endings: [],
      ...parts,
    })

    test('the form that was drawn first, and what was handed in first', () => {
      const [first, second] = [attempt(3, 'Q1'), attempt(5, 'Q2')]
      const expected = { ...first, counter: 5 }
      expect(merge(first, second)).toEqual(expected)
      expect(merge(second, first)).toEqual(expected)
    })

    test('of forms drawn at the same count the same one, whichever copy comes first', () => {
      const [one, other] = [attempt(3, 'Q1'), attempt(3, 'Q2')]
      expect(merge(one, other)).toMatchObject({ form: { items: [{ id: 'Q1' }] } })
      expect(merge(other, one)).toMatchObject({ form: { items: [{ id: 'Q1' }] } })
    })

    test('the run that has gone further: its consequence told, then not yet, then unknown', () => {
      for (const [less, more] of [
        [run(1), run(1, false)],
        [run(1), run(1, true)],
        [run(1, false), run(1, true)],
      ] as const) {
        expect(merge(story({ run: less }), story({ run: more }))).toMatchObject({ run: more })
        expect(merge(story({ run: more }), story({ run: less }))).toMatchObject({ run: more })
      }
    })

    test('the twelve latest finished runs, each way once, also where one copy has none', () => {
      const finished = Array.from({ length: 14 }, (_, at) => ({
        counter: 14 - at,
        choices: [String(at)],
      }))
      const joined = merge(story({}), story({ finished }))
      expect(joined).toMatchObject({ finished: finished.slice(0, 12) })
      expect(merge(story({ finished }), story({}))).toEqual(joined)
      const again = { counter: 20, choices: ['13'] }
      expect(merge(joined, story({ finished: [again] }))).toMatchObject({
        finished: [again, ...finished.slice(0, 11)],
      })
      const known = { counter: 1, choices: ['0'] }
      expect(merge(joined, story({ finished: [known] }))).toEqual(joined)
    })
  })

  test('three records of a hundred answers each keep all three hundred', () => {
    const records = [0, 1, 2].map((tab) =>
      Object.fromEntries(
        Array.from({ length: 100 }, (_, at) => {
          const first = { counter: at, chosen: ['a'] }
          const entry: Entry = {
            kind: 'question',
            id: `Q${tab}-${at}`,
            counter: at,
            first,
            last: first,
            tries: 1,
            right: true,
          }
          return [keyOf(entry), entry]
        }),
      ),
    )
    expect(Object.keys(records.reduce(mergeEntries, {}))).toHaveLength(300)
  })

  test('the next counter is later than everything kept', () => {
    expect(nextCounter({})).toBe(1)
    expect(
      nextCounter({ 'lesson:L10': { kind: 'lesson', id: 'L10', counter: 7, endReached: true } }),
    ).toBe(8)
  })
})

describe('reading a saved value', () => {
  test.each([
    ['nothing', null],
    ['a word', '"str"'],
    ['an unknown kind', { kind: 'poem', id: 'x', counter: 1 }],
    ['a negative counter', { kind: 'lesson', id: 'L10', counter: -1, endReached: true }],
    ['a missing field', { kind: 'lesson', id: 'L10', counter: 1 }],
  ])('%s is not an entry, and does not throw', (_what, raw) => {
    expect(parseEntry(raw)).toBeUndefined()
  })
})
