import { type ReactNode, useRef } from 'react'
import type { Entries } from '#core/progress/entry.ts'
import type { SelfAssessment } from '#core/self-assessment/schema.ts'
import { roundSheets } from '#core/self-assessment/sheets.ts'
import { fieldsOf } from '#stores/sheet.ts'
import { Result } from './Result.tsx'
import { RoundForm } from './RoundForm.tsx'
import { useRound } from './use-round.ts'

interface Props {
  data: SelfAssessment
  /** The caveats; they stand beside the result. */
  children?: ReactNode
}

/** Asks both parts, keeps each choice, and shows what they come to. */
export default function SelfAssessmentIsland({ data, children }: Props) {
  const { entries, whole, isSecond, onAgain, onBack } = useRound(data)
  const result = useRef<HTMLHeadingElement>(null)
  return (
    <>
      <RoundForm
        {...{ data, whole, isSecond }}
        isFresh={onBack !== undefined}
        onDone={() => result.current?.focus()}
      />
      <section className="self__result" aria-label="Your result">
        <h3 ref={result} tabIndex={-1}>
          What it says, and what it cannot say
        </h3>
        {entries && <Result data={data} rounds={roundsIn(entries)} />}
        {children}
        {onAgain && (
          <p className="self__acts no-print">
            <button className="button" type="button" onClick={onAgain}>
              Answer again (day 60)
            </button>
            <span className="self__note">Today’s bars stay, beside the new ones.</span>
          </p>
        )}
        {onBack && (
          <p className="self__acts no-print">
            <button className="button" type="button" onClick={onBack}>
              Not yet: back to the first answers
            </button>
          </p>
        )}
      </section>
    </>
  )
}

function roundsIn(entries: Entries) {
  return roundSheets.map((sheet) => ({ sheet, fields: fieldsOf(entries, sheet) }))
}
