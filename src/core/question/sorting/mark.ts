import {
  type Answer,
  askForRest,
  choicesByPart,
  type Kind,
  type Mark,
} from '#core/question/mark.ts'
import type { Sorting } from './schema.ts'

interface Text {
  id: string
  text: string
}

export interface SortingFace {
  id: string
  kind: 'sorting'
  stem: string
  categories: Text[]
  cards: Text[]
}

/** Where each card may go, by the card's id. */
export type SortingKey = Record<string, { accept: string[]; feedback: string }>

/** Cards and the categories that can be defended for them: a point a card. */
export const sorting: Kind<Sorting, SortingFace, SortingKey> = {
  face({ id, kind, stem, categories, cards }) {
    return { id, kind, stem, categories, cards: cards.map(({ id, text }) => ({ id, text })) }
  },

  key({ cards }) {
    return Object.fromEntries(cards.map(({ id, accept, feedback }) => [id, { accept, feedback }]))
  },

  mark: markSorting,
}

function markSorting({ cards, categories }: SortingFace, key: SortingKey, answer: Answer): Mark {
  const chosen = choicesByPart(answer)
  const comments = cards.flatMap(({ id }) => {
    const choice = chosen.get(id)
    const expected = key[id]
    if (!expected || !choice || !categories.some((known) => known.id === choice)) return []
    const verdict = expected.accept.includes(choice) ? ('right' as const) : ('wrong' as const)
    return { part: id, verdict, text: expected.feedback }
  })
  const open = askForRest(comments.length, cards.length, 'card')
  if (open) return open
  const points = comments.filter(({ verdict }) => verdict === 'right').length
  return { kind: 'marked', points, of: cards.length, comments }
}
