import { readFile } from 'node:fs/promises'
import type { Passage } from '#build/lesson-text.ts'
import { checkDraw } from '#core/assessment/draw-rules.ts'
import type { BankItem } from '#core/question/bank.ts'
import { createEchoSearch, type Echo, echoTableSchema } from '#core/question/rules/article-echo.ts'
import type { BankedItem } from '#core/question/rules/bank-item.ts'
import { checkBank } from '#core/question/rules/bank-rules.ts'
import { checkOriginality, createLessonCheck } from '#core/question/rules/echo-rules.ts'
import type { Finding } from '#core/question/rules/finding.ts'
import { checkItem } from '#core/question/rules/item-rules.ts'
import { commonStemsOf } from '#core/question/rules/stem-rules.ts'
import { locate } from './place.ts'
import type { Problem } from './problem.ts'
import type { Content } from './read-content.ts'

/** A problem of the bank that keeps it out, or asks for a second look. */
export interface BankProblem extends Problem {
  severity: Finding['severity']
}

/** Finds what single items break of the authoring guide's rules, I1 to I19 and L12; I15 is part of the build. */
export async function findInItems(content: Content): Promise<BankProblem[]> {
  const items = itemsOf(content)
  const commonStems = commonStemsOf(items)
  const search = await readEchoSearch()
  const checkAgainstLessons = createLessonCheck(
    content.lessons.map(({ file, text }) => ({
      file,
      text: wordingOf(text?.passages ?? []),
    })),
  )
  const check = (item: BankItem) => [
    ...checkItem(item, commonStems),
    ...checkOriginality(item, search),
    ...checkAgainstLessons(item),
  ]
  return items.flatMap((item) =>
    check(item).map((finding) => place(content, { ...finding, item: item.id })),
  )
}

/** What items may not copy: all but the headings, which feedback names to send a reader there. */
function wordingOf(passages: readonly Passage[]): string {
  return passages
    .filter(({ kind }) => kind !== 'heading')
    .map(({ text }) => text)
    .join('\n')
}

/** Finds what the bank as a whole breaks of the authoring guide's rules, K1 to K20. */
export function findInWholeBank(content: Content): BankProblem[] {
  const items = itemsOf(content)
  const findings = [...checkBank(items, content.claims.data?.claims ?? []), ...checkDraw(items)]
  return findings.map((finding) => place(content, finding))
}

/** Returns every item of the bank with its objective, in the order of the course. */
export function itemsOf({ questions, course }: Content): BankedItem[] {
  const order = (course.data?.objectives ?? []).map(({ id }) => id)
  return questions
    .flatMap(({ data }) => (data ? [data] : []))
    .toSorted((a, b) => order.indexOf(a.objective) - order.indexOf(b.objective))
    .flatMap(({ objective, items }) => items.map((item) => ({ ...item, objective })))
}

function place(content: Content, finding: Finding): BankProblem {
  const { rule, what, why, fix, severity, item } = finding
  const subject = item ? `${rule} ${item}` : rule
  return { ...locate(content, finding), severity, what: `${subject}: ${what}`, why, fix }
}

/** Returns a search for the article's wording in a text. */
export async function readEchoSearch(): Promise<(text: string) => Echo[]> {
  const file = new URL('./article-echo.json', import.meta.url)
  return createEchoSearch(echoTableSchema.parse(JSON.parse(await readFile(file, 'utf8'))))
}
