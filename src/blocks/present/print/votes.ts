import { getScenario } from '#catalogue/scenarios.ts'
import { letterOf } from '#core/scenario/letter.ts'
import type { Plan } from '#core/workshop/plan.ts'
import { askRoom } from './room-question.ts'
import { numberScenes } from './scene-numbers.ts'

/** Something that a room votes on, with the most options that it may have. */
interface Vote {
  readonly name: string
  readonly options: number
  /** Counts of it are not written down. */
  readonly isSensitive: boolean
}

/** Lists the votes of a plan in their order, and the letters that they need. */
export async function findVotes(plan: Plan): Promise<{ letters: string[]; votes: Vote[] }> {
  const votes = (await Promise.all(plan.parts.map(votesOf))).flat()
  const most = Math.max(2, ...votes.map(({ options }) => options))
  return { letters: Array.from({ length: most }, (_, at) => letterOf(at)), votes }
}

async function votesOf(part: Plan['parts'][number]): Promise<Vote[]> {
  if (part.kind === 'quiz') {
    const { options } = await askRoom(part.item)
    return [{ name: part.title, options: options.length, isSensitive: part.sensitive }]
  }
  if (part.kind !== 'story') return []
  const story = await getScenario(part.scenario)
  const places = numberScenes(story, part.minutes)
  const decisions = new Map<number, number>()
  for (const { id, choices } of story.scenes) {
    const number = places.get(id)?.number ?? 0
    decisions.set(number, Math.max(choices.length, decisions.get(number) ?? 0))
  }
  return [...decisions].map(([number, options]) => ({
    name: `${story.title}, decision ${number}`,
    options,
    isSensitive: false,
  }))
}
