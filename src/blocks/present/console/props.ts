import type { StoryMap } from '#core/scenario/map.ts'

/** A plan as the entry page offers it. */
export interface PlanOffer {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly purpose: string
  /** Module files below the site's root: what the stage may know, and what only the facilitator sees. */
  readonly book: string
  readonly notes: string
  /** The address of its print pack, from the site's root; a list to choose from has none. */
  readonly print?: string | undefined
}

export interface ConsoleProps {
  readonly course: string
  readonly plans: readonly PlanOffer[]
  /** By the id of the scenario. */
  readonly maps: Readonly<Record<string, StoryMap>>
  /** The address of the stage, from the site's root. */
  readonly stage: string
}
