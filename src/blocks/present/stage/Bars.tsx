import type { Bar, StageBody } from '#core/workshop/stage-view.ts'
import { Ask } from './Ask.tsx'
import { Explained } from './Explained.tsx'
import { Fill } from './Fill.tsx'
import { Letter } from './Letter.tsx'
import { ResultTable } from './ResultTable.tsx'

interface Props {
  body: Extract<StageBody, { kind: 'bars' }>
  highlighted: readonly string[]
}

/** Shows the result of a vote as bars with their counts, and as the table that says the same. */
export function Bars({ body, highlighted }: Props) {
  const { ask, bars, voted, isEstimate, comment } = body
  const table = <BarTable body={body} />
  if (comment !== undefined)
    return (
      <>
        {table}
        <Explained body={body} comment={comment} />
      </>
    )
  return (
    <>
      <Ask>{ask}</Ask>
      {table}
      <div className="stage-bars" data-many={bars.length > 4 || undefined} aria-hidden="true">
        {bars.map((bar) => (
          <BarRow
            key={bar.letter}
            bar={bar}
            of={voted}
            isEstimate={isEstimate}
            isMarked={highlighted.includes(bar.letter)}
          />
        ))}
      </div>
    </>
  )
}

interface RowProps {
  bar: Bar
  of: number
  isEstimate: boolean
  isMarked: boolean
}

function BarRow({ bar, of, isEstimate, isMarked }: RowProps) {
  const { letter, text, count, percent } = bar
  const says = tagOf(bar)
  return (
    <div className="stage-bars__row" data-marked={isMarked || undefined}>
      <Letter letter={letter} />
      <div className="stage-bars__middle">
        <p>
          {text} {says && <b className="stage__tag">{says}</b>}
        </p>
        <Fill letter={letter} count={count} of={of} isEstimate={isEstimate} />
      </div>
      <p className="stage-bars__count">
        <b>
          {isEstimate && '≈ '}
          {count}
        </b>
        {percent !== undefined && <span>{percent} %</span>}
      </p>
    </div>
  )
}

function BarTable({ body: { ask, bars, isEstimate } }: Pick<Props, 'body'>) {
  const hasPercent = bars.some(({ percent }) => percent !== undefined)
  return (
    <ResultTable
      caption={ask}
      head={['Letter', 'Answer', 'Votes', ...(hasPercent ? ['Per cent'] : [])]}
      rows={bars.map((bar) => [
        bar.letter,
        [bar.text, tagOf(bar)].filter(Boolean).join(' '),
        isEstimate ? `about ${bar.count}` : bar.count,
        ...(hasPercent ? [bar.percent ?? ''] : []),
      ])}
    />
  )
}

function tagOf({ isKey, isChosen }: Bar): string {
  if (isKey) return '(best answer)'
  return isChosen ? '(chosen)' : ''
}
