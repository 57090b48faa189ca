import { letterOf } from '#core/scenario/letter.ts'
import type { SceneRun } from '#core/scenario/play.ts'
import type { Choice } from '#core/scenario/scenario.ts'
import { writeMoves, writeReason } from './words.ts'

interface Props {
  run: SceneRun
  onChoose: (choiceId: string) => void
}

/** Lists every choice of a scene: those offered as buttons, the others with the reason. */
export function ChoiceList({ run: { scene, offered }, onChoose }: Props) {
  return (
    <>
      {offered.length === 0 && <p>No choice is offered in this state, so the story is stuck.</p>}
      <ul className="author__choices">
        {scene.choices.map((choice, at) => {
          const isOffered = offered.includes(choice)
          const label = `${letterOf(at)}. ${choice.text}`
          return (
            <li key={choice.id}>
              {isOffered ? (
                <button
                  className="button author__choice"
                  type="button"
                  onClick={() => onChoose(choice.id)}
                >
                  {label}
                </button>
              ) : (
                <p className="author__part" data-hidden="">
                  {label}
                </p>
              )}
              <Note choice={choice} isOffered={isOffered} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Note({ choice, isOffered }: { choice: Choice; isOffered: boolean }) {
  return (
    <p className="author__small">
      {choice.when && (
        <>
          {isOffered ? 'Offered' : 'Withheld'}: <code>{writeReason(choice.when, isOffered)}</code>.{' '}
        </>
      )}
      <code>{choice.id}</code>, {choice.mode}; {writeMoves(choice)}
    </p>
  )
}
