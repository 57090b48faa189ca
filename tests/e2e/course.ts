import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { readContent, readingProblems } from '#build/content/read-content.ts'
import { keeperPage, shellPages, workerPage } from '#build/packages/shell.ts'
import { builtSite } from '#commands/serve.ts'
import type { BankItem } from '#core/question/bank.ts'
import type { Item } from '#core/question/kinds.ts'
import type { ScenarioFile } from '#core/scenario/scenario.ts'

/** A unit of the course as its file in content/lessons has it. */
export interface Unit {
  id: string
  title: string
  /** Its address below the site's root. */
  address: string
  questions: BankItem[]
  scenarios: ScenarioFile[]
  /** The ids of the activities in its exercises. */
  activities: string[]
  /** The ids of the assessments that it holds. */
  assessments: string[]
}

const content = await readContent(process.cwd())
const [problem] = readingProblems(content)
if (problem) throw new Error(`${problem.file}:${problem.line} ${problem.what}`)

export const items: BankItem[] = content.questions.flatMap(({ data }) => data?.items ?? [])
export const activities: Item[] = content.activities.flatMap(({ data }) => data?.items ?? [])
export const scenarios: ScenarioFile[] = content.scenarios.flatMap(({ data }) => data ?? [])
export const terms = content.glossary.data?.terms ?? []
export const objectives = content.course.data?.objectives ?? []

/** The units in the order that content/course.yaml gives. */
export const units: Unit[] = (content.course.data?.modules ?? []).flatMap(({ lessons }) =>
  lessons.map(readUnit),
)

function readUnit(id: string): Unit {
  const lesson = content.lessons.find(({ data }) => data?.id === id)
  const tags = lesson?.text?.tags ?? []
  const idsOf = (tag: string) =>
    tags.filter(({ name }) => name === tag).map(({ attributes }) => attributes['id'])
  return {
    id,
    title: lesson?.data?.title ?? '',
    address: `lessons/${basename(lesson?.file ?? '', '.mdx').replace(/^\d+-/, '')}.html`,
    questions: items.filter((item) => idsOf('Question').includes(item.id)),
    scenarios: scenarios.filter((scenario) => idsOf('Scenario').includes(scenario.id)),
    activities: idsOf('Activity').flatMap((id) => id ?? []),
    assessments: idsOf('Assessment').flatMap((id) => id ?? []),
  }
}

/** What people may read of the course, as its authors wrote it; without questions and stories. */
export const readable: string = [...content.lessons, ...content.pages]
  .map(({ source }) => source)
  .concat(terms.map(({ term, definition }) => `${term} ${definition}`))
  .join('\n')

/** What nobody reads as a page: shells of an LMS, the keeper of files, the picture on a projector. */
const windows = [...shellPages, keeperPage, workerPage, 'present/stage.html']

/** The built pages that people read, such as "lessons/welcome.html". */
export const builtPages: string[] = readdirSync(builtSite, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html') && !windows.includes(file))
  .sort()

/** Finds the first of a list that fits, or fails the file that asks for it. */
export function need<T>(list: readonly T[], fits: (one: T) => boolean, what: string): T {
  const found = list.find(fits)
  if (found === undefined) throw new Error(`These tests need ${what}, but there is none.`)
  return found
}

/** A lesson with at least two questions, for what any lesson with questions has to do. */
export const lesson: Unit = need(units, (unit) => unit.questions.length > 1, 'a lesson with checks')
