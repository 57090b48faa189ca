import {
  type Answer,
  type Comment,
  choicesByPart,
  type Kind,
  type Mark,
} from '#core/question/mark.ts'
import type { Written } from './schema.ts'

export interface WrittenFace {
  id: string
  kind: 'written'
  stem: string
}

export type WrittenKey = Pick<Written, 'criteria' | 'models'>

/** A short written answer, rated by its writer; worth no points, since no machine reads it. */
export const written: Kind<Written, WrittenFace, WrittenKey> = {
  face({ id, kind, stem }) {
    return { id, kind, stem }
  },

  key({ criteria, models }) {
    return { criteria, models }
  },

  mark: markWritten,
}

/** Names the field in which a writer says that a criterion is met. */
export function criterionName(id: string): string {
  return `met-${id}`
}

function markWritten(_face: WrittenFace, key: WrittenKey, answer: Answer): Mark {
  const text = choicesByPart(answer).get('text')?.trim()
  if (!text) return { kind: 'unanswered', ask: 'Write your answer first. One sentence will do.' }
  const models = key.models.map(
    ({ title, text }): Comment => ({ verdict: 'note', text: title ? `${title}: ${text}` : text }),
  )
  const criteria = key.criteria.map(
    ({ id, text }): Comment => ({ part: id, verdict: 'note', text }),
  )
  return { kind: 'marked', points: 0, of: 0, comments: [...models, ...criteria] }
}
