import { Choice } from '#blocks/question/Choice.tsx'
import { PartComment } from '#blocks/question/Feedback.tsx'
import {
  type FieldsProps,
  type IslandProps,
  QuestionPanel,
} from '#blocks/question/QuestionPanel.tsx'
import { type CalibrateFace, calibrate, cellName } from '#core/question/calibrate/mark.ts'

/** Asks for a setting in each cell of a grid, and shows what it brings about. */
export default function CalibrateIsland(props: IslandProps<CalibrateFace>) {
  return <QuestionPanel {...props} mark={calibrate.mark} fields={CalibrateFields} hasParts />
}

function CalibrateFields({ face, mark }: FieldsProps<CalibrateFace>) {
  return (
    <div className="question__grid">
      {face.rows.map((row) => (
        <fieldset key={row.id}>
          <legend className="question__row">{row.text}</legend>
          {face.columns.map((column) => (
            <div key={column.id} className="question__cell">
              <Choice
                name={cellName(row.id, column.id)}
                label={column.text}
                choices={face.settings}
                isLocked={mark?.kind === 'marked'}
              />
              <PartComment mark={mark} part={cellName(row.id, column.id)} />
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
