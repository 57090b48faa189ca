import { type Condition, writeCondition } from '#core/scenario/condition.ts'
import { quantityNames } from '#core/scenario/quantities.ts'
import type { Choice, Scenario } from '#core/scenario/scenario.ts'
import { movesOf } from '#core/scenario/trace.ts'
import { signed } from '#ui/signed.ts'
import type { Replayed } from './replay.ts'

/** Says where a story stands. */
export function sayWhere({ run }: Pick<Replayed, 'run'>): string {
  const place = run.kind === 'scene' ? run.scene.title : `Ending: ${run.ending.title}`
  const { length } = run.steps
  return length === 0 ? place : `${place}, after ${length} ${length === 1 ? 'choice' : 'choices'}`
}

/** Says for the status where a story stands, and what came of the last choice. */
export function sayArrival({ run, problem }: Replayed): string {
  if (problem) return problem
  const last = run.steps.at(-1)
  if (!last) return `${sayWhere({ run })}.`
  const moves = movesOf(last)
  const moved = quantityNames.filter((name) => moves[name] !== 0)
  const changes = moved.map((name) => `${name} ${signed(moves[name])}`).join(', ')
  return `${sayWhere({ run })}. ${changes || 'No quantity has moved'}.`
}

/** Writes what a choice adds, such as "trust +1, delivery -2, calls +1". */
export function writeMoves({ effects, counts = {} }: Choice): string {
  const moves = quantityNames.map((name) => [name, effects[name] ?? 0] as const)
  const all = [...moves, ...Object.entries(counts)].filter(([, value]) => value !== 0)
  return all.map(([name, value]) => `${name} ${signed(value)}`).join(', ') || 'moves nothing'
}

/** Says why something conditional shows or not, such as "trust >= 6 fits". */
export function writeReason(when: Condition, isMet: boolean): string {
  return `${writeCondition(when)} ${isMet ? 'fits' : 'does not fit'}`
}

/** Returns the name of somebody who speaks. */
export function nameOf({ people }: Scenario, id: string): string {
  return people.find((person) => person.id === id)?.name ?? id
}
