import { Options } from '#blocks/question/Options.tsx'
import {
  type FieldsProps,
  type IslandProps,
  QuestionPanel,
} from '#blocks/question/QuestionPanel.tsx'
import { type SingleFace, single } from '#core/question/single/mark.ts'

/** Asks for one best answer. */
export default function SingleIsland(props: IslandProps<SingleFace>) {
  return <QuestionPanel {...props} mark={single.mark} fields={SingleFields} />
}

/** The options of an item with one best answer. */
export function SingleFields({ face, mark }: FieldsProps<SingleFace>) {
  return <Options type="radio" options={face.options} mark={mark} />
}
