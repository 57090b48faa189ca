import fc from 'fast-check'
import { partIds } from './book.fixture.ts'
import { began } from './play.fixture.ts'
import { type Session, sessionSchema, themes } from './session.ts'

const partId = fc.constantFrom(...partIds, 'gone', 'constructor', '__proto__')
const choiceId = fc.constantFrom('a', 'b', 'c', 'c0', 'c1', 'gone')
const beat = fc.constantFrom(
  ...['card', 'title', 'premise', 'scene', 'question', 'vote', 'count', 'result', 'discuss'],
  ...['revote', 'recount', 'shift', 'choose', 'consequence', 'ending', 'path', 'explain', 'what'],
  ...['tally', 'so-what', 'now-what', 'break', 'end', 'unheard-of', 'constructor'],
)
const counts = fc.array(fc.nat(9999), { maxLength: 6 })

const round = fc.record({
  options: fc.array(choiceId, { minLength: 1, maxLength: 6 }),
  isOpen: fc.boolean(),
  hand: counts,
  phone: counts,
  isEstimate: fc.boolean(),
})
const telling = fc.record(
  {
    choices: fc.array(choiceId, { maxLength: 40 }),
    by: fc.array(fc.constantFrom('room' as const, 'facilitator' as const), { maxLength: 40 }),
    leavesAt: fc.nat(50),
  },
  { requiredKeys: ['choices', 'by'] },
)
const key = fc
  .tuple(partId, fc.constantFrom('', 'a', 'c0', 'a.b', 'c0.c1'), fc.constantFrom(1, 2))
  .map((parts) => parts.join('/'))

/** Any session that the schema accepts, however it came about, with what a plan of tests may hold. */
export const anySession: fc.Arbitrary<Session> = fc
  .record(
    {
      version: fc.constant(1 as const),
      id: fc.constant('room-1'),
      revision: fc.nat(),
      epoch: fc.nat(),
      at: fc.double({ min: 0, max: 2 * began, noNaN: true }),
      course: fc.constant('lead-and-manage'),
      plan: fc.constantFrom('ninety', 'another'),
      content: fc.constantFrom('c0ffee00', 'another'),
      isRehearsal: fc.boolean(),
      place: fc.record({ part: partId, decision: fc.nat(9), beat, page: fc.nat(9) }),
      stories: fc.dictionary(
        partId,
        fc.record({
          tellings: fc.array(telling, { minLength: 1, maxLength: 20 }),
          at: fc.nat(30),
        }),
      ),
      rounds: fc.dictionary(key, round),
      people: fc.nat(9999),
      spentMs: fc.dictionary(partId, fc.nat()),
      startedAt: fc.nat(),
      timer: fc.record(
        {
          label: fc.string({ maxLength: 80 }),
          totalMs: fc.nat(),
          endsAt: fc.double({ min: 0, max: 2 * began, noNaN: true }),
          leftMs: fc.nat(),
        },
        { requiredKeys: ['label', 'totalMs'] },
      ),
      screen: fc.constantFrom('show', 'black', 'white', 'freeze'),
      spotlight: fc.record({ x: fc.nat(), y: fc.nat() }),
      highlighted: fc.array(fc.string({ maxLength: 2 }), { maxLength: 6 }),
      look: fc.record({
        theme: fc.constantFrom(...themes),
        scale: fc.constantFrom(1, 1.6),
        safe: fc.nat(8),
      }),
      holdsFirstResult: fc.boolean(),
      net: fc.constantFrom('off', 'lan', 'wan'),
    },
    {
      noNullPrototype: true,
      requiredKeys: [
        ...(['version', 'id', 'revision', 'epoch', 'at', 'course', 'plan', 'content'] as const),
        ...(['isRehearsal', 'place', 'stories', 'rounds', 'spentMs', 'screen'] as const),
        ...(['highlighted', 'look', 'holdsFirstResult', 'net'] as const),
      ],
    },
  )
  .map((session) => sessionSchema.parse(session))
