import { createContext, useContext } from 'react'
import type { Command } from '#core/workshop/commands.ts'

/** What the controls of a console do, and whether they may: a console that looks on changes nothing. */
interface DeskActs {
  readonly act: (command: Command) => void
  readonly canAct: boolean
}

export const DeskContext = createContext<DeskActs>({ act: () => {}, canAct: false })

export function useDesk(): DeskActs {
  return useContext(DeskContext)
}
