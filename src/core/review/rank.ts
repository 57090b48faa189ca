import type { CardKind } from './card.ts'

/** What a queue needs to know of a card. */
export interface QueueCard {
  id: string
  kind: CardKind
  topic: string
}

/** A card with what its log says on a day. */
export interface Candidate<C extends QueueCard> {
  card: C
  /** Undefined while the card is new. */
  due: number | undefined
  /** The chance of recall today, from 0 to 1. */
  recall: number
  /** True until a confident error was recalled once. */
  isConfidentError: boolean
  isDoneToday: boolean
}

/**
 * Sorts what may be asked today into tiers, each in order: confident errors, due cards with the
 * memory that has faded most first, new cards in rounds over the topics, and new moments.
 */
export function rank<C extends QueueCard>(
  candidates: readonly Candidate<C>[],
  today: number,
): Candidate<C>[][] {
  const open = candidates.filter(({ due }) => due === undefined || due <= today)
  const others = open.filter(({ isConfidentError }) => !isConfidentError)
  const fresh = others.filter(({ due }) => due === undefined)
  const met = candidates.filter(({ due }) => due !== undefined).map(({ card }) => card.topic)
  return [
    open.filter(({ isConfidentError }) => isConfidentError).sort(byRecall),
    others.filter(({ due }) => due !== undefined).sort(byRecall),
    inRounds(
      fresh.filter(({ card }) => card.kind !== 'moment'),
      met,
    ),
    inRounds(
      fresh.filter(({ card }) => card.kind === 'moment'),
      met,
    ),
  ]
}

/**
 * Deals new cards in rounds: one from each topic before a second from any, and topics that were
 * met less often first. Within a topic items and prompts alternate, and half the topics start
 * with a prompt, so that one session holds some of each.
 */
function inRounds<C extends QueueCard>(
  fresh: readonly Candidate<C>[],
  met: readonly string[],
): Candidate<C>[] {
  const topics = [...new Set(fresh.map(({ card }) => card.topic))].sort(compareIds)
  const dealt = topics.flatMap((topic, place) => {
    const mine = fresh.filter(({ card }) => card.topic === topic).sort(byId)
    const items = mine.filter(({ card }) => card.kind === 'item')
    const others = mine.filter(({ card }) => card.kind !== 'item')
    const before = met.filter((one) => one === topic).length
    const order = place % 2 === 0 ? alternate(items, others) : alternate(others, items)
    return order.map((candidate, at) => ({ candidate, round: before + at, place }))
  })
  return dealt
    .sort((a, b) => a.round - b.round || a.place - b.place)
    .map(({ candidate }) => candidate)
}

function alternate<T>(first: readonly T[], second: readonly T[]): T[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [
    ...first.slice(at, at + 1),
    ...second.slice(at, at + 1),
  ]).flat()
}

function byRecall<C extends QueueCard>(a: Candidate<C>, b: Candidate<C>): number {
  return a.recall - b.recall || byId(a, b)
}

function byId<C extends QueueCard>(a: Candidate<C>, b: Candidate<C>): number {
  return compareIds(a.card.id, b.card.id)
}

/** Orders ids by their letters and numbers, so that LO2 comes before LO10. */
function compareIds(a: string, b: string): number {
  const [left, right] = [sortable(a), sortable(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function sortable(id: string): string {
  return `${id.replace(/\d+/g, (digits) => digits.padStart(4, '0'))} ${id}`
}
