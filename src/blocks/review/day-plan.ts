import type { Entries } from '#core/progress/entry.ts'
import { dayOf } from '#core/review/day.ts'
import { cardsForErrors } from '#core/review/deck.ts'
import { findConfidentErrors } from '#core/review/errors.ts'
import type { CardFace } from '#core/review/face.ts'
import type { Log } from '#core/review/log.ts'
import { makeQueue, type Queue } from '#core/review/queue.ts'
import { cardsInReach } from '#core/review/reach.ts'
import { logsOf } from '#core/review/today.ts'
import { minutesEast } from '#stores/review.ts'
import { fieldOf } from '#stores/sheet.ts'
import type { Deck } from './use-deck.ts'

/** What a learner's record asks for on a day. */
export interface DayPlan {
  /** Milliseconds since 1970, UTC. */
  now: number
  minutesEast: number
  today: number
  /** The cards that may be asked. */
  cards: readonly CardFace[]
  logs: Readonly<Record<string, Log>>
  queue: Queue<CardFace>
  /** True when the cards of lessons not reached yet were asked for. */
  isEverything: boolean
}

/** Plans the review of the day that a moment lies in. */
export function planDay(deck: Deck, entries: Entries, now: number): DayPlan {
  const { missed, subjects } = deck
  const isEverything = fieldOf(entries, 'review', 'scope') === 'all'
  const cards = cardsInReach(deck.cards, { entries, missed, isEverything })
  const clock = { now, minutesEast: minutesEast(now) }
  const logs = logsOf(entries)
  const confident = cardsForErrors(cards, findConfidentErrors(entries, subjects, missed))
  const queue = makeQueue(cards, { logs, confident, ...clock })
  return { ...clock, today: dayOf(now, clock.minutesEast), cards, logs, queue, isEverything }
}
