import type { Answer, Comment, Kind, Mark } from '#core/question/mark.ts'
import type { Multiple } from './schema.ts'

export interface MultipleFace {
  id: string
  kind: 'multiple'
  stem: string
  /** How many options to choose. */
  choose: number
  options: { id: string; text: string }[]
}

/** The comment on each option, by the option's id. */
export type MultipleKey = Record<string, Comment>

/** Several right options, with the credit rule of the schema. */
export const multiple: Kind<Multiple, MultipleFace, MultipleKey> = {
  face({ id, kind, stem, options }) {
    return {
      id,
      kind,
      stem,
      choose: options.filter(({ key }) => key).length,
      options: options.map(({ id, text }) => ({ id, text })),
    }
  },

  key({ options }) {
    return Object.fromEntries(
      options.map(({ id, key, feedback, misconception }) => [
        id,
        {
          part: id,
          verdict: key ? 'right' : 'wrong',
          text: feedback,
          ...(misconception && { misconception }),
        },
      ]),
    )
  },

  mark: markMultiple,
}

function markMultiple({ choose }: MultipleFace, key: MultipleKey, answer: Answer): Mark {
  const chosen = [...new Set(answer)]
  const comments = chosen.flatMap((id) => (Object.hasOwn(key, id) ? (key[id] ?? []) : []))
  if (comments.length < chosen.length) return { kind: 'unknown' }
  if (chosen.length !== choose) {
    return { kind: 'unanswered', ask: `Choose ${choose}. You have chosen ${chosen.length}.` }
  }
  const right = comments.filter(({ verdict }) => verdict === 'right').length
  return { kind: 'marked', points: Math.max(0, right - (choose - right)), of: choose, comments }
}
