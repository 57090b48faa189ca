import { useId } from 'react'
import type { PoolItem } from '#core/assessment/pool.ts'
import type { EntryOf } from '#core/progress/entry.ts'
import { answerItem } from '#stores/assessment.ts'

interface Props {
  attempt: EntryOf<'attempt'>
  item: PoolItem
  /** The ids of the options in the order of this attempt. */
  options: readonly string[]
  asksCertainty: boolean
}

const certainties = [
  { value: 1, text: 'Guessing' },
  { value: 2, text: 'Fairly sure' },
  { value: 3, text: 'Certain' },
] as const

/** Asks one question of an attempt; each choice is kept as it is made. */
export function AttemptItem({ attempt, item, options, asksCertainty }: Props) {
  const name = useId()
  const answer = attempt.answers[item.id]
  const chosen = answer?.chosen[0]
  const certainty = answer?.certainty ?? 0
  const keep = (change: { chosen?: string[]; certainty?: 0 | 1 | 2 | 3 }) =>
    answerItem(attempt.id, item.id, { chosen: answer?.chosen ?? [], certainty, ...change })
  return (
    <>
      <fieldset>
        <legend className="question__stem">{item.face.stem}</legend>
        {options.map((id) => {
          const option = item.face.options.find((one) => one.id === id)
          if (!option) return null
          return (
            <label className="question__option" key={id}>
              <input
                type="radio"
                name={`${name}option`}
                checked={chosen === id}
                onChange={() => keep({ chosen: [id] })}
              />
              <span>{option.text}</span>
            </label>
          )
        })}
      </fieldset>
      {asksCertainty && (
        <fieldset className="assessment__certainty">
          <legend>How sure are you?</legend>
          <div className="question__categories">
            {certainties.map(({ value, text }) => (
              <label className="question__category" key={value}>
                <input
                  type="radio"
                  name={`${name}certainty`}
                  checked={certainty === value}
                  onChange={() => keep({ certainty: value })}
                />
                <span>{text}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
