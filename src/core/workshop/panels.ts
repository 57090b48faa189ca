import { letterTaken } from '#core/scenario/letter.ts'
import { chooseAt } from './choosing.ts'
import type { StoryPanel, VotePanel } from './console-view.ts'
import { roundAt } from './counting.ts'
import { lettered, type Poll } from './poll.ts'
import type { Session, Telling } from './session.ts'
import type { Standing } from './standing.ts'
import type { Beat } from './stop.ts'
import { replay, type ToldStory } from './told-story.ts'

/** Shows the votes that may be counted at a beat; undefined where none may. */
export function votePanel({ people }: Session, poll: Poll, beat: Beat): VotePanel | undefined {
  const round = roundAt(beat, poll)
  if (round === undefined || poll.options.length === 0) return undefined
  const { counts, voted, isEstimate, isOpen } = round === 1 ? poll.first : poll.second
  return {
    round,
    isOpen,
    options: lettered(poll.options).map((option, at) => ({ ...option, count: counts[at] ?? 0 })),
    voted,
    people,
    isEstimate,
    missing: people === undefined ? undefined : Math.max(0, people - voted),
  }
}

/** Shows what may be followed now, and the tellings of the story. */
export function storyPanel({ session, decision, here }: Standing, told: ToldStory): StoryPanel {
  const chosen = decision && here.beat === 'choose' && chooseAt(session, told, decision)
  const { mustChoose, follows } = chosen || {}
  return {
    title: told.story.title,
    options: lettered(decision?.options ?? []),
    ...(mustChoose && { mustChoose }),
    ...(follows !== undefined && { follows }),
    tellings: told.tellings.tellings.map((telling, at) => ({
      name: at === 0 ? 'The room' : `What if ${at}`,
      isWhatIf: telling.leavesAt !== undefined,
      isOn: at === told.tellings.at,
      ...wayOf(told, telling),
    })),
  }
}

function wayOf(
  { story }: ToldStory,
  { choices, by }: Telling,
): Pick<StoryPanel['tellings'][number], 'decisions' | 'ending'> {
  const run = replay(story, choices)
  const decisions = (run?.steps ?? []).map((step, at) => ({
    scene: step.scene.title,
    sceneId: step.scene.id,
    letter: letterTaken(step),
    text: step.choice.text,
    by: by[at] ?? ('room' as const),
  }))
  return { decisions, ...(run?.kind === 'ended' && { ending: run.ending.title }) }
}
