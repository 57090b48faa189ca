import type { StageBody } from '#core/workshop/stage-view.ts'
import { Ask } from './Ask.tsx'
import { describeHeld } from './words.ts'

/** Says that a result is kept back, and why. */
export function Held({ body }: { body: Extract<StageBody, { kind: 'held' }> }) {
  return (
    <>
      <Ask>This result is not shown</Ask>
      <p>{describeHeld(body)}</p>
    </>
  )
}
