import { letterTaken } from '#core/scenario/letter.ts'
import { quantitiesOver } from '#core/scenario/play.ts'
import type { StageBook } from './book.ts'
import type { Session, Telling } from './session.ts'
import type { StagePath } from './stage-view.ts'
import { isUntold, replay, type StoryPart, type ToldStory, tellStory } from './told-story.ts'

/** Returns one way through a story; the quantities are for the debrief, which is when they show. */
export function pathOf({ story }: ToldStory, telling: Telling, isDebrief: boolean): StagePath {
  const run = replay(story, telling.choices)
  const steps = run?.steps ?? []
  return {
    isWhatIf: telling.leavesAt !== undefined,
    steps: steps.map((step) => ({
      scene: step.scene.title,
      letter: letterTaken(step),
      text: step.choice.text,
    })),
    ...(run?.kind === 'ended' && { ending: run.ending.title }),
    ...(isDebrief && { quantities: quantitiesOver(story, steps) }),
  }
}

/** Returns the room's own telling of a story. */
export function ownTelling({ tellings }: ToldStory): Telling {
  return tellings.tellings[0] ?? { choices: [], by: [] }
}

/** Lists the what-ifs of a story that have left the way of another telling. */
export function whatIfsOf({ tellings }: ToldStory): Telling[] {
  return tellings.tellings.filter(
    (telling) => telling.leavesAt !== undefined && !isUntold(tellings, telling),
  )
}

/** Lists the stories that a debrief looks back at, as far as the room has told them. */
export function storiesToldIn(
  session: Session,
  book: StageBook,
  parts: readonly string[],
): ToldStory[] {
  return book.plan.parts
    .filter((part): part is StoryPart => part.kind === 'story' && parts.includes(part.id))
    .flatMap((part) => tellStory(session, book, part) ?? [])
    .filter((told) => ownTelling(told).choices.length > 0)
}

const acts = [
  { mode: 'lead', act: 'Leading' },
  { mode: 'manage', act: 'Managing' },
  { mode: 'blend', act: 'A blend of both' },
  { mode: 'other', act: 'Something else' },
] as const

/** Counts what the room chose in its own tellings, by act. */
export function countActs(stories: readonly ToldStory[]): { act: string; count: number }[] {
  const chosen = stories.flatMap(
    (told) => replay(told.story, ownTelling(told).choices)?.steps.map(({ choice }) => choice) ?? [],
  )
  return acts.map(({ mode, act }) => ({
    act,
    count: chosen.filter((choice) => choice.mode === mode).length,
  }))
}
