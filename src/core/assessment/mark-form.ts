import { isRight } from '#core/question/mark.ts'
import { type SingleKey, single } from '#core/question/single/mark.ts'
import type { Form } from './draw.ts'
import type { PoolItem } from './pool.ts'
import type { Outcome, Response } from './score.ts'

/**
 * Marks the answers to a form, in its order.
 *
 * An item that is no longer in the pool is left out, so that it counts neither for nor against
 * anybody; one without an answer counts as not right.
 */
export function markForm(
  form: Form,
  answers: Readonly<Record<string, Response>>,
  pool: readonly PoolItem[],
  keys: ReadonlyMap<string, SingleKey>,
): Outcome[] {
  return form.flatMap(({ id }) => {
    const item = pool.find((candidate) => candidate.id === id)
    const key = keys.get(id)
    if (!item || !key) return []
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined
    const mark = single.mark(item.face, key, answer?.chosen ?? [])
    const misconception = mark.kind === 'marked' ? mark.comments[0]?.misconception : undefined
    return {
      id,
      objective: item.objective,
      right: isRight(mark),
      answered: mark.kind !== 'unanswered',
      certainty: answer?.certainty ?? 0,
      misconception: misconception && `${item.objective}:${misconception}`,
    }
  })
}
