import { describe, expect, test } from 'vitest'
import { makeBook, makeNotes } from './book.fixture.ts'
import { consoleView } from './draw-console.ts'
import { stageView } from './draw-stage.ts'
import { begin, doAll, goUntil, playThrough, votes } from './play.fixture.ts'
import type { Session } from './session.ts'

const book = makeBook()
const atScene = doAll(begin(), [{ do: 'go', part: 'ferry', decision: 0 }])
const atVote = doAll(atScene, ['next', 'next'])
const choice = (option: number) => ({ do: 'choose' as const, option })
const goTo = (decision: number) => ({ do: 'go' as const, part: 'ferry', decision })

const ferry = (session: Session) => session.stories['ferry']
const bodyOf = (session: Session) => stageView(session, book).body
const panelOf = (session: Session) => consoleView(session, book, makeNotes()).story

describe('a what-if', () => {
  const whatIf = (decision: number) => ({ do: 'what-if' as const, decision })
  const told = playThrough(doAll(atVote, votes(1, 5, 2)), book)
  const looking = doAll(told, [goTo(0), whatIf(0)])

  test('asks the room again, takes no second vote, and waits for the facilitator', () => {
    expect(looking.place).toMatchObject({ part: 'ferry', decision: 0, beat: 'question' })
    const open = doAll(looking, ['next'])
    expect(open.place.beat).toBe('choose')
    expect(panelOf(open)).toMatchObject({ mustChoose: 'no votes' })
    expect(doAll(open, ['next'])).toBe(open)
    expect(doAll(looking, ['toggle-vote'])).toBe(looking)
    expect(doAll(looking, votes(9, 9))).toBe(looking)
    expect(consoleView(looking, book, makeNotes())).not.toHaveProperty('vote')
  })

  test('shows what the room chose beside what is tried', () => {
    expect(bodyOf(doAll(looking, [choice(2)]))).toMatchObject({
      followed: { letter: 'C' },
      roomChose: { letter: 'B' },
      isWhatIf: true,
    })
  })

  test('takes votes of its own further on', () => {
    const further = goUntil(doAll(looking, [choice(2), 'next', 'next']), 'vote')
    const counted = goUntil(doAll(further, votes(0, 0, 4)), 'choose')
    expect(bodyOf(counted)).toMatchObject({ followed: { letter: 'C' } })
    expect(ferry(goUntil(counted, 'consequence'))?.tellings[1]).toMatchObject({
      choices: ['c', 'c'],
      by: ['facilitator', 'room'],
    })
  })

  test('that chooses as the room did is the room’s own telling', () => {
    const same = doAll(looking, [choice(1)])
    expect(ferry(same)).toMatchObject({ at: 0 })
    expect(ferry(same)?.tellings).toHaveLength(1)
  })

  test('is not opened twice, nor where nothing was decided', () => {
    expect(ferry(doAll(looking, [whatIf(0), whatIf(0)]))?.tellings).toHaveLength(2)
    expect(doAll(atScene, [whatIf(0)])).toBe(atScene)
  })

  test('gives way to the room’s own telling and comes back, where each was left', () => {
    const tried = doAll(looking, [choice(2), 'next', 'next'])
    const own = doAll(tried, [{ do: 'tell', telling: 0 }])
    expect(own.place.beat).toBe('ending')
    expect(ferry(own)).toMatchObject({ at: 0, tellings: [{}, {}] })
    expect(doAll(own, [{ do: 'tell', telling: 1 }]).place).toMatchObject({
      decision: 1,
      beat: 'scene',
    })
    expect(doAll(own, [{ do: 'tell', telling: 7 }])).toBe(own)
  })

  test('is refused once a session holds twenty tellings', () => {
    const full: Session = {
      ...told,
      stories: {
        ferry: {
          at: 0,
          tellings: [
            ...(ferry(told)?.tellings ?? []),
            ...Array.from({ length: 19 }, (_, at) => ({
              choices: [`gone-${at}`],
              by: ['room' as const],
              leavesAt: 0,
            })),
          ],
        },
      },
    }
    const there = doAll(full, [goTo(0)])
    expect(doAll(there, [choice(2)])).toBe(there)
    expect(doAll(there, [whatIf(0)])).toBe(there)
  })
})
