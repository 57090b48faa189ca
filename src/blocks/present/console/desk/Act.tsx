import type { ReactNode } from 'react'
import type { Command } from '#core/workshop/commands.ts'
import { useDesk } from './desk-context.ts'

interface Props {
  /** What is done to the session. */
  command: Command
  children: ReactNode
  /** Whether there is nothing to do now; the button stays where it is, and keeps the focus. */
  isOff?: boolean
  /** For a button that is on or off. */
  isPressed?: boolean
  isMain?: boolean
  /** Where the words on it are not enough. */
  label?: string
  id?: string
}

/** A button that carries out a command. */
export function Act({ command, children, isOff = false, isPressed, isMain, label, id }: Props) {
  const { act, canAct } = useDesk()
  const isDisabled = isOff || !canAct
  return (
    <button
      id={id}
      className={isMain ? 'button button--main' : 'button'}
      type="button"
      aria-label={label}
      aria-pressed={isPressed}
      aria-disabled={isDisabled || undefined}
      onClick={() => !isDisabled && act(command)}
    >
      {children}
    </button>
  )
}
