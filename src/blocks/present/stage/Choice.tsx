import type { StageBody } from '#core/workshop/stage-view.ts'
import { Ask } from './Ask.tsx'
import { Letter } from './Letter.tsx'
import { describeChoice } from './words.ts'

/** Tells which choice is followed, and whether it is the room's own. */
export function Choice({ body }: { body: Extract<StageBody, { kind: 'choice' }> }) {
  const { letter, text } = body.followed
  return (
    <>
      <Ask>{describeChoice(body)}</Ask>
      <div className="stage__followed">
        <Letter letter={letter} isPatterned />
        <p>{text}</p>
      </div>
    </>
  )
}
