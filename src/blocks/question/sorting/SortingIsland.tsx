import { PartComment } from '#blocks/question/Feedback.tsx'
import {
  type FieldsProps,
  type IslandProps,
  QuestionPanel,
} from '#blocks/question/QuestionPanel.tsx'
import { type SortingFace, sorting } from '#core/question/sorting/mark.ts'

/** Asks for the category of each card. */
export default function SortingIsland(props: IslandProps<SortingFace>) {
  return <QuestionPanel {...props} mark={sorting.mark} fields={SortingFields} hasParts />
}

function SortingFields({ face, mark }: FieldsProps<SortingFace>) {
  return (
    <ol className="question__parts">
      {face.cards.map((card) => (
        <li key={card.id}>
          <fieldset>
            <legend className="question__card">{card.text}</legend>
            <div className="question__categories">
              {face.categories.map(({ id, text }) => (
                <label className="question__category" key={id}>
                  <input
                    type="radio"
                    name={card.id}
                    value={id}
                    disabled={mark?.kind === 'marked'}
                  />
                  <span>{text}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <PartComment mark={mark} part={card.id} />
        </li>
      ))}
    </ol>
  )
}
