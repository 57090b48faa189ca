import { useId, useState } from 'react'
import { type Colleague, notSeen } from '#core/self-assessment/gaps.ts'
import type { SelfAssessment } from '#core/self-assessment/schema.ts'
import { sheetOf } from '#core/self-assessment/sheets.ts'
import { fillIn } from '#stores/sheet.ts'
import { useKeptForm } from '#ui/use-kept-form.ts'
import { useEntries, useFields } from './use-entries.ts'

type Props = Pick<SelfAssessment, 'statements' | 'scale'> & { colleague: Colleague }

/** Holds the twenty marks of one colleague, folded until they come in. */
export function ColleagueMarks({ colleague, ...rest }: Props) {
  const [isOpened, setIsOpened] = useState(false)
  return (
    <details
      className="self__colleague"
      onToggle={(event) => event.currentTarget.open && setIsOpened(true)}
    >
      <summary>Type in the sheet of the colleague {colleague} you</summary>
      {isOpened && <Marks colleague={colleague} {...rest} />}
    </details>
  )
}

function Marks({ colleague, statements, scale }: Props) {
  const id = useId()
  const sheet = sheetOf(colleague)
  const values = useFields(useEntries(), sheet)
  const { whole } = useKeptForm<HTMLDivElement>({
    values,
    onKeep: (changed) => fillIn(sheet, changed),
  })
  return (
    <div className="self__rows" ref={whole}>
      {statements.map((statement, at) => (
        <p className="self__row field" key={statement.id}>
          <label htmlFor={`${id}${statement.id}`}>
            {at + 1}. {statement.third}
          </label>
          <select id={`${id}${statement.id}`} name={statement.id} autoComplete="off">
            <option value="">no mark</option>
            {scale.map((word, mark) => (
              <option key={word} value={mark}>
                {mark} {word}
              </option>
            ))}
            <option value={notSeen}>not seen</option>
          </select>
        </p>
      ))}
    </div>
  )
}
