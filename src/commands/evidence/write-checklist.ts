import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { checklistAsMarkdown, checklistSchema } from '#core/evidence/checklist.ts'

/** Writes docs/accessibility-checklist.md, the list by hand, as content has it. */
export async function writeChecklist(): Promise<void> {
  const source = await readFile('content/access-checklist.yaml', 'utf8')
  const checklist = checklistSchema.parse(parse(source))
  await writeFile('docs/accessibility-checklist.md', checklistAsMarkdown(checklist))
}
