import { Options } from '#blocks/question/Options.tsx'
import {
  type FieldsProps,
  type IslandProps,
  QuestionPanel,
} from '#blocks/question/QuestionPanel.tsx'
import { type CommitFace, commit } from '#core/question/commit/mark.ts'

/** Asks for a view, then gives the course's own. */
export default function CommitIsland(props: IslandProps<CommitFace>) {
  return <QuestionPanel {...props} mark={commit.mark} fields={CommitFields} />
}

function CommitFields({ face, mark }: FieldsProps<CommitFace>) {
  return <Options type="radio" options={face.options} mark={mark} />
}
