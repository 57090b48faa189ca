import { Options } from '#blocks/question/Options.tsx'
import {
  type FieldsProps,
  type IslandProps,
  QuestionPanel,
} from '#blocks/question/QuestionPanel.tsx'
import { type MultipleFace, multiple } from '#core/question/multiple/mark.ts'

/** Asks for several answers, and says how many. */
export default function MultipleIsland(props: IslandProps<MultipleFace>) {
  return <QuestionPanel {...props} mark={multiple.mark} fields={MultipleFields} hasParts />
}

function MultipleFields({ face, mark }: FieldsProps<MultipleFace>) {
  return (
    <>
      <p className="question__rule">Choose {face.choose}.</p>
      <Options type="checkbox" options={face.options} mark={mark} />
    </>
  )
}
