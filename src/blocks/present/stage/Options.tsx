import type { Method } from '#core/workshop/plan.ts'
import type { StageOption } from '#core/workshop/stage-view.ts'
import { Ask } from './Ask.tsx'
import { Letter } from './Letter.tsx'
import { methodWords } from './words.ts'

interface Props {
  ask: string
  options: readonly StageOption[]
  highlighted: readonly string[]
  method?: Method | undefined
}

/** Asks the room, with a bar for each option. */
export function Options({ ask, options, highlighted, method }: Props) {
  return (
    <>
      <Ask>{ask}</Ask>
      {method && <p className="stage__small">{methodWords[method].does}</p>}
      <ol className="stage__options">
        {options.map((option) => (
          <Option
            key={option.letter}
            option={option}
            isMarked={highlighted.includes(option.letter)}
          />
        ))}
      </ol>
    </>
  )
}

interface OptionProps {
  option: StageOption
  isMarked: boolean
}

function Option({ option: { letter, text }, isMarked }: OptionProps) {
  return (
    <li className="stage__option" data-marked={isMarked || undefined}>
      <Letter letter={letter} isPatterned />
      <span className="stage__option-text">
        {text}
        {isMarked && <span className="visually-hidden"> (marked)</span>}
      </span>
    </li>
  )
}
