import type { Command } from './commands.ts'
import { lookUp } from './lookup.ts'
import { latestOf, type Poll } from './poll.ts'
import type { Round, Session } from './session.ts'
import type { Beat } from './stop.ts'
import { roundKey } from './votes.ts'

export type CountCommand = Extract<Command, { do: 'count' | 'set-count' | 'rest' | 'estimate' }>

const mostVotes = 9999

/** Returns the round whose votes may be counted at a beat; undefined where none may. */
export function roundAt(beat: Beat, poll: Poll): 1 | 2 | undefined {
  switch (beat) {
    case 'question':
    case 'vote':
    case 'count':
    case 'result':
    case 'discuss':
      return 1
    case 'revote':
    case 'recount':
    case 'shift':
      return 2
    case 'choose':
    case 'explain':
      return latestOf(poll).round
    default:
      return undefined
  }
}

/** Changes the counts of a round by hand; what cannot be counted changes nothing. */
export function countVotes(
  session: Session,
  poll: Poll,
  round: 1 | 2,
  command: CountCommand,
): Session {
  const key = roundKey(poll.part, poll.path, round)
  const before = roundFor(session, poll, round)
  const last = poll.options.length - 1
  const option = command.do === 'rest' ? last : command.option
  const to = countAfter(before, option, command, session.people)
  if (to === undefined || !(option in before.options) || option > last) return session
  const hand = before.hand.with(option, Math.min(mostVotes, Math.max(0, Math.round(to))))
  const isEstimate = (before.isEstimate || command.do === 'estimate') && hand.some((votes) => votes)
  return putRound(session, key, { ...before, hand, isEstimate })
}

/** Sets how many are in the room; nobody counts as not counted. */
export function setPeople(session: Session, people: number | undefined): Session {
  const { people: _, ...rest } = session
  if (people === undefined || people === 0) return rest
  if (Number.isNaN(people)) return session
  return { ...session, people: Math.round(Math.min(mostVotes, Math.max(1, people))) }
}

/** Returns a round with the options that are on the stage first, and no vote lost. */
export function roundFor(session: Session, poll: Poll, round: 1 | 2): Round {
  const saved = lookUp(session.rounds, roundKey(poll.part, poll.path, round))
  const ids = poll.options.map(({ id }) => id)
  const kept = saved?.options.filter((id) => !ids.includes(id)) ?? []
  const options = [...ids, ...kept].slice(0, 6)
  const votes = (counts: readonly number[] = []) =>
    options.map((id) => counts[saved?.options.indexOf(id) ?? -1] ?? 0)
  return {
    options,
    isOpen: saved?.isOpen ?? false,
    hand: votes(saved?.hand),
    phone: votes(saved?.phone),
    isEstimate: saved?.isEstimate ?? false,
  }
}

/** Keeps a round; one that is closed and has no votes is left out. */
export function putRound(session: Session, key: string, round: Round): Session {
  const { [key]: _, ...others } = session.rounds
  const isKept = round.isOpen || [...round.hand, ...round.phone].some((votes) => votes > 0)
  return { ...session, rounds: isKept ? { ...session.rounds, [key]: round } : others }
}

function countAfter(
  { hand, phone }: Round,
  option: number,
  command: CountCommand,
  people: number | undefined,
): number | undefined {
  const to = () => {
    switch (command.do) {
      case 'count':
        return (hand[option] ?? 0) + command.by
      case 'set-count':
        return command.to
      case 'estimate':
        return people === undefined ? undefined : people * command.share
      case 'rest':
        return people === undefined
          ? undefined
          : people - total(hand) + (hand[option] ?? 0) - total(phone)
    }
  }
  const count = to()
  return count === undefined || Number.isNaN(count) ? undefined : count
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
