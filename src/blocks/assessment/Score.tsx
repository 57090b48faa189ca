import { useStore } from '@nanostores/react'
import { type Submitted, submittedAttempts } from '#core/assessment/attempt.ts'
import { isPassed, marginOf, type Outcome, type Tally, tally } from '#core/assessment/score.ts'
import { $progress } from '#stores/progress.ts'

interface Props {
  name: 'pretest' | 'final'
  attempt: Submitted
  outcomes: readonly Outcome[]
  passMark: Tally
}

/** Says the total, before and after, with how far to trust it. */
export function Score({ name, attempt, outcomes, passMark }: Props) {
  const entries = useStore($progress)
  const now = tally(outcomes)
  const before = name === 'final' ? submittedAttempts('pretest', entries).at(-1) : undefined
  return (
    <>
      <p className="results__total">
        {before && (
          <>
            Before{' '}
            <b>
              {before.right.length}/{before.form.length}
            </b>
            , now{' '}
          </>
        )}
        <b>
          {now.right}/{now.of}
        </b>
        {name === 'final' && (isPassed(now, passMark) ? ' ✓ Passed' : ' – not passed yet')}
      </p>
      <p className="assessment__note">
        {before
          ? `A score of ${before.form.length} questions has a margin of about ${marginOf(before.form.length)} points in a hundred either way, and one of ${now.of} about ${marginOf(now.of)}. Read a difference smaller than that as no difference.`
          : `A score of ${now.of} questions has a margin of about ${marginOf(now.of)} points in a hundred either way.`}
        {name === 'final' && ` The pass mark is ${passMark.right} of ${passMark.of}.`}
        {name === 'pretest' && ' A low score here is the usual one: nothing has been taught yet.'}
        {` Handed in on ${longDate(attempt.day)}.`}
      </p>
    </>
  )
}

function longDate(day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString('en-GB', { dateStyle: 'long' })
}
