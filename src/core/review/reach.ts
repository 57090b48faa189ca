import { type Entries, findEntry } from '#core/progress/entry.ts'
import type { CardFace } from './face.ts'

/** What decides which cards a learner is asked. */
export interface Reach {
  entries: Entries
  /** Ids of checks whose first answer was wrong. */
  missed: ReadonlySet<string>
  /** True when somebody asked for the cards of lessons that were not reached yet. */
  isEverything: boolean
}

/**
 * Keeps the cards that a learner may be asked: those of the lessons that were reached, by their end
 * or by an answer to one of their checks, and those that were reviewed before.
 */
export function cardsInReach(
  deck: readonly CardFace[],
  { entries, missed, isEverything }: Reach,
): CardFace[] {
  const begun = new Set(deck.flatMap((card) => (isAnswered(card, entries) ? [card.lesson] : [])))
  return deck.filter((card) => {
    if (isCheck(card)) return missed.has(card.face.id)
    return (
      isEverything ||
      begun.has(card.lesson) ||
      findEntry(entries, 'lesson', card.lesson)?.endReached === true ||
      findEntry(entries, 'review', card.id) !== undefined
    )
  })
}

function isAnswered(card: CardFace, entries: Entries): boolean {
  return isCheck(card) && findEntry(entries, 'question', card.face.id) !== undefined
}

function isCheck(card: CardFace): card is Extract<CardFace, { kind: 'item' }> {
  return card.kind === 'item' && card.isCheck
}
