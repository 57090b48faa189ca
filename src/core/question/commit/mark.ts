import type { Answer, Kind, Mark } from '#core/question/mark.ts'
import type { Commit } from './schema.ts'

export interface CommitFace {
  id: string
  kind: 'commit'
  stem: string
  options: { id: string; text: string }[]
}

export interface CommitKey {
  /** What is said to whoever chose an option, by its id; empty where nothing is. */
  replies: Record<string, string>
  reveal: string
}

/** A view to commit to, then the course's own; worth no points. */
export const commit: Kind<Commit, CommitFace, CommitKey> = {
  face({ id, kind, stem, options }) {
    return { id, kind, stem, options: options.map(({ id, text }) => ({ id, text })) }
  },

  key({ options, reveal }) {
    return {
      replies: Object.fromEntries(options.map(({ id, feedback = '' }) => [id, feedback])),
      reveal,
    }
  },

  mark: markCommit,
}

function markCommit(_face: CommitFace, { replies, reveal }: CommitKey, answer: Answer): Mark {
  const chosen = answer[0]
  if (chosen === undefined) return { kind: 'unanswered', ask: 'Commit to one of them first.' }
  if (!Object.hasOwn(replies, chosen)) return { kind: 'unknown' }
  const texts = [replies[chosen] ?? '', reveal].filter((text) => text !== '')
  return {
    kind: 'marked',
    points: 0,
    of: 0,
    comments: texts.map((text) => ({ verdict: 'note' as const, text })),
  }
}
