import type { Place } from '#core/assessment/pool.ts'
import type { SingleFace } from '#core/question/single/mark.ts'

/** What the answers of cards are sealed by: all by the same, so that a deck packs well. */
export const sealedBy = 'review'

interface FaceFields {
  topic: string
  objectives: readonly string[]
  claims: readonly string[]
  /** The id of the lesson to have reached before the card is asked. */
  lesson: string
  /** Where the course deals with it. */
  place: Place
}

export type ItemFace = FaceFields & {
  kind: 'item'
  id: `item:${string}`
  /** True for a check of a lesson, which is reviewed only once it was missed. */
  isCheck: boolean
  face: SingleFace
  /** The path of the item's key file below the site's root. */
  keyFile: string
}
export type PromptFace = FaceFields & {
  kind: 'prompt'
  id: `prompt:${string}`
  prompt: string
  /** The answer to compare with, sealed by `sealedBy`. */
  sealed: string
}
export type MomentFace = FaceFields & {
  kind: 'moment'
  id: `moment:${string}`
  context: string
  case: string
  prompt: string
  /** What each first move wins and costs, sealed by `sealedBy`. */
  sealed: string
}
/** A card as the page gets it: what is shown before an answer, and where the answer is. */
export type CardFace = ItemFace | PromptFace | MomentFace

/** What an item of the bank is about. */
export interface Subject {
  objective: string
  claims: readonly string[]
}

/** Everything that the review page loads. */
export interface DeckFile {
  cards: CardFace[]
  /** What the items that can be missed are about, by their id: those of tests and checks. */
  subjects: Record<string, Subject>
  /** What each topic is called. */
  topics: Record<string, string>
}
