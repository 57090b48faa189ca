import type { Content } from '#build/content/read-content.ts'
import type { Course } from '#core/course/course.ts'
import { createOutline, type Outline } from '#core/course/outline.ts'
import { joinedOf } from '#core/release/joined.ts'
import type { Lock, LockEntry } from '#core/release/lock.ts'
import type { ReportFacts } from '#core/reporting/facts.ts'
import { reportItem } from '#core/reporting/report-item.ts'
import { reportScenario } from '#core/reporting/report-scenario.ts'

/** What the launch shell has to know of the course; stores/lms/facts.ts reads it. */
export interface CourseFacts extends ReportFacts {
  /** The pages of units, by the id of the unit, below the folder of the course. */
  addresses: Readonly<Record<string, string>>
  /** What records are packed by, as pages have it too (src/catalogue/lock.ts). */
  codebook: Pick<Lock, 'course' | 'release'> & {
    entries: Pick<LockEntry, 'kind' | 'id' | 'parts' | 'changed' | 'retired'>[]
  }
}

/** Gathers what the launch shell has to know, out of content that was read without problems. */
export function gatherFacts(content: Content, course: Course, lock: Lock): CourseFacts {
  const bank = content.questions.flatMap(({ data }) => data ?? [])
  const exercises = content.activities.flatMap(({ data }) => data?.items ?? [])
  const { units } = outlineOf(content, course, lock)
  return {
    course: course.id,
    title: course.title,
    release: lock.release,
    units: units.map(({ minutes, needs }) => ({ minutes, needs })),
    addresses: Object.fromEntries(units.map(({ id, href }) => [id, href.replace(/^\//, '')])),
    objectives: course.objectives,
    items: [
      ...bank.flatMap(({ objective, items }) => items.map((item) => reportItem(item, objective))),
      ...exercises.map((item) => reportItem(item)),
    ],
    scenarios: content.scenarios.flatMap(({ data }) => (data ? reportScenario(data) : [])),
    passMark: course.passMark,
    reporting: course.reporting,
    codebook: {
      course: lock.course,
      release: lock.release,
      entries: lock.entries.map(({ kind, id, changed, parts, retired }) => ({
        kind,
        id,
        changed,
        ...(parts && { parts }),
        ...(retired && { retired }),
      })),
    },
  }
}

function outlineOf({ lessons }: Content, course: Course, lock: Lock): Outline {
  return createOutline(
    course,
    lessons.flatMap(({ file, data, source }) =>
      data
        ? {
            lesson: data,
            body: source,
            slug: file.replace(/^.*\/(\d+-)?|\.mdx$/g, ''),
            joined: joinedOf(lock, data.id),
          }
        : [],
    ),
  )
}
