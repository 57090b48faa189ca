import {
  type Answer,
  askForRest,
  choicesByPart,
  type Kind,
  type Mark,
} from '#core/question/mark.ts'
import type { Matching } from './schema.ts'

interface Text {
  id: string
  text: string
}

export interface MatchingFace {
  id: string
  kind: 'matching'
  stem: string
  choices: Text[]
  rows: Text[]
}

/** What belongs to each row, by the row's id. */
export type MatchingKey = Record<string, { match: string; feedback: string }>

/** Rows and what belongs to them: a point a row. */
export const matching: Kind<Matching, MatchingFace, MatchingKey> = {
  face({ id, kind, stem, choices, rows }) {
    return { id, kind, stem, choices, rows: rows.map(({ id, text }) => ({ id, text })) }
  },

  key({ rows }) {
    return Object.fromEntries(rows.map(({ id, match, feedback }) => [id, { match, feedback }]))
  },

  mark: markMatching,
}

function markMatching({ rows, choices }: MatchingFace, key: MatchingKey, answer: Answer): Mark {
  const chosen = choicesByPart(answer)
  const comments = rows.flatMap(({ id }) => {
    const choice = chosen.get(id)
    const expected = key[id]
    if (!expected || !choices.some((known) => known.id === choice)) return []
    const verdict = choice === expected.match ? ('right' as const) : ('wrong' as const)
    return { part: id, verdict, text: expected.feedback }
  })
  const open = askForRest(comments.length, rows.length, 'row')
  if (open) return open
  const points = comments.filter(({ verdict }) => verdict === 'right').length
  return { kind: 'marked', points, of: rows.length, comments }
}
