import type { StoryMap } from '#core/scenario/map.ts'
import { play, type Replay, type Step } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import type { Standing } from '#stores/progress.ts'
import { useArrival } from './use-arrival.ts'

/** A run that came to an ending earlier. */
export interface Finished {
  readonly choices: readonly string[]
}

export interface PlayerProps {
  scenario: Scenario
  map: StoryMap
  /** Ids of the choices made so far. */
  choices: readonly string[]
  /** Whether the consequence of the last choice is still on view. */
  isTold: boolean
  /** Ids of the endings that this learner has ever reached. */
  seenEndings: readonly string[]
  /** Runs that came to an ending, the latest first. */
  finished: readonly Finished[]
  /** Hears where the run stands after each move of the learner. */
  onStanding: (standing: Standing) => void
}

/** The ways back in a story. */
export interface WaysBack {
  onBack: () => void
  onStartAgain: () => void
  /** Goes back to where a number of decisions had been taken. */
  onGoTo: (decisions: number) => void
}

/** Keeps what a player shows: the run, and whether the last consequence is still on view. */
export function usePlaying({ scenario, map, choices, isTold, onStanding }: PlayerProps) {
  const run = play(scenario, choices)
  const taken = run.steps.map((step) => step.choice.id)
  const told = isTold && run.dropped === 0 ? run.steps.at(-1) : undefined
  const eyebrow = nameScene(told ? taken.length : taken.length + 1, map.decisions)
  const arrival = useArrival(
    `${taken.join(' ')} ${told ? 'told' : run.kind}`,
    announce(run, told, eyebrow),
  )
  const stand = (next: readonly string[], isNextTold: boolean) => {
    arrival.expectMove()
    const reached = play(scenario, next)
    onStanding({
      choices: next,
      told: isNextTold,
      ending: reached.kind === 'ended' ? reached.ending.id : undefined,
    })
  }
  const back: WaysBack = {
    onBack: () => stand(taken.slice(0, -1), false),
    onStartAgain: () => stand([], false),
    onGoTo: (decisions) => stand(taken.slice(0, decisions), false),
  }
  return {
    run,
    told,
    eyebrow,
    heading: arrival.heading,
    status: arrival.status,
    choose: (choiceId: string) => stand([...taken, choiceId], true),
    goOn: () => stand(taken, false),
    back,
  }
}

function nameScene(number: number, { least, most }: StoryMap['decisions']): string {
  return `Decision ${number} of ${least === most ? '' : 'about '}${most}`
}

/**
 * Words the announcement of a place. Its name is heard with its heading, which has the focus, and so
 * is a consequence.
 */
function announce(run: Replay, told: Step | undefined, eyebrow: string): string {
  if (told) return ''
  return run.kind === 'ended' ? 'Ending' : eyebrow
}
