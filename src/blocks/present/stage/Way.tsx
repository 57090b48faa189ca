import type { StagePath } from '#core/workshop/stage-view.ts'
import { Letter } from './Letter.tsx'

/** Lists the scenes of one way through a story with the letters that were chosen, and the ending. */
export function Way({ way: { steps, ending } }: { way: StagePath }) {
  return (
    <ol className="stage-way__steps">
      {steps.map(({ scene, letter, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a scene may come twice in a story that loops
        <li key={at}>
          <Letter letter={letter} />
          <span>
            {scene}
            <span className="visually-hidden">: {text}</span>
          </span>
        </li>
      ))}
      {ending !== undefined && (
        <li className="stage-way__ending">
          <span className="visually-hidden">Ending: </span>
          {ending}
        </li>
      )}
    </ol>
  )
}
