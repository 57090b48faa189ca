import type { ScenarioFile } from '#core/scenario/scenario.ts'
import type { Identified } from './lock.ts'
import { meaningOf } from './meaning.ts'

/**
 * Identifies a scenario. Its parts are the choices as runs name them, its endings, and each choice
 * once more with its scene ("red-padlock.a"), so that none can go unnoticed.
 */
export function identifyScenario(scenario: ScenarioFile): Identified {
  const { id, title, premise, role, reflection, scenes, endings } = scenario
  const choices = scenes.flatMap((scene) =>
    scene.choices.map((choice) => ({ scene: scene.id, choice })),
  )
  const texts = [
    ...scenes.map((scene) => [scene.title, scene.text]),
    ...choices.map(({ choice }) => [choice.text, choice.consequence]),
    ...endings.map((ending) => [ending.title, ending.text]),
  ]
  return {
    kind: 'scenario',
    id,
    meaning: meaningOf([title, premise, role, reflection, JSON.stringify(texts)]),
    parts: [
      ...new Set([
        ...choices.map(({ choice }) => choice.id),
        ...endings.map((ending) => ending.id),
        ...choices.map(({ scene, choice }) => `${scene}.${choice.id}`),
      ]),
    ],
    route: routeOf(scenario),
  }
}

/** Hashes what decides where a run goes: scenes, links, conditions, effects and endings. */
function routeOf({ start, counters, scenes, endings }: ScenarioFile): string {
  const links = scenes.map((scene) => [
    scene.id,
    scene.choices
      .map(({ id, when, effects, counts, to }) => JSON.stringify({ id, when, effects, counts, to }))
      .sort(),
  ])
  const ends = endings.map(({ id, when }) => [id, when])
  return meaningOf([JSON.stringify({ start, counters, links, ends })])
}
