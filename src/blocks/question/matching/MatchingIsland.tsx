import { Choice } from '#blocks/question/Choice.tsx'
import { PartComment } from '#blocks/question/Feedback.tsx'
import {
  type FieldsProps,
  type IslandProps,
  QuestionPanel,
} from '#blocks/question/QuestionPanel.tsx'
import { type MatchingFace, matching } from '#core/question/matching/mark.ts'

/** Asks what belongs to each row. */
export default function MatchingIsland(props: IslandProps<MatchingFace>) {
  return <QuestionPanel {...props} mark={matching.mark} fields={MatchingFields} hasParts />
}

function MatchingFields({ face, mark }: FieldsProps<MatchingFace>) {
  return (
    <ol className="question__parts">
      {face.rows.map(({ id, text }) => (
        <li key={id}>
          <Choice
            name={id}
            label={text}
            choices={face.choices}
            isLocked={mark?.kind === 'marked'}
          />
          <PartComment mark={mark} part={id} />
        </li>
      ))}
    </ol>
  )
}
