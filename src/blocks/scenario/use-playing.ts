import { useState } from 'react'
import { play, type Replay, type Step } from '#core/scenario/play.ts'
import { countDecisions } from '#core/scenario/reach.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { useArrival } from './use-arrival.ts'

export interface PlayerProps {
  scenario: Scenario
  /** Ids of the choices made so far. */
  choices: readonly string[]
  /** Ids of the endings that this learner has ever reached. */
  seenEndings: readonly string[]
  /** Hears the new list of choices, with the id of the ending when they reach one. */
  onChoices: (choices: readonly string[], ended?: string) => void
}

/** Keeps what a player shows: the run, and whether the last consequence is still on view. */
export function usePlaying({ scenario, choices, onChoices }: PlayerProps) {
  const run = play(scenario, choices)
  const taken = run.steps.map((step) => step.choice.id)
  /** How many decisions had been taken when a consequence was put on view. */
  const [toldAt, setToldAt] = useState<number>()
  const told = taken.length === toldAt ? run.steps.at(-1) : undefined
  const eyebrow = nameScene(told ? taken.length : taken.length + 1, countDecisions(scenario))
  const arrival = useArrival(
    `${taken.length} ${told ? 'told' : run.kind}`,
    announce(run, told, eyebrow),
  )

  const goTo = (next: readonly string[]) => {
    const reached = play(scenario, next)
    arrival.expectMove()
    onChoices(next, reached.kind === 'ended' ? reached.ending.id : undefined)
  }
  const choose = (choiceId: string) => {
    setToldAt(taken.length + 1)
    goTo([...taken, choiceId])
  }
  const goOn = () => {
    setToldAt(undefined)
    arrival.expectMove()
  }
  const acts = { onBack: () => goTo(taken.slice(0, -1)), onStartAgain: () => goTo([]) }
  return {
    run,
    told,
    eyebrow,
    heading: arrival.heading,
    status: arrival.status,
    choose,
    goOn,
    acts,
  }
}

function nameScene(number: number, count: number): string {
  return `Scene ${number} of about ${count}`
}

/** Words the announcement of a place; a consequence is read from its heading on instead. */
function announce(run: Replay, told: Step | undefined, eyebrow: string): string {
  if (told) return ''
  return run.kind === 'ended' ? `Ending: ${run.ending.title}` : `${eyebrow}: ${run.scene.title}`
}
