import { begin, type EndedRun, type Run, step } from './play.ts'
import { quantityNames } from './quantities.ts'
import type { Choice, Scenario } from './scenario.ts'

/** Plays a scenario in every way there is. */
export function playEveryPath(scenario: Scenario): EndedRun[] {
  function continueFrom(run: Run | undefined): EndedRun[] {
    if (!run) return []
    if (run.kind === 'ended') return [run]
    return run.scene.choices.flatMap((choice) => continueFrom(step(scenario, run, choice.id)))
  }
  return continueFrom(begin(scenario))
}

/** Gives each ending's share of the runs of somebody who chooses by dice. */
export function shareEndings(scenario: Scenario): Map<string, number> {
  const shares = new Map(scenario.endings.map(({ id }) => [id, 0]))
  for (const run of playEveryPath(scenario)) {
    const odds = run.steps.reduce((product, { scene }) => product / scene.choices.length, 1)
    shares.set(run.ending.id, (shares.get(run.ending.id) ?? 0) + odds)
  }
  return shares
}

/** Lists choices, as scene and choice, that another choice of the same scene beats outright. */
export function findDominated(scenario: Scenario): string[] {
  return scenario.scenes.flatMap((scene) =>
    scene.choices
      .filter((choice) => scene.choices.some((other) => isDominated(choice, other)))
      .map((choice) => `${scene.id}/${choice.id}`),
  )
}

function isDominated(choice: Choice, by: Choice): boolean {
  const gaps = quantityNames.map((name) => (by.effects[name] ?? 0) - (choice.effects[name] ?? 0))
  return gaps.every((gap) => gap >= 0) && gaps.some((gap) => gap > 0)
}
