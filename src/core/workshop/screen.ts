import type { Command } from './commands.ts'
import { type Look, type Session, themes } from './session.ts'

export type ScreenCommand = Extract<Command, { do: 'screen' | 'spotlight' | 'look' }>

const mostLetters = 6

/** Carries out what is done to the looks of the stage, whatever is on it. */
export function setScreen(session: Session, command: ScreenCommand): Session {
  switch (command.do) {
    case 'screen':
      return { ...session, screen: session.screen === command.to ? 'show' : command.to }
    case 'spotlight':
      return pointAt(session, command.at)
    case 'look':
      return { ...session, look: changeLook(session.look, command.look) }
  }
}

/** Marks an option on the stage by its letter, or takes the mark away. */
export function highlight(session: Session, letter: string | undefined): Session {
  const { highlighted } = session
  if (letter === undefined) return session
  const others = highlighted.filter((other) => other !== letter)
  const marked = others.length < highlighted.length ? others : [...highlighted, letter].sort()
  return { ...session, highlighted: marked.slice(0, mostLetters) }
}

/** Takes away what points at the picture, as when another picture comes. */
export function pointNowhere({ spotlight: _, ...session }: Session): Session {
  return { ...session, highlighted: [] }
}

function pointAt(session: Session, at: { x: number; y: number } | undefined): Session {
  const { spotlight: _, ...rest } = session
  return at === undefined ? rest : { ...rest, spotlight: { x: share(at.x), y: share(at.y) } }
}

/** Thousandths of the picture are finer than a pointer in a room. */
function share(value: number): number {
  return Math.round(within(value, 0, 1, 0) * 1000) / 1000
}

function changeLook(look: Look, { theme, scale, safe }: Partial<Look>): Look {
  return {
    theme: theme !== undefined && themes.includes(theme) ? theme : look.theme,
    scale: Math.round(within(scale, 1, 1.6, look.scale) * 100) / 100,
    safe: within(safe, 0, 8, look.safe),
  }
}

function within(value: number | undefined, least: number, most: number, otherwise: number): number {
  if (value === undefined || Number.isNaN(value)) return otherwise
  return Math.min(most, Math.max(least, value))
}
