import { Choice } from '#blocks/question/Choice.tsx'
import { commentOn, PartComment } from '#blocks/question/Feedback.tsx'
import {
  type FieldsProps,
  type IslandProps,
  QuestionPanel,
} from '#blocks/question/QuestionPanel.tsx'
import type { Mark } from '#core/question/mark.ts'
import { placeName, type TableFace, table } from '#core/question/table/mark.ts'

/** Asks to rebuild a table from its jumbled cells. */
export default function TableIsland(props: IslandProps<TableFace>) {
  return <QuestionPanel {...props} mark={table.mark} fields={TableFields} hasParts />
}

function TableFields({ face, mark }: FieldsProps<TableFace>) {
  return (
    <div className="question__grid">
      {face.rows.map((row) => (
        <fieldset key={row.id}>
          <legend className="question__row">{row.text}</legend>
          {face.columns.map((column) => (
            <Choice
              key={column.id}
              name={placeName(row.id, column.id)}
              label={column.text}
              choices={face.cells}
              isLocked={mark?.kind === 'marked'}
              isRight={isRightAt(mark, placeName(row.id, column.id))}
            />
          ))}
          <PartComment mark={mark} part={row.id} />
        </fieldset>
      ))}
    </div>
  )
}

function isRightAt(mark: Mark | undefined, place: string): boolean | undefined {
  const comment = commentOn(mark, place)
  return comment && comment.verdict === 'right'
}
