import { useId } from 'react'
import { answerOf } from '#blocks/question/form.ts'
import {
  type FieldsProps,
  type IslandProps,
  QuestionPanel,
} from '#blocks/question/QuestionPanel.tsx'
import { longestAnswer } from '#core/question/written/limits.ts'
import { criterionName, type WrittenFace, written } from '#core/question/written/mark.ts'

/** Asks for a sentence or two, then shows others to compare it with. */
export default function WrittenIsland(props: IslandProps<WrittenFace>) {
  return <QuestionPanel {...props} mark={written.mark} fields={WrittenFields} hasParts />
}

function WrittenFields({ mark, kept, onAmend }: FieldsProps<WrittenFace>) {
  const note = useId()
  const comments = mark?.kind === 'marked' ? mark.comments : []
  return (
    <>
      <textarea
        className="question__text"
        name="text"
        rows={3}
        maxLength={longestAnswer}
        readOnly={mark?.kind === 'marked'}
        aria-label="Your answer"
        aria-describedby={note}
      />
      <p className="question__rule" id={note}>
        One or two sentences. <span className="in-browser">They stay in this browser.</span>
        <span className="in-lms">They are kept with your progress.</span>
      </p>
      {comments
        .filter(({ part }) => !part)
        .map(({ text }) => (
          <p className="question__part" data-mark="note" key={text}>
            {text}
          </p>
        ))}
      {comments.length > 0 && (
        <fieldset>
          <legend className="question__rule">Tick what your sentence has.</legend>
          {comments.map(({ part, text }) => {
            if (!part) return null
            const name = criterionName(part)
            return (
              <label className="question__option" key={part}>
                <input
                  type="checkbox"
                  name={name}
                  value="yes"
                  defaultChecked={kept?.includes(`${name}=yes`) ?? false}
                  onChange={({ currentTarget: { form } }) => form && onAmend(answerOf(form))}
                />
                <span>{text}</span>
              </label>
            )
          })}
        </fieldset>
      )}
    </>
  )
}
