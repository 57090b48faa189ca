import type { SelfAssessment, Side } from '#core/self-assessment/schema.ts'
import { type SideScore, wordFor } from '#core/self-assessment/score.ts'

interface Props {
  score: SideScore
  side: Side
  /** The day of the round, in words. */
  day: string
  data: SelfAssessment
}

/** Draws the mean of one side in one round, with its value and its word. */
export function Bar({ score, side, day, data }: Props) {
  const { thresholds } = data
  const share = (mean: number) => `${(100 * mean) / 4}%`
  return (
    <>
      <p className="self__value">
        {day && <span>{day}</span>}
        {score.kind === 'done' ? (
          <b>
            {score.mean.toFixed(1)} of 4, {wordFor(score.mean, data)}
          </b>
        ) : (
          <span>
            {score.left === 1 ? '1 line left to mark' : `${score.left} lines left to mark`}
          </span>
        )}
      </p>
      <div className="self__bar" data-side={side} aria-hidden="true">
        {score.kind === 'done' && (
          <i className="self__fill" style={{ inlineSize: share(score.mean) }} />
        )}
        {[thresholds.low, thresholds.high].map((mean) => (
          <i className="self__tick" key={mean} style={{ insetInlineStart: share(mean) }} />
        ))}
      </div>
    </>
  )
}
