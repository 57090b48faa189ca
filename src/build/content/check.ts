import { checkActivities } from './check-activities.ts'
import { checkBankTags } from './check-bank-tags.ts'
import { checkLessons } from './check-lessons.ts'
import { checkLinks } from './check-links.ts'
import { checkLock } from './check-lock.ts'
import { checkPlans } from './check-plans.ts'
import { checkRegister } from './check-register.ts'
import { findInScenarios } from './find-in-scenarios.ts'
import type { Problem } from './problem.ts'
import { readContent, readingProblems } from './read-content.ts'

/**
 * Finds everything in the content folder that an author has to mend.
 * @param root the folder that holds content/.
 */
export async function findProblems(root: string): Promise<Problem[]> {
  const content = await readContent(root)
  const problems = [
    ...readingProblems(content),
    ...checkRegister(content),
    ...checkLinks(content),
    ...checkBankTags(content),
    ...checkActivities(content),
    ...checkLessons(content),
    ...checkPlans(content),
    ...(await checkLock(root, content)),
    ...findInScenarios(content, { varied: false }).filter(({ severity }) => severity === 'blocks'),
  ]
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}
