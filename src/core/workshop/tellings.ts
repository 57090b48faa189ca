import type { Telling } from './session.ts'
import { isUntold, startsWith, type Tellings } from './told-story.ts'

/** One more choice for the telling that is on the stage. */
interface Follow {
  /** The choices of that telling which fit its story. */
  readonly kept: readonly string[]
  readonly decision: number
  readonly choice: string
  readonly by: Telling['by'][number]
}

const mostTellings = 20

/**
 * Follows a choice: it goes on with the telling that is on the stage, or, where that has chosen
 * otherwise, turns to a what-if, which is opened when there is none on this way yet.
 *
 * Choices that no longer fit the story give way. Returns undefined where a session is full.
 */
export function follow(tellings: Tellings, next: Follow): Tellings | undefined {
  const { kept, decision, choice, by } = next
  const telling = tellings.tellings[tellings.at]
  if (kept[decision] === choice) return tellings
  if (!telling) return undefined
  const choices = [...kept.slice(0, decision), choice]
  const known = tellings.tellings.findIndex((other) => startsWith(other.choices, choices))
  if (known >= 0) return turnTo(tellings, known)
  const told = { choices, by: [...decidedBy(telling, decision), by] }
  if (decision === kept.length)
    return { ...tellings, tellings: tellings.tellings.with(tellings.at, { ...telling, ...told }) }
  return addWhatIf(tellings, told)
}

/** Opens a what-if at a decision of the telling on the stage; undefined where a session is full. */
export function openWhatIf(
  tellings: Tellings,
  kept: readonly string[],
  decision: number,
): Tellings | undefined {
  const telling = tellings.tellings[tellings.at]
  if (!telling || decision >= kept.length) return undefined
  return addWhatIf(tellings, {
    choices: kept.slice(0, decision),
    by: decidedBy(telling, decision),
  })
}

/** Puts another telling on the stage, and lets go of what-ifs that have no way of their own. */
export function turnTo(tellings: Tellings, at: number): Tellings {
  const on = tellings.tellings[at]
  const rest = tellings.tellings.filter((each) => each === on || !isUntold(tellings, each))
  return { tellings: rest, at: on ? rest.indexOf(on) : 0 }
}

function addWhatIf(before: Tellings, told: Pick<Telling, 'choices' | 'by'>): Tellings | undefined {
  const { tellings } = turnTo(before, 0)
  if (tellings.length >= mostTellings) return undefined
  const own = tellings[0]?.choices ?? []
  const differs = told.choices.findIndex((id, at) => own[at] !== id)
  const leavesAt = differs < 0 ? told.choices.length : differs
  return { tellings: [...tellings, { ...told, leavesAt }], at: tellings.length }
}

/** A session may say less about who decided than about what. */
function decidedBy({ by }: Telling, decisions: number): Telling['by'] {
  return Array.from({ length: decisions }, (_, at) => by[at] ?? 'room')
}
