import type { Answer, Comment, Kind, Mark } from '#core/question/mark.ts'
import type { Ordering } from './schema.ts'

export interface OrderingFace {
  id: string
  kind: 'ordering'
  stem: string
  steps: { id: string; text: string }[]
}

export type OrderingKey = Pick<Ordering, 'rules' | 'defence'>

/** Steps in an order; each rule that the order keeps earns a point. */
export const ordering: Kind<Ordering, OrderingFace, OrderingKey> = {
  face({ id, kind, stem, steps }) {
    return { id, kind, stem, steps }
  },

  key({ rules, defence }) {
    return { rules, defence }
  },

  mark: markOrdering,
}

function markOrdering(
  { steps }: OrderingFace,
  { rules, defence }: OrderingKey,
  answer: Answer,
): Mark {
  if (answer.length === 0)
    return { kind: 'unanswered', ask: 'Put the steps into your order first.' }
  const place = new Map(answer.map((id, at) => [id, at]))
  if (place.size !== steps.length || steps.some(({ id }) => !place.has(id))) {
    return { kind: 'unknown' }
  }
  const broken = rules.filter(
    ({ earlier, later }) => (place.get(earlier) ?? 0) >= (place.get(later) ?? 0),
  )
  const comments = broken.map(
    ({ earlier, feedback }): Comment => ({ part: earlier, verdict: 'wrong', text: feedback }),
  )
  return {
    kind: 'marked',
    points: rules.length - broken.length,
    of: rules.length,
    comments: comments.length > 0 ? comments : [{ verdict: 'right', text: defence }],
  }
}
