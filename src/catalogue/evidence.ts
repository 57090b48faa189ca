import { getEntry } from 'astro:content'
import { type ByHand, verdictsOn } from '#core/evidence/by-hand.ts'
import type { Checklist } from '#core/evidence/checklist.ts'
import { type Answered, answerAll } from '#core/evidence/conform.ts'
import { proofOf, type Results, resultsSchema } from '#core/evidence/results.ts'
import { getLock } from './lock.ts'

const files = import.meta.glob<unknown>('/evidence/results.json', {
  eager: true,
  import: 'default',
})

let results: Results | undefined

/** Returns evidence/results.json; undefined in a copy that holds no results. */
export function getResults(): Results | undefined {
  const [raw] = Object.values(files)
  if (raw !== undefined) results ??= resultsSchema.parse(raw)
  return results
}

/** Returns the results if they are of this release of the course; those of another prove nothing here. */
export function getOwnResults(): Results | undefined {
  const found = getResults()
  return found?.release === getLock().release ? found : undefined
}

/** Returns what evidence/by-hand.yaml holds of people who tried this release by hand. */
export async function getHandSessions(): Promise<ByHand['sessions']> {
  const sessions = (await getEntry('byHand', 'by-hand'))?.data.sessions ?? []
  return sessions.filter(({ release }) => release === getLock().release)
}

/** A standard of the conformance report, answered. */
export interface Standard {
  id: string
  title: string
  tables: { title: string; rows: Answered[] }[]
}

/** Returns content/conformance.yaml, each row with what results and people say of it. */
export async function getConformance(): Promise<Standard[]> {
  const report = await getEntry('conformance', 'conformance')
  if (!report)
    throw new Error('content/conformance.yaml is missing. The conformance report is made of it.')
  const byHand = { sessions: await getHandSessions() }
  const own = getOwnResults()
  return answerAll(report.data, {
    proofOf: (number) => proofOf(own, number),
    verdictsOn: (criterion) => verdictsOn(byHand, criterion, getLock().release),
  })
}

/** Returns content/access-checklist.yaml. */
export async function getChecklist(): Promise<Checklist> {
  const entry = await getEntry('checklist', 'access-checklist')
  if (!entry) throw new Error('content/access-checklist.yaml is missing. People test by it.')
  return entry.data
}

/** The day of the last run, such as "2026-11-30"; undefined without results. */
export function getTestDay(): string | undefined {
  return getOwnResults()
    ?.suites.map(({ at }) => at.slice(0, 10))
    .sort()
    .at(-1)
}
