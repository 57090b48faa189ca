import type { CardKind } from './card.ts'
import { dayOf } from './day.ts'
import type { Log } from './log.ts'
import { type Candidate, type QueueCard, rank } from './rank.ts'
import { chanceOfRecall, type ScheduleSettings, schedule } from './schedule.ts'

/** How long a card takes, in seconds: our estimates for reading, answering and rating. */
export const secondsOf = { item: 35, prompt: 45, moment: 60 } as const satisfies Record<
  CardKind,
  number
>
/** The most that a day may ask for. */
export const dayLimit = { seconds: 300, cards: 8 } as const

/** Of one topic, no more than this many cards of a tier while another topic has some. */
const mostOfTopic = 2

/** What is known of a learner on a day. */
export interface QueueState extends ScheduleSettings {
  /** Logs by the id of their card. */
  logs: Readonly<Record<string, Log>>
  /** Ids of cards that go over a confident error. */
  confident?: ReadonlySet<string> | undefined
  /** Milliseconds since 1970, UTC. */
  now: number
}

export interface Queue<C extends QueueCard> {
  /** The cards still to do today, in order. */
  cards: readonly C[]
  /** Estimated time for these cards. */
  seconds: number
  /** Cards of the deck that were reviewed today. */
  doneToday: number
  /** Cards that are due as well and have to wait. */
  moreDue: number
  /** New cards that have to wait. */
  moreNew: number
  /** The next day, after today, on which a card falls due; undefined when none is scheduled. */
  nextDue: number | undefined
}

/**
 * Chooses today's cards: confident errors, then due cards, then new ones.
 *
 * A day asks for five minutes and eight cards at most; cards done today count, so the queue only
 * shrinks until midnight. One moment is among them whenever one is due or new. The result depends
 * neither on the order of the deck nor on anything but its arguments.
 */
export function makeQueue<C extends QueueCard>(deck: readonly C[], state: QueueState): Queue<C> {
  const today = dayOf(state.now, state.minutesEast)
  const candidates = [...new Map(deck.map((card) => [card.id, card])).values()].map((card) =>
    candidateOf(card, state, today),
  )
  const done = candidates.filter((candidate) => candidate.isDoneToday).map(({ card }) => card)
  const tiers = rank(candidates, today)
  const picked = pick(tiers, done)
  const waiting = tiers.flat().filter(({ card }) => !picked.has(card))
  const later = candidates.flatMap(({ due }) => (due !== undefined && due > today ? [due] : []))
  return {
    cards: [...picked],
    seconds: secondsFor([...picked]),
    doneToday: done.length,
    moreDue: waiting.filter(({ due }) => due !== undefined).length,
    moreNew: waiting.filter(({ due }) => due === undefined).length,
    nextDue: later.length > 0 ? Math.min(...later) : undefined,
  }
}

function candidateOf<C extends QueueCard>(card: C, state: QueueState, today: number): Candidate<C> {
  const log = state.logs[card.id] ?? []
  const found = schedule(log, state)
  const isRecalled = log.some(({ rating }) => rating === 'good' || rating === 'easy')
  return {
    card,
    due: found?.due,
    recall: found ? chanceOfRecall(found, today) : 0,
    isConfidentError: !isRecalled && (state.confident?.has(card.id) ?? false),
    isDoneToday: found?.last === today,
  }
}

/** Fills what is left of the day, tier by tier, and keeps a place for a moment. */
function pick<C extends QueueCard>(tiers: readonly Candidate<C>[][], done: readonly C[]): Set<C> {
  const ranked = tiers.map((tier) => tier.map(({ card }) => card))
  const picked = new Set<C>()
  const add = (card: C) => {
    if (fits([...done, ...picked, card])) picked.add(card)
  }
  const moment = ranked.flat().find(isMoment)
  if (moment && !done.some(isMoment)) add(moment)
  for (const tier of ranked) {
    for (const limit of [mostOfTopic, Number.POSITIVE_INFINITY]) {
      for (const card of tier) {
        const same = [...picked].filter(({ topic }) => topic === card.topic).length
        if (!picked.has(card) && same < limit) add(card)
      }
    }
  }
  return new Set(ranked.flat().filter((card) => picked.has(card)))
}

function isMoment({ kind }: QueueCard): boolean {
  return kind === 'moment'
}

function fits(cards: readonly QueueCard[]): boolean {
  return cards.length <= dayLimit.cards && secondsFor(cards) <= dayLimit.seconds
}

function secondsFor(cards: readonly QueueCard[]): number {
  return cards.reduce((sum, { kind }) => sum + secondsOf[kind], 0)
}
