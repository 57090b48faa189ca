import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyStoryOf } from '#core/scenario/any-story.fixture.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { act } from './act.ts'
import { anySession } from './any-session.fixture.ts'
import { makeBook, makeNotes, plan } from './book.fixture.ts'
import { debriefOf } from './debrief.ts'
import { consoleView } from './draw-console.ts'
import { stageView } from './draw-stage.ts'
import { fitsBook } from './fits-book.ts'
import { anyCommands, anyMove, began, begin, doAll, playThrough } from './play.fixture.ts'
import { type Session, sessionSchema } from './session.ts'
import { writeSessionCsv } from './session-csv.ts'

const files = anyStoryOf(5).map((written) => scenarioSchema.parse(written))
const steps = fc.array(fc.tuple(fc.constantFrom(0, 900, 61_000, 7_200_000), anyCommands))

/** Carries out commands while time goes by, and looks at every session on the way. */
function play(
  book: ReturnType<typeof makeBook>,
  timed: readonly [number, Parameters<typeof doAll>[1]][],
  look: (session: Session) => void,
): Session {
  let now = began
  return timed.reduce((session, [ms, commands]) => {
    now += ms
    return commands.reduce<Session>((before, command) => {
      const after = doAll(before, [command], book, now)
      look(after)
      return after
    }, session)
  }, begin(book))
}

describe('any commands on any story', () => {
  test('leave a session that can be kept, read back and shown', () => {
    fc.assert(
      fc.property(files, steps, (file, timed) => {
        const book = makeBook(file)
        play(book, timed, (session) => {
          expect(sessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(session)
          expect(stageView(session, book).heading).not.toBe('')
          expect(consoleView(session, book, makeNotes(file)).nextName).not.toBe('')
        })
      }),
      { numRuns: 60 },
    )
  })

  test('on any session that a store may hold, never throw and leave one that it may hold', () => {
    fc.assert(
      fc.property(fc.option(files), anySession, anyCommands, (file, kept, commands) => {
        const book = file ? makeBook(file) : { ...makeBook(), stories: {}, questions: {} }
        const session = doAll(kept, commands.slice(0, 12), book, kept.at)
        expect(sessionSchema.safeParse(session).error).toBeUndefined()
        expect(stageView(session, book).heading).not.toBe('')
        expect(consoleView(session, book, makeNotes()).nextName).not.toBe('')
        expect(fitsBook(session, book).kind).toMatch(/same|changed/)
        expect(debriefOf(session, book).acts).toHaveLength(4)
        expect(writeSessionCsv(session, book)).toMatch(/^.Part,/)
      }),
      { numRuns: 300 },
    )
  })

  test('raise the revision by one exactly when something changes', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        commands.reduce<Session>((before, command) => {
          const after = act(before, command, makeBook(), began + 5)
          if (after !== before) {
            expect(after).toMatchObject({ revision: before.revision + 1, at: began + 5 })
            const { revision, at } = after
            expect(after).not.toEqual(Object.assign(structuredClone(before), { revision, at }))
          }
          return after
        }, begin())
      }),
    )
  })

  test('go on with a plan and a story that have changed meanwhile', () => {
    fc.assert(
      fc.property(files, files, anyCommands, anyCommands, (file, other, before, after) => {
        const shorter = { ...plan, parts: plan.parts.filter(({ id }) => id !== 'warm-up') }
        const changed = { ...makeBook(other, shorter), questions: {} }
        const session = doAll(begin(makeBook(file)), before, makeBook(file))
        const went = doAll(session, after, changed)
        expect(sessionSchema.safeParse(went).success).toBe(true)
        expect(stageView(went, changed).heading).not.toBe('')
        expect(doAll(session, after, { ...changed, stories: {} }).version).toBe(1)
      }),
    )
  })
})

describe('Next', () => {
  test('comes to the end of every plan, as long as the facilitator chooses', () => {
    fc.assert(
      fc.property(files, anyCommands, fc.nat(1), (file, commands, option) => {
        const book = makeBook(file)
        const session = doAll(begin(book), [...commands, { do: 'screen', to: 'show' }], book)
        const shown: Session = { ...session, screen: 'show' }
        expect(playThrough(shown, book, option).place.beat).toBe('end')
      }),
    )
  })
})

describe('Back and Next', () => {
  test('never take a vote or a telling away', () => {
    fc.assert(
      fc.property(anyCommands, fc.array(fc.constantFrom('next', 'back')), (commands, presses) => {
        const before = doAll(begin(), commands)
        const after = doAll(before, presses)
        for (const [key, { hand }] of Object.entries(before.rounds)) {
          if (hand.some((count) => count > 0)) expect(after.rounds[key]?.hand).toEqual(hand)
        }
        const chosen = ({ stories }: Session) =>
          Object.values(stories).flatMap(({ tellings }) => tellings.map(({ choices }) => choices))
        for (const [at, choices] of chosen(before).entries())
          expect(chosen(after)[at]?.slice(0, choices.length)).toEqual(choices)
      }),
    )
  })

  test('lead to the same picture; a vote that comes back is open, and nothing is pointed at', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyMove), { maxLength: 80 }), anyCommands, (moves, more) => {
        const mixed = [...moves, ...more.filter((command) => command.do !== 'screen')]
        const moved = doAll(begin(), [...mixed, 'back', 'next'])
        const there = doAll(moved, ['back', 'next'])
        expect(stageView(there, makeBook())).toEqual(stageView(moved, makeBook()))
      }),
    )
  })
})

test('a command that changes nothing gives back the same session', () => {
  const session = begin()
  expect(act(session, { do: 'back' }, makeBook(), began + 9)).toBe(session)
  expect(act(session, { do: 'screen', to: 'show' }, makeBook(), began + 9)).toBe(session)
  expect(act(session, { do: 'reset-timer' }, makeBook(), began + 9)).toBe(session)
})

test('a plan without a part, a story or a question of its own still begins and ends', () => {
  const book = { ...makeBook(), plan: { ...makeBook().plan, parts: [] } }
  expect(playThrough(begin(book), book).place.beat).toBe('end')
  const bare = { ...makeBook(), stories: {}, questions: {} }
  expect(playThrough(begin(bare), bare).place.beat).toBe('end')
})
