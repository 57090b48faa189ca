import { type Condition, writeCondition } from '#core/scenario/condition.ts'
import type { State } from '#core/scenario/state.ts'
import { findOutcomes } from './outcomes.ts'

interface Props {
  /** Links or endings, of which the first that fits is taken. */
  ways: readonly { to: string; when?: Condition | undefined }[]
  state: State
}

/** Lists ways of which the first that fits is taken, and what became of each. */
export function Ways({ ways, state }: Props) {
  return (
    <ol className="author__ways">
      {findOutcomes(ways, state).map(({ way: { to, when }, outcome }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two links may lead to the same scene, and the list never moves.
        <li key={at} data-outcome={outcome.replaceAll(' ', '-')}>
          <code>{when ? writeCondition(when) : 'otherwise'}</code> to <code>{to}</code>:{' '}
          <strong>{outcome}</strong>
        </li>
      ))}
    </ol>
  )
}
