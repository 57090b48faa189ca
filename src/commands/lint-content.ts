import { checkBankTags } from '#build/content/check-bank-tags.ts'
import {
  type BankProblem,
  findInItems,
  findInWholeBank,
  itemsOf,
} from '#build/content/find-in-bank.ts'
import { findInScenarios } from '#build/content/find-in-scenarios.ts'
import type { Problem } from '#build/content/problem.ts'
import { readContent } from '#build/content/read-content.ts'
import { sortBank } from '#core/question/rules/bank-item.ts'
import { rankGiveAways } from '#core/question/rules/guessing.ts'

/** Lists what the rules of the authoring guide find in bank and scenarios, what blocks first. */
const content = await readContent(process.cwd())
const blocking = (problems: readonly Problem[]): BankProblem[] =>
  problems.map((problem) => ({ ...problem, severity: 'blocks' }))
const problems = [
  ...blocking(content.questions.flatMap((file) => file.problems)),
  ...blocking(checkBankTags(content)),
  ...(await findInItems(content)),
  ...findInWholeBank(content),
  ...findInScenarios(content),
]
for (const severity of ['blocks', 'warns'] as const) {
  const found = problems.filter((problem) => problem.severity === severity)
  console.log(
    `\n${severity === 'blocks' ? 'These block' : 'These ask for a second look'}: ${found.length}`,
  )
  for (const [file, own] of Map.groupBy(found, (problem) => problem.file)) {
    console.log(`\n${file}`)
    for (const { line, what, fix } of own.toSorted((a, b) => a.line - b.line)) {
      console.log(`  ${line}: ${what}\n    ${fix}`)
    }
  }
}
console.log('\nItems whose form gives away most; worth a rewrite in any case:')
for (const { item, index, tells } of rankGiveAways(sortBank(itemsOf(content))).slice(0, 5)) {
  console.log(`  ${item.id} (${index.toFixed(2)}): ${tells.join('; ')}`)
}
process.exitCode = problems.some(({ severity }) => severity === 'blocks') ? 1 : 0
