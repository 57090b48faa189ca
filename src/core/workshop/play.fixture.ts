import fc from 'fast-check'
import { act } from './act.ts'
import { beginSession } from './begin-session.ts'
import { makeBook, partIds } from './book.fixture.ts'
import type { StageBook } from './book.ts'
import type { Command } from './commands.ts'
import { type Session, themes } from './session.ts'

export const began = 1_700_000_000_000

export function begin(book: StageBook = makeBook()): Session {
  return beginSession(book, { id: 'room-1', now: began, isRehearsal: false })
}

/** Carries out commands one after the other; a bare word is a command by itself. */
export function doAll(
  session: Session,
  commands: readonly (Command | 'next' | 'back' | 'toggle-vote' | 'toggle-result' | 'rest')[],
  book: StageBook = makeBook(),
  now = began,
): Session {
  return commands.reduce(
    (before, command) =>
      act(before, typeof command === 'string' ? { do: command } : command, book, now),
    session,
  )
}

/** Lists the beats that Next comes by from here, the first one included, as long as it moves. */
export function beatsFrom(session: Session, book: StageBook = makeBook()): string[] {
  const beats: string[] = []
  let here: Session | undefined = session
  while (here) {
    const { beat, page } = here.place
    beats.push(page === 0 ? beat : `${beat} ${page + 1}`)
    const after: Session = act(here, { do: 'next' }, book, began)
    here = after === here ? undefined : after
  }
  return beats
}

/** Goes on by Next until a beat comes. */
export function goUntil(session: Session, beat: string): Session {
  let here = session
  for (let at = 0; at < 20 && here.place.beat !== beat; at += 1) here = doAll(here, ['next'])
  return here
}

/** Goes along by Next to the end, and follows an option where the facilitator has to choose. */
export function playThrough(session: Session, book: StageBook, option = 0): Session {
  let here = session
  for (let presses = 0; here.place.beat !== 'end' && presses < 1000; presses += 1) {
    const after = act(here, { do: 'next' }, book, began)
    here = after === here ? act(here, { do: 'choose', option }, book, began) : after
  }
  return here
}

/** Counts votes onto the question that is on the stage. */
export function votes(...counts: readonly number[]): Command[] {
  return counts.map((to, option) => ({ do: 'set-count', option, to }))
}

const small = fc.integer({ min: -2, max: 6 })
const any = fc.oneof(fc.double(), small)

/** Any command, sound or not, of those that go somewhere and those that are done on the spot. */
export const anyMove: fc.Arbitrary<Command> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Command>({ do: 'next' }) },
  { weight: 4, arbitrary: fc.constant<Command>({ do: 'back' }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('choose' as const), option: small }),
  },
  fc.record({ do: fc.constant('go' as const), part: fc.constantFrom(...partIds, 'constructor') }),
  fc.record({
    do: fc.constant('go' as const),
    part: fc.constant('ferry'),
    decision: small,
  }),
  fc.record({ do: fc.constant('what-if' as const), decision: small }),
  fc.record({ do: fc.constant('tell' as const), telling: small }),
  fc.constant<Command>({ do: 'toggle-result' }),
)

export const anyCount: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constant('count' as const),
    option: small,
    by: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.record({ do: fc.constant('set-count' as const), option: small, to: any }),
  fc.record({ do: fc.constant('estimate' as const), option: small, share: any }),
  fc.constant<Command>({ do: 'rest' }),
  fc.record({ do: fc.constant('people' as const), people: fc.option(any, { nil: undefined }) }),
)

const anyLook: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constant('screen' as const),
    to: fc.constantFrom('show' as const, 'black' as const, 'white' as const, 'freeze' as const),
  }),
  fc.record({
    do: fc.constant('spotlight' as const),
    at: fc.option(fc.record({ x: any, y: any }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('highlight' as const), option: small }),
  fc.record({
    do: fc.constant('look' as const),
    look: fc.record(
      { theme: fc.constantFrom(...themes), scale: any, safe: any },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    do: fc.constant('start-timer' as const),
    label: fc.string({ maxLength: 120 }),
    minutes: any,
  }),
  fc.constant<Command>({ do: 'toggle-timer' }),
  fc.record({ do: fc.constant('add-time' as const), minutes: any }),
  fc.constant<Command>({ do: 'reset-timer' }),
  fc.record({ do: fc.constant('hold-first-result' as const), holds: fc.boolean() }),
  fc.constant<Command>({ do: 'start' }),
)

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: anyMove },
  { weight: 3, arbitrary: anyCount },
  { weight: 1, arbitrary: fc.constant<Command>({ do: 'toggle-vote' }) },
  { weight: 2, arbitrary: anyLook },
)

export const anyCommands = fc.array(anyCommand, { maxLength: 80 })
