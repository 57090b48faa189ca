import type { Gap } from '#core/self-assessment/gaps.ts'
import type { Statement } from '#core/self-assessment/schema.ts'

interface Props {
  gaps: readonly Gap[]
  statements: readonly Statement[]
  /** What to ask about one of them. */
  question: string
}

/** Lists where somebody saw something else, or nothing, and the one question to raise. */
export function Gaps({ gaps, statements, question }: Props) {
  return (
    <section className="self__gaps" aria-label="Where they saw something else">
      <p className="self__name">Where they saw something else, or nothing</p>
      <ul>
        {gaps.map(({ id, own, seen }) => (
          <li key={id}>
            {statements.find((statement) => statement.id === id)?.first}
            <span className="self__seen">
              {[`you ${own}`, ...seen.map(({ colleague, mark }) => `${colleague} ${mark}`)].join(
                ' · ',
              )}
            </span>
          </li>
        ))}
      </ul>
      <p>
        Choose one of these, and take one question to that person: <b>“{question}”</b>
      </p>
    </section>
  )
}
