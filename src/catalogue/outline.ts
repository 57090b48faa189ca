import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import type { Course } from '#core/course/course.ts'
import { createOutline, type Outline } from '#core/course/outline.ts'
import { joinedOf } from '#core/release/joined.ts'
import { getLock } from './lock.ts'

/** Returns content/course.yaml. */
export async function getCourse(): Promise<Course> {
  const entry = await getEntry('course', 'course')
  if (!entry)
    throw new Error('content/course.yaml is missing. It names the course and orders its lessons.')
  return entry.data
}

let built: Promise<Outline> | undefined

/** Returns the course's modules and lessons in the order of study. */
export function getOutline(): Promise<Outline> {
  // A build asks once a page and the answer stays the same; the dev server has to look again.
  if (import.meta.env.DEV) return readOutline()
  built ??= readOutline()
  return built
}

async function readOutline(): Promise<Outline> {
  const lessons = await getCollection('lessons')
  const lock = getLock()
  return createOutline(
    await getCourse(),
    lessons.map((entry) => ({
      lesson: entry.data,
      body: entry.body ?? '',
      slug: slugOf(entry),
      joined: joinedOf(lock, entry.data.id),
    })),
  )
}

/** Returns the reference pages in the order of the menu. */
export async function getPages(): Promise<{ id: string; title: string; href: string }[]> {
  const { pages } = await getCourse()
  const entries = await getCollection('pages')
  return pages.flatMap((id) => {
    const entry = entries.find((candidate) => candidate.data.id === id)
    return entry ? [{ id, title: entry.data.title, href: `/${entry.id}.html` }] : []
  })
}

/** The file name without the number that orders the folder: "10-two-systems" is at "two-systems". */
export function slugOf(entry: CollectionEntry<'lessons'>): string {
  return entry.id.replace(/^\d+-/, '')
}
