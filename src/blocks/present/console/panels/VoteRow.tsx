import { useState } from 'react'
import { Act } from '#blocks/present/console/desk/Act.tsx'
import { useDesk } from '#blocks/present/console/desk/desk-context.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import { NumberField } from './NumberField.tsx'

interface Props {
  option: NonNullable<ConsoleView['vote']>['options'][number]
  /** Its place among the options. */
  at: number
  people: number | undefined
  isEstimate: boolean
  /** Whether it is marked on the stage. */
  isMarked: boolean
  isLast: boolean
}

/** Counts the votes of one option: one up, one down, a number, or a guess. */
export function VoteRow({ option: { letter, text, count }, at, isLast, ...props }: Props) {
  const { act, canAct } = useDesk()
  const onEnter = () =>
    document.getElementById(isLast ? 'console-votes' : `console-count-${at + 1}`)?.focus()
  return (
    <li className="console__option">
      <p className="console__option-text">
        <span className="visually-hidden">{letter}: </span>
        {text}
      </p>
      <Act
        command={{ do: 'highlight', option: at }}
        isPressed={props.isMarked}
        label={`Mark ${letter} on the stage`}
      >
        {letter}
      </Act>
      <Act
        command={{ do: 'count', option: at, by: -1 }}
        isOff={count === 0}
        // Whoever counts by ear hears the new count when the name of the button changes.
        label={`One vote less for ${letter}: ${count}`}
      >
        −
      </Act>
      <NumberField
        id={`console-count-${at}`}
        label={`Votes for ${letter}`}
        value={count}
        isOff={!canAct}
        onNumber={(to) => act({ do: 'set-count', option: at, to: to ?? 0 })}
        onEnter={onEnter}
      />
      <Act
        command={{ do: 'count', option: at, by: 1 }}
        label={`One vote more for ${letter}: ${count}`}
      >
        +
      </Act>
      <Guess {...{ letter, at }} people={props.people} isEstimate={props.isEstimate} />
    </li>
  )
}

const shares = [
  { share: 0, name: 'none' },
  { share: 0.1, name: 'few' },
  { share: 0.25, name: 'a quarter' },
  { share: 0.5, name: 'half' },
  { share: 0.75, name: 'three quarters' },
  { share: 0.9, name: 'most' },
] as const

type GuessProps = Pick<Props, 'at' | 'people' | 'isEstimate'> & { letter: string }

function Guess({ letter, at, people, isEstimate }: GuessProps) {
  const { act, canAct } = useDesk()
  const [guessed, setGuessed] = useState('')
  return (
    <select
      className="button console__guess"
      aria-label={`Estimate the votes for ${letter}`}
      disabled={people === undefined || !canAct}
      value={isEstimate ? guessed : ''}
      onChange={({ target: { value } }) => {
        setGuessed(value)
        if (value !== '') act({ do: 'estimate', option: at, share: Number(value) })
      }}
    >
      <option value="">Estimate</option>
      {shares.map(({ share, name }) => (
        <option key={name} value={share}>
          {name}
        </option>
      ))}
    </select>
  )
}
