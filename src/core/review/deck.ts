import type { Card, ItemCard, Moment, MomentCard, Prompt, PromptCard, ReviewItem } from './card.ts'

/** What a deck is made of. */
export interface DeckSources {
  /** The files of the bank: those of its items that are for review become cards. */
  files: readonly {
    objective: string
    items: readonly (ReviewItem & { pool: string })[]
  }[]
  prompts: readonly Prompt[]
  moments: readonly Moment[]
  /** Ids of checks whose first answer was wrong; they become cards too. */
  missed?: ReadonlySet<string> | undefined
}

/** A wrong answer that was given with full certainty, in a test or at the first try of a check. */
export interface ConfidentError {
  item: string
  objective: string
  claims: readonly string[]
}

/** The ground that a card goes over. */
type Ground = Pick<Card, 'id' | 'topic' | 'claims'>

/** Makes the cards of a learner: the review items of the bank, missed checks, prompts and moments. */
export function makeDeck({ files, prompts, moments, missed }: DeckSources): Card[] {
  const items = files.flatMap(({ objective, items: all }) =>
    all
      .filter(({ id, pool }) => pool === 'review' || (pool === 'check' && missed?.has(id)))
      .map((item) => itemCard(item, objective)),
  )
  return [...items, ...prompts.map(promptCard), ...moments.map(momentCard)]
}

/**
 * Finds the cards that go over the same ground as confident errors, one for each error.
 *
 * That is the card of the item itself where there is one (an item of a test has none, so that no
 * review gives it away), else the card with most claims in common, else one of the same objective.
 */
export function cardsForErrors(
  deck: readonly Ground[],
  errors: readonly ConfidentError[],
): Set<string> {
  const sorted = [...deck].sort((a, b) => (a.id < b.id ? -1 : 1))
  return new Set(
    errors.flatMap((error) => {
      const own = sorted.find(({ id }) => id === idOfItem(error.item))
      const card = own ?? nearest(sorted, error)
      return card ? [card.id] : []
    }),
  )
}

function nearest(deck: readonly Ground[], error: ConfidentError): Ground | undefined {
  let best: Ground | undefined
  let most = 0
  for (const card of deck) {
    const shared = card.claims.filter((claim) => error.claims.includes(claim)).length
    if (shared > most) {
      best = card
      most = shared
    }
  }
  return best ?? deck.find(({ topic }) => topic === error.objective)
}

function itemCard(item: ReviewItem, objective: string): ItemCard {
  const { id, claims } = item
  return {
    kind: 'item',
    id: idOfItem(id),
    topic: objective,
    objectives: [objective],
    claims,
    item,
  }
}

function idOfItem(item: string): ItemCard['id'] {
  return `item:${item}`
}

function promptCard(prompt: Prompt): PromptCard {
  const { id, objective, claims } = prompt
  return {
    kind: 'prompt',
    id: `prompt:${id}`,
    topic: objective,
    objectives: [objective],
    claims,
    prompt,
  }
}

function momentCard(moment: Moment): MomentCard {
  const { id, scenario, objectives, claims } = moment
  return { kind: 'moment', id: `moment:${id}`, topic: scenario, objectives, claims, moment }
}
