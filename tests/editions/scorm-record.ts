import { readFileSync } from 'node:fs'
import { readContent } from '#build/content/read-content.ts'
import { gatherFacts } from '#build/packages/facts.ts'
import { groundOf } from '#commands/bench/whole-course.ts'
import { doEverything } from '#core/progress/pack/learner.fixture.ts'
import { pack } from '#core/progress/pack/pack.ts'
import { lockSchema } from '#core/release/lock.ts'
import { resultsOf } from '#core/reporting/results.ts'
import { isPrivate } from '#core/self-assessment/sheets.ts'
import { writeRecord } from '#tracking/lms/record.ts'

/** The suspend data of somebody who has done the whole course and passed, and what it reports. */
export async function wholeRecord() {
  const content = await readContent(process.cwd())
  const lock = lockSchema.parse(JSON.parse(readFileSync('content/course.lock.json', 'utf8')))
  const course = content.course.data
  if (!course) throw new Error('The course cannot be read.')
  const facts = gatherFacts(content, course, lock)
  const done = doEverything(
    { ...groundOf(content, lock), statements: [], pairs: [] },
    { seed: 'all', reviews: 1 },
  )
  const entries = Object.fromEntries(Object.entries(done).filter(([, one]) => !isPrivate(one)))
  const { text } = pack(entries, facts.codebook)
  return {
    suspendData: writeRecord(text, { attempt: 'seeded', sequence: 7 }),
    results: resultsOf(entries, facts),
  }
}
