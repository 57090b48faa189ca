import { canonical } from '#core/progress/canonical.ts'
import type { StageBook } from './book.ts'
import type { Command } from './commands.ts'
import { type CountCommand, countVotes, roundAt, setPeople } from './counting.ts'
import { lettersOn, stageView } from './draw-stage.ts'
import { move } from './move.ts'
import { highlight, setScreen } from './screen.ts'
import type { Session } from './session.ts'
import { spentUntil } from './spent.ts'
import { stand } from './standing.ts'
import { setTimer, type TimerCommand } from './timer.ts'

/**
 * Carries out a command on a session, at a time in milliseconds since 1970.
 *
 * Returns the same object when nothing changes; else the revision rises and the time since the last
 * change is added to what the part has spent. It is total: whatever the plan and its stories have
 * become since the session began, the session goes on as far as it fits them.
 */
export function act(session: Session, command: Command, book: StageBook, now: number): Session {
  const changed = carryOut(session, command, book, now)
  if (canonical(changed) === canonical(session)) return session
  const spentMs = spentUntil(session, now)
  return { ...changed, spentMs, revision: session.revision + 1, at: now }
}

function carryOut(session: Session, command: Command, book: StageBook, now: number): Session {
  switch (command.do) {
    case 'next':
    case 'back':
    case 'go':
    case 'choose':
    case 'what-if':
    case 'tell':
    case 'toggle-vote':
    case 'toggle-result':
      // Whoever cannot see the picture does not move it: the first press only shows it.
      return isDark(session)
        ? { ...session, screen: 'show' }
        : move(session, command, { book, now })
    case 'count':
    case 'set-count':
    case 'rest':
    case 'estimate':
      return countHere(session, command, book)
    case 'people':
      return setPeople(session, command.people)
    case 'screen':
    case 'spotlight':
    case 'look':
      return setScreen(session, command)
    case 'highlight':
      return highlight(session, lettersOn(stageView(session, book))[command.option])
    case 'start-timer':
    case 'toggle-timer':
    case 'add-time':
    case 'reset-timer':
      return withTimer(session, command, now)
    case 'hold-first-result':
      return { ...session, holdsFirstResult: command.holds }
    case 'start':
      return start(session, now)
  }
}

function countHere(session: Session, command: CountCommand, book: StageBook): Session {
  const { here, poll } = stand(session, book, session.at)
  const round = poll && roundAt(here.beat, poll)
  return poll && round ? countVotes(session, poll, round, command) : session
}

function withTimer({ timer, ...rest }: Session, command: TimerCommand, now: number): Session {
  const after = setTimer(timer, command, now)
  return { ...rest, ...(after && { timer: after }) }
}

function start(session: Session, now: number): Session {
  return {
    ...session,
    startedAt: session.startedAt ?? now,
    screen: isDark(session) ? 'show' : session.screen,
  }
}

function isDark({ screen }: Session): boolean {
  return screen === 'black' || screen === 'white'
}
