import type { SelfAssessment, Side } from '#core/self-assessment/schema.ts'
import {
  countLeading,
  countSentence,
  type Fields,
  type Pattern,
  patternOf,
  scoreSide,
} from '#core/self-assessment/score.ts'
import { dayField } from '#core/self-assessment/sheets.ts'
import { longDate } from '#ui/long-date.ts'
import { Bar } from './Bar.tsx'
import { Prompt } from './Prompt.tsx'

interface Props {
  data: SelfAssessment
  /** What was chosen in each round, the first one first; an empty one has not begun. */
  rounds: readonly { sheet: string; fields: Fields }[]
}

const sides: { side: Side; title: string }[] = [
  { side: 'leading', title: 'Leading: what you did' },
  { side: 'managing', title: 'Managing: what you did' },
]

/** Shows two bars, each by itself, and a sentence; never one line and never a type. */
export function Result({ data, rounds }: Props) {
  const begun = rounds.filter(({ fields }) => Object.keys(fields).length > 0)
  const pattern = begun.flatMap(({ fields }) => findPattern(data, fields) ?? []).at(-1)
  if (begun.length === 0) {
    return <p className="self__note">Two bars appear here once the lines of part A are marked.</p>
  }
  return (
    <>
      {sides.map(({ side, title }) => (
        <div className="self__score" key={side}>
          <p className="self__name">{title}</p>
          {begun.map(({ sheet, fields }) => (
            <Bar
              key={sheet}
              score={scoreSide(side, data.statements, fields)}
              day={dayOf(fields)}
              {...{ side, data }}
            />
          ))}
          <p className="self__words" aria-hidden="true">
            {Object.values(data.words).map((word) => (
              <span key={word}>{word}</span>
            ))}
          </p>
        </div>
      ))}
      {begun.map(({ sheet, fields }) => (
        <p key={sheet}>
          {begun.length > 1 && `${dayOf(fields)}: `}
          {countWords(countLeading(data.pairs, fields), data.pairs.length)}
        </p>
      ))}
      {pattern && <Prompt data={data} pattern={pattern} />}
    </>
  )
}

function findPattern({ statements, thresholds }: SelfAssessment, fields: Fields) {
  const leading = scoreSide('leading', statements, fields)
  const managing = scoreSide('managing', statements, fields)
  if (leading.kind === 'open' || managing.kind === 'open') return undefined
  const pattern: Pattern = patternOf(
    { leading: leading.mean, managing: managing.mean },
    thresholds.middle,
  )
  return pattern
}

function countWords({ leading, left }: { leading: number; left: number }, pairs: number): string {
  if (left === 0) return countSentence(leading, pairs)
  if (left === pairs) return 'Part B is not answered yet.'
  return left === 1 ? '1 pair of part B is left.' : `${left} pairs of part B are left.`
}

function dayOf(fields: Fields): string {
  return longDate(fields[dayField] ?? '')
}
