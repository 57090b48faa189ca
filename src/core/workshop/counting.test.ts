import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBook, makeNotes } from './book.fixture.ts'
import { roundAt, roundFor } from './counting.ts'
import { consoleView } from './draw-console.ts'
import { anyCount, begin, doAll, votes } from './play.fixture.ts'
import { pollAt } from './poll.ts'
import type { Session } from './session.ts'

const atVote = doAll(begin(), [{ do: 'go', part: 'warm-up' }, 'next'])
const people = (count: number | undefined) => ({ do: 'people' as const, people: count })
const up = (option: number) => ({ do: 'count' as const, option, by: 1 as const })
const down = (option: number) => ({ do: 'count' as const, option, by: -1 as const })

const panelOf = (session: Session) => consoleView(session, makeBook(), makeNotes()).vote
const countsOf = (session: Session) => panelOf(session)?.options.map(({ count }) => count)

describe('counting hands', () => {
  test('goes up and down by one, and never below nobody', () => {
    expect(countsOf(doAll(atVote, [up(0), up(0), up(2), down(2), down(2)]))).toEqual([2, 0, 0])
  })

  test('takes a number as it is typed', () => {
    expect(countsOf(doAll(atVote, votes(12, 7, 3)))).toEqual([12, 7, 3])
    expect(countsOf(doAll(atVote, votes(12, -4)))).toEqual([12, 0, 0])
  })

  test('gives the last option whoever is left, or nobody when too many were counted', () => {
    const counted = doAll(atVote, [people(30), ...votes(12, 7), 'rest'])
    expect(countsOf(counted)).toEqual([12, 7, 11])
    expect(countsOf(doAll(counted, [people(20), 'rest']))).toEqual([12, 7, 1])
    expect(countsOf(doAll(counted, [people(15), 'rest']))).toEqual([12, 7, 0])
  })

  test('takes votes by telephone as given', () => {
    const counted = doAll(atVote, [people(30), ...votes(4, 2)])
    const key = 'warm-up//1'
    const round = { ...counted.rounds[key], phone: [5, 0, 6] }
    const mixed: Session = { ...counted, rounds: { [key]: { ...roundOf(counted), ...round } } }
    expect(countsOf(doAll(mixed, ['rest']))).toEqual([9, 2, 19])
    expect(countsOf(doAll(mixed, [{ do: 'set-count', option: 2, to: 0 }]))).toEqual([9, 2, 6])
  })

  test('marks a number that was guessed from the size of the room', () => {
    const guessed = doAll(atVote, [people(30), { do: 'estimate', option: 1, share: 0.25 }])
    expect(panelOf(guessed)).toMatchObject({ isEstimate: true, voted: 8, missing: 22 })
    expect(panelOf(doAll(guessed, votes(0, 0, 0)))).toMatchObject({ isEstimate: false })
  })

  test('guesses nothing, and gives nobody the rest, while nobody has counted the room', () => {
    expect(doAll(atVote, [{ do: 'estimate', option: 1, share: 0.5 }])).toBe(atVote)
    expect(doAll(atVote, ['rest'])).toBe(atVote)
    expect(panelOf(atVote)).toMatchObject({ people: undefined, missing: undefined })
  })

  test('goes to the round that is on the stage, and to the latest at the choice', () => {
    const twice = doAll(atVote, [...votes(3, 1), 'next', 'next', 'next', ...votes(1, 3)])
    expect(panelOf(twice)).toMatchObject({ round: 2, voted: 4 })
    expect(countsOf(doAll(twice, ['back', up(0)]))).toEqual([4, 1, 0])
    expect(panelOf(doAll(twice, ['next', 'next', 'next']))).toMatchObject({ round: 2 })
  })

  test('does nothing where no question is on the stage', () => {
    const talk = doAll(begin(), ['next'])
    expect(doAll(talk, [up(0), ...votes(3)])).toBe(talk)
    expect(roundAt('title', pollOf(atVote))).toBeUndefined()
  })

  test('keeps every count within what a session holds', () => {
    fc.assert(
      fc.property(fc.array(anyCount, { maxLength: 40 }), (commands) => {
        const session = doAll(atVote, commands)
        for (const { hand } of Object.values(session.rounds))
          for (const count of hand)
            expect(count).toBe(Math.min(9999, Math.max(0, Math.round(count))))
      }),
    )
  })

  test('may leave the size of the room open again', () => {
    expect(doAll(atVote, [people(12)]).people).toBe(12)
    expect(doAll(atVote, [people(12), people(undefined)])).not.toHaveProperty('people')
    expect(doAll(atVote, [people(12), people(0)])).not.toHaveProperty('people')
    expect(doAll(atVote, [people(12), people(Number.NaN)]).people).toBe(12)
  })

  test('keeps the votes of an option that has left the question', () => {
    const counted = doAll(atVote, votes(3, 1, 2))
    const poll = pollOf(counted)
    const fewer = { ...poll, options: poll.options.slice(1) }
    expect(roundFor(counted, fewer, 1)).toMatchObject({ options: ['a', 'b', 'c'], hand: [1, 2, 3] })
  })
})

function pollOf(session: Session) {
  const poll = pollAt(session, makeBook(), session.place)
  if (!poll) throw new Error('No question is on the stage.')
  return poll
}

function roundOf(session: Session) {
  return roundFor(session, pollOf(session), 1)
}
