import type { Answer, Comment, Kind, Mark } from '#core/question/mark.ts'
import type { Single } from './schema.ts'

export interface SingleFace {
  id: string
  kind: 'single'
  stem: string
  options: { id: string; text: string }[]
}

/** The comment on each option, by the option's id. */
export type SingleKey = Record<string, Comment>

/** One best answer: all or nothing. */
export const single: Kind<Single, SingleFace, SingleKey> = {
  face({ id, kind, stem, options }) {
    return { id, kind, stem, options: options.map(({ id, text }) => ({ id, text })) }
  },

  key({ options }) {
    return Object.fromEntries(
      options.map(({ id, key, feedback, misconception }) => [
        id,
        {
          verdict: key ? 'right' : 'wrong',
          text: feedback,
          ...(misconception && { misconception }),
        },
      ]),
    )
  },

  mark: markSingle,
}

function markSingle(_face: SingleFace, key: SingleKey, answer: Answer): Mark {
  const chosen = answer[0]
  if (chosen === undefined) return { kind: 'unanswered', ask: 'Choose an answer first.' }
  const comment = Object.hasOwn(key, chosen) ? key[chosen] : undefined
  if (!comment) return { kind: 'unknown' }
  return { kind: 'marked', points: comment.verdict === 'right' ? 1 : 0, of: 1, comments: [comment] }
}
