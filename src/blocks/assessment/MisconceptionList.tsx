import type { Misconceptions } from '#core/assessment/pool.ts'
import { findMisconceptions, type Outcome } from '#core/assessment/score.ts'
import { addressOf } from '#stores/keys.ts'

interface Props {
  outcomes: readonly Outcome[]
  misconceptions: Misconceptions
}

/** Names the ideas that the wrong answers point to, each with the section that deals with it. */
export function MisconceptionList({ outcomes, misconceptions }: Props) {
  const found = findMisconceptions(outcomes).flatMap((one) => {
    const named = misconceptions[one.id]
    return named ? [{ ...one, ...named }] : []
  })
  if (found.length === 0) return null
  return (
    <>
      <h4>What your wrong answers point to</h4>
      <ul className="results__ideas">
        {found.map(({ id, says, see, times, certain }) => (
          <li key={id}>
            “{says}” {times > 1 && `(${times} answers) `}
            {certain && '(you were certain) '}
            <a href={addressOf(see.href)}>Look again: {see.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
