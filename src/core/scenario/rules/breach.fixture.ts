import { expect } from 'vitest'
import { checkScenario } from '#core/scenario/check.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { storyWith, writeChoice, writeScene } from '#core/scenario/story.fixture.ts'

/** Changes to the sound story, by spot; see `storyWith`. */
export type Changes = Readonly<Record<string, unknown>>

export function changedStory(changes: Changes) {
  return scenarioSchema.parse(storyWith(changes))
}

/** Lists what is found in the sound story with changes, each as "RULE SEVERITY PATH: WHAT". */
export function findingsOf(changes: Changes): string[] {
  return checkScenario(changedStory(changes)).findings.map(
    ({ rule, severity, path, what }) => `${rule} ${severity} ${path.join('.')}: ${what}`,
  )
}

/** Lists those of the findings that keep a story out of the course. */
export function blocksOf(changes: Changes): string[] {
  return findingsOf(changes).filter(isBlock)
}

function isBlock(finding: string): boolean {
  return /^B\d+ blocks /.test(finding)
}

/** One breach of a rule, made by changes to the sound story. */
export interface Breach {
  readonly of: string
  readonly by: Changes
  readonly found: string
  /** What else blocks; the reason why it cannot be helped stands beside. */
  readonly also?: readonly string[]
}

/** Expects a breach to be found, and nothing else that blocks. */
export function expectBreach({ by, found, also = [] }: Breach) {
  const findings = findingsOf(by)
  expect(findings).toContain(found)
  expect(findings.filter(isBlock).filter((finding) => finding !== found)).toEqual(also)
}

/** Writes so many words. */
export function words(count: number): string {
  return Array.from({ length: count }, () => 'word').join(' ')
}

/** Writes so many scenes that change nothing, each before the next and the last before the quay. */
export function idleScenes(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const to = at + 1 < count ? `pier-${at + 1}` : 'quay'
    return writeScene(`pier-${at}`, [
      writeChoice('a', 'lead', {}, to),
      writeChoice('b', 'manage', {}, to),
      writeChoice('c', 'other', {}, to),
    ])
  })
}
