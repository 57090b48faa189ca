import type { Session } from '#core/workshop/session.ts'
import { Act } from './Act.tsx'
import { useDesk } from './desk-context.ts'
import type { Room } from './use-room.ts'

interface Props {
  room: Room
  session: Session
  isPointing: boolean
  point: (is: boolean) => void
  canUndo: boolean
}

/** What can be done to the picture as a whole, and Undo. */
export function Screens({ room, session: { screen }, isPointing, point, canUndo }: Props) {
  const { canAct } = useDesk()
  const mayUndo = canAct && canUndo
  return (
    <div className="console__screens">
      <Act command={{ do: 'screen', to: 'black' }} isPressed={screen === 'black'}>
        Black
      </Act>
      <Act command={{ do: 'screen', to: 'white' }} isPressed={screen === 'white'}>
        White
      </Act>
      <Act command={{ do: 'screen', to: 'freeze' }} isPressed={screen === 'freeze'}>
        Freeze
      </Act>
      <button
        className="button"
        type="button"
        aria-pressed={isPointing}
        aria-disabled={!canAct || undefined}
        onClick={() => canAct && point(!isPointing)}
      >
        Spotlight
      </button>
      <button
        className="button"
        type="button"
        aria-disabled={!mayUndo || undefined}
        onClick={() => mayUndo && room.undo()}
      >
        Undo
      </button>
    </div>
  )
}
