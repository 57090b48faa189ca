import type { Course } from '#core/course/course.ts'
import { type BankFile, type BankItem, type Pool, pools } from '#core/question/bank.ts'

/** What an export says of the course. */
export type CourseFacts = Pick<Course, 'title' | 'objectives'>

/** The items of one objective that have the same use. */
export interface Group {
  objective: string
  pool: Pool
  items: BankItem[]
}

const titleLength = 60
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/g
/** What XML 1.0 forbids or discourages, lone halves of surrogate pairs included. */
const unwritable = /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
/** Marks that turn the direction of writing; a title that is cut could leave one open. */
const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Returns a text that every format can hold; a character that none may hold shows as U+FFFD. */
export function readable(text: string): string {
  return text.replace(lineBreak, '\n').replace(unwritable, '\uFFFD').trim()
}

/** Returns a text on one line, for names and titles. */
export function oneLine(text: string): string {
  return readable(text).replace(direction, '').replace(/\s+/g, ' ').trim()
}

/** Returns the name that people find an item by: its id, and how its stem begins. */
export function titleOf({ id, stem }: Pick<BankItem, 'id' | 'stem'>): string {
  const words = oneLine(stem)
  const start = [...words].slice(0, titleLength).join('')
  if (start === words) return `${id} ${words}`.trim()
  const end = start.lastIndexOf(' ')
  return `${id} ${end > 0 ? start.slice(0, end) : start}…`
}

/** Returns what everybody reads after an answer: where the question comes from. */
export function originOf(item: BankItem, objective: string, course: CourseFacts): string {
  const goal = course.objectives.find(({ id }) => id === objective)?.text
  const source = `This question is from lesson ${item.lesson} of ${course.title}.`
  return readable(goal ? `${source} Its objective: ${goal}.` : source)
}

/** Returns the words that an item can be found by. */
export function tagsOf({ level, lesson, claims }: BankItem): string[] {
  return [level, lesson, ...claims].map(oneLine)
}

/** Returns the items by objective, and within it in the order in which a learner meets them. */
export function groupsOf(bank: readonly BankFile[]): Group[] {
  return bank.flatMap(({ objective, items }) =>
    pools
      .map((pool) => ({ objective, pool, items: items.filter((item) => item.pool === pool) }))
      .filter((group) => group.items.length > 0),
  )
}
