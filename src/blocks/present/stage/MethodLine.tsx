import type { Method } from '#core/workshop/plan.ts'
import { methodWords } from './words.ts'

/** Names the way in which the room works now, and says what to do. */
export function MethodLine({ method }: { method: Method }) {
  const { name, does } = methodWords[method]
  return (
    <p className="stage__method">
      <b>{name}.</b> {does}
    </p>
  )
}
