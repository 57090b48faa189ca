import type { StageBody } from '#core/workshop/stage-view.ts'
import { Ask } from './Ask.tsx'
import { Fill } from './Fill.tsx'
import { Letter } from './Letter.tsx'
import { ResultTable } from './ResultTable.tsx'
import { describeMoved } from './words.ts'

/** Shows two votes on one question: of each option the bar before and the bar after. */
export function Shift({ body }: { body: Extract<StageBody, { kind: 'shift' }> }) {
  const { bars, before, after, moved } = body
  return (
    <>
      <Ask>{describeMoved(moved)}</Ask>
      <ResultTable
        caption="Votes before and after the talk"
        head={['Letter', 'Answer', 'Before', 'After']}
        rows={bars.map((bar) => [bar.letter, bar.text, bar.before, bar.after])}
      />
      <div className="stage-bars" data-many={bars.length > 4 || undefined} aria-hidden="true">
        {bars.map((bar) => (
          <div className="stage-bars__row" key={bar.letter}>
            <Letter letter={bar.letter} />
            <div className="stage-bars__middle">
              <p>{bar.text}</p>
              <Fill letter={bar.letter} count={bar.before} of={before} isBefore />
              <Fill letter={bar.letter} count={bar.after} of={after} />
            </div>
            <p className="stage-bars__count">
              <b>{bar.after}</b>
              <span>was {bar.before}</span>
            </p>
          </div>
        ))}
      </div>
    </>
  )
}
