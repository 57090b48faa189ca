import { join } from 'node:path'
import { findStale } from '#build/content/check-lock.ts'
import { formatProblems } from '#build/content/problem.ts'
import { readContent, readingProblems } from '#build/content/read-content.ts'
import { readLock } from '#build/content/read-lock.ts'
import type { Lock } from '#core/release/lock.ts'
import { gatherFacts } from './facts.ts'
import { readSite } from './files.ts'
import type { PackageSources } from './make-packages.ts'

/**
 * Reads what packages are made from.
 * @param root the folder that holds content/ and dist/.
 * @throws {Error} when the content cannot be read, or the lock does not list it as it stands; the
 *   message says where.
 */
export async function readSources(
  root: string,
): Promise<Omit<PackageSources, 'listStored'> & { lock: Lock }> {
  const content = await readContent(root)
  const lock = await readLock(root)
  const problems = [...readingProblems(content), ...(await findStale(root, content))]
  const course = content.course.data
  if (problems.length > 0 || !course || !lock) throw new Error(formatProblems(problems))
  const site = await readSite(join(root, 'dist'))
  return { course, lock, site, facts: gatherFacts(content, course, lock) }
}
