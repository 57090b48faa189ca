import type { Scenario } from '#core/scenario/scenario.ts'

/** Returns a scenario without its passages: enough to replay a run and to name its decisions. */
export function reportScenario(scenario: Scenario): Scenario {
  return {
    ...scenario,
    context: '',
    role: '',
    premise: '',
    reflection: '',
    people: [],
    scenes: scenario.scenes.map((scene) => ({
      ...scene,
      text: [],
      choices: scene.choices.map((choice) => ({ ...choice, consequence: [] })),
    })),
    endings: scenario.endings.map((ending) => ({ ...ending, text: [] })),
  }
}
