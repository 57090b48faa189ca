import { useMemo } from 'react'
import type { Entries } from '#core/progress/entry.ts'
import { type Colleague, colleagues, findGaps } from '#core/self-assessment/gaps.ts'
import type { SelfAssessment } from '#core/self-assessment/schema.ts'
import { roundSheets, sheetOf } from '#core/self-assessment/sheets.ts'
import { fieldsOf } from '#stores/sheet.ts'
import { ColleagueMarks } from './ColleagueMarks.tsx'
import { Gaps } from './Gaps.tsx'
import { useEntries } from './use-entries.ts'

type Props = Pick<SelfAssessment, 'statements' | 'scale'> & {
  /** What to ask about a gap. */
  question: string
}

/** Takes down what three colleagues saw, and lists where it differs from one's own marks. */
export default function ColleaguesIsland({ statements, scale, question }: Props) {
  const entries = useEntries()
  const gaps = useMemo(
    () => (entries ? findGaps(statements, ownMarks(entries), sheetsIn(entries)) : []),
    [entries, statements],
  )
  const hasAny =
    entries && Object.values(sheetsIn(entries)).some((fields) => Object.keys(fields).length > 0)
  return (
    <>
      {colleagues.map((one) => (
        <ColleagueMarks key={one} colleague={one} {...{ statements, scale }} />
      ))}
      {hasAny && gaps.length === 0 && (
        <p className="self__note">
          No line so far on which somebody differs from your own marks by 2 or more, or has seen
          nothing.
        </p>
      )}
      {gaps.length > 0 && <Gaps {...{ gaps, statements, question }} />}
    </>
  )
}

/** Joins both rounds; the later one counts where a statement was marked in both. */
function ownMarks(entries: Entries) {
  const [first, second] = roundSheets
  return { ...fieldsOf(entries, first), ...fieldsOf(entries, second) }
}

function sheetsIn(entries: Entries) {
  const seenBy = (colleague: Colleague) => fieldsOf(entries, sheetOf(colleague))
  return { above: seenBy('above'), beside: seenBy('beside'), below: seenBy('below') }
}
