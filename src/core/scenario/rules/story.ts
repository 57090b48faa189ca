import type { Analysis } from '#core/scenario/analyse.ts'
import type { Exploration } from '#core/scenario/explore.ts'
import type { Scenario } from '#core/scenario/scenario.ts'

/** What the rules look at: a scenario and everything that can happen in it. */
export interface Story {
  readonly scenario: Scenario
  readonly exploration: Exploration
}

/** A story that was explored to every end, with what its paths come to. */
export interface WholeStory extends Story {
  readonly analysis: Analysis
}
