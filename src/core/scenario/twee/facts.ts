import * as z from 'zod'
import type { ScenarioFile } from '#core/scenario/scenario.ts'

const factsOfChoice = z.looseObject({ id: z.string() })
const factsOfScene = z.looseObject({ id: z.string(), choices: z.array(factsOfChoice).default([]) })

/** What a scenario has beside its words and links; whether it is complete is for `scenarioSchema`. */
export const factsSchema = z.looseObject({
  people: z.array(z.looseObject({ id: z.string(), name: z.string() })).default([]),
  scenes: z.array(factsOfScene).default([]),
  endings: z.array(z.looseObject({ id: z.string() })).default([]),
})

export type Facts = z.output<typeof factsSchema>

/** Collects what passages of Twine cannot show, in the order in which an author files it. */
export function writeFacts(scenario: ScenarioFile) {
  const { id, slug, context, role, minutes, objectives, claims, start, counters, people } = scenario
  return {
    id,
    slug,
    context,
    role,
    minutes,
    objectives,
    claims: claims.join(' '),
    start,
    counters: Object.keys(counters).length > 0 ? counters : undefined,
    people,
    scenes: scenario.scenes.map(({ title: _, text: __, choices, ...scene }) => ({
      ...scene,
      choices: choices.map(({ id, mode, effects, counts }) => ({ id, mode, effects, counts })),
    })),
    endings: scenario.endings.map(({ id, best, score }) => ({ id, best, score })),
  }
}
