import type { SelfAssessment } from '#core/self-assessment/schema.ts'
import type { Pattern } from '#core/self-assessment/score.ts'

interface Props {
  data: SelfAssessment
  pattern: Pattern
}

const names: Record<Pattern, string> = {
  bothLow: 'Both low',
  leadingHigh: 'Leading high, managing low',
  managingHigh: 'Managing high, leading low',
  bothHigh: 'Both high',
}
const patterns = ['bothLow', 'leadingHigh', 'managingHigh', 'bothHigh'] as const

/** Asks what the pattern of the two bars gives reason to ask; the others can be read too. */
export function Prompt({ data, pattern }: Props) {
  return (
    <>
      <p className="self__prompt">
        <b>{names[pattern]} this month.</b> {data.prompts[pattern]}
      </p>
      <details className="self__others">
        <summary>Read the prompts for the other patterns</summary>
        <p>
          High begins at {data.thresholds.middle}, the middle of the scale. A bar that ends near it
          could as well be read the other way.
        </p>
        <ul>
          {patterns
            .filter((one) => one !== pattern)
            .map((one) => (
              <li key={one}>
                <b>{names[one]}.</b> {data.prompts[one]}
              </li>
            ))}
        </ul>
      </details>
      <p className="self__question">
        The comparison that matters most: <b>{data.question}</b>
      </p>
    </>
  )
}
