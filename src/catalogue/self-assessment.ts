import { getEntry } from 'astro:content'
import type { SelfAssessment } from '#core/self-assessment/schema.ts'

/** Returns content/self-assessment.yaml. */
export async function getSelfAssessment(): Promise<SelfAssessment> {
  const entry = await getEntry('selfAssessment', 'self-assessment')
  if (!entry) {
    throw new Error('content/self-assessment.yaml is missing. It holds the statements and pairs.')
  }
  return entry.data
}
