import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatProblems } from '#build/content/problem.ts'
import { readContent } from '#build/content/read-content.ts'
import { exportBank } from '#build/question-export/export-bank.ts'

/** Writes the question bank for other systems: Moodle XML, GIFT and QTI. */
const folder = 'exports'
const { course, questions } = await readContent(process.cwd())
const problems = [course, ...questions].flatMap((file) => file.problems)
if (problems.length > 0 || !course.data) {
  console.error(formatProblems(problems))
  process.exit(1)
}

const bank = questions.flatMap(({ data }) => data ?? [])
const items = bank.flatMap((file) => file.items)
console.log(`Exporting ${items.length} questions on ${bank.length} objectives …\n`)
await mkdir(folder, { recursive: true })
for (const { name, bytes, use } of exportBank(bank, course.data)) {
  const path = join(folder, name)
  await writeFile(path, bytes)
  console.log(`${path} (${Math.ceil(bytes.length / 1000)} kB)\n  ${use}`)
}
console.log(
  '\nThese files hold the answer keys. Share them with teachers alone, and keep them off the website.',
)
