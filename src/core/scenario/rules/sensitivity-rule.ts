import { countEndings } from '#core/scenario/analyse.ts'
import { explore } from '#core/scenario/explore.ts'
import { type QuantityName, quantityNames } from '#core/scenario/quantities.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { type Finding, percent, rule } from './finding.ts'
import type { WholeStory } from './story.ts'

const b15 = rule(
  'B15',
  'The effects are judgements; one point more or less must not turn a story over.',
)

/** Stories with more places than this are not tried: each of their effects would be played twice. */
const mostPlaces = 2000

/** Changes each effect by one point, one at a time, and looks whether endings go or the best one is given away. */
export function checkSensitivity({ scenario, exploration, analysis }: WholeStory): Finding[] {
  if (exploration.places.length > mostPlaces) return []
  return scenario.scenes.flatMap(({ choices }, at) =>
    choices.flatMap(({ effects }, position) =>
      quantityNames
        .filter((name) => effects[name])
        .flatMap((name) =>
          [-1, 1].flatMap((by) => {
            const what = describeChange(change(scenario, at, position, name, by), analysis)
            return what
              ? [
                  b15.warns(
                    ['scenes', at, 'choices', position, 'effects', name],
                    `With ${name} ${by > 0 ? 'one point higher' : 'one point lower'} here, ${what}.`,
                    'Move the conditions of the endings away from the edge.',
                  ),
                ]
              : []
          }),
        ),
    ),
  )
}

function describeChange(changed: Scenario, before: WholeStory['analysis']): string | undefined {
  const counts = countEndings(changed, explore(changed).places)
  const lost = changed.endings.find((ending) => before.endings.has(ending) && !counts.get(ending))
  if (lost) return `the ending "${lost.id}" can no longer be reached`
  let best = 0
  let paths = 0
  for (const [ending, count] of counts) {
    paths += count
    if (ending.best) best += count
  }
  return best / paths < 0.03 || best / paths > 0.3
    ? `the best ending is reached on ${percent(best / paths)} of paths, outside 3 % to 30 %`
    : undefined
}

function change(
  scenario: Scenario,
  at: number,
  position: number,
  name: QuantityName,
  by: number,
): Scenario {
  return {
    ...scenario,
    scenes: scenario.scenes.map((scene, index) =>
      index === at
        ? {
            ...scene,
            choices: scene.choices.map((choice, place) =>
              place === position
                ? {
                    ...choice,
                    effects: { ...choice.effects, [name]: (choice.effects[name] ?? 0) + by },
                  }
                : choice,
            ),
          }
        : scene,
    ),
  }
}
