import { letterOf } from '#core/scenario/letter.ts'
import type { ScenarioFile } from '#core/scenario/scenario.ts'

/** Where a scene stands in the order of decisions, and how long it takes. */
export interface ScenePlace {
  /** From 1; scenes of one number take each other's place. */
  readonly number: number
  /** The number, with a small letter where several scenes have it, such as "3b". */
  readonly label: string
  readonly minutes: number
}

type Story = Pick<ScenarioFile, 'scenes'>

/**
 * Numbers the scenes of a story by the fewest decisions that lead to them, and parts the minutes of
 * the story among the numbers as their own minutes are; by the ids of the scenes.
 */
export function numberScenes({ scenes }: Story, minutes: number): Map<string, ScenePlace> {
  const numbers = countDecisions({ scenes })
  const longest = new Map<number, number>()
  for (const { id, room } of scenes) {
    const number = numbers.get(id) ?? 0
    longest.set(number, Math.max(room.minutes, longest.get(number) ?? 0))
  }
  const share = minutes / [...longest.values()].reduce((sum, each) => sum + each, 0)
  return new Map(
    scenes.map(({ id, room }) => {
      const number = numbers.get(id) ?? 0
      const peers = scenes.filter((other) => numbers.get(other.id) === number)
      const at = peers.findIndex((other) => other.id === id)
      const label = peers.length > 1 ? `${number}${letterOf(at).toLowerCase()}` : `${number}`
      return [id, { number, label, minutes: toHalves(room.minutes * share) }]
    }),
  )
}

/** A scene that nothing leads to has no number; the checks of stories report it. */
function countDecisions({ scenes }: Story): Map<string, number> {
  const numbers = new Map<string, number>()
  let reached = scenes.slice(0, 1)
  for (let number = 1; reached.length > 0; number += 1) {
    for (const { id } of reached) numbers.set(id, number)
    const next = new Set(
      reached.flatMap(({ choices }) => choices.flatMap(({ to }) => to.map((link) => link.to))),
    )
    reached = scenes.filter(({ id }) => next.has(id) && !numbers.has(id))
  }
  return numbers
}

function toHalves(minutes: number): number {
  return Math.max(0.5, Math.round(minutes * 2) / 2)
}
