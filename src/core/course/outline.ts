import type { Course, Lesson } from './course.ts'
import { findNeeds, type Needs } from './needs.ts'

/** A lesson as the content folder gives it: its frontmatter, its source and its address. */
export interface LessonSource {
  lesson: Lesson
  /** The MDX below the frontmatter. */
  body: string
  /** The last part of the address, without ".html". */
  slug: string
  /** When the lesson and what it asks for joined the course, where that was later. */
  joined?: Pick<Needs, 'added' | 'since'>
}

export interface Unit {
  id: string
  title: string
  minutes: number
  href: string
  required: boolean
  needs: Needs
}

export interface OutlineModule {
  id: string
  title: string
  units: Unit[]
}

export interface Outline {
  modules: OutlineModule[]
  /** All units in the order of study. */
  units: Unit[]
  minutes: number
}

/**
 * Puts the lessons in the order that the course gives them.
 * @throws {Error} when the course names a lesson that does not exist.
 */
export function createOutline(course: Course, sources: readonly LessonSource[]): Outline {
  const byId = new Map(sources.map((source) => [source.lesson.id, source]))
  const modules = course.modules.map(({ id, title, lessons }) => ({
    id,
    title,
    units: lessons.map((lessonId) => {
      const source = byId.get(lessonId)
      if (!source) {
        throw new Error(
          `content/course.yaml: module ${id} lists ${lessonId}, but no lesson has that id. Write the lesson or take ${lessonId} out of the list.`,
        )
      }
      return createUnit(source)
    }),
  }))
  const units = modules.flatMap((module) => module.units)
  return { modules, units, minutes: units.reduce((sum, unit) => sum + unit.minutes, 0) }
}

/** Finds the units before and after one; undefined at the ends of the course. */
export function neighbours(outline: Outline, id: string): { previous?: Unit; next?: Unit } {
  const at = outline.units.findIndex((unit) => unit.id === id)
  const previous = outline.units[at - 1]
  const next = at < 0 ? undefined : outline.units[at + 1]
  return { ...(previous && { previous }), ...(next && { next }) }
}

function createUnit({ lesson, body, slug, joined }: LessonSource): Unit {
  return {
    id: lesson.id,
    title: lesson.title,
    minutes: lesson.minutes,
    href: `/lessons/${slug}.html`,
    required: lesson.required ?? false,
    needs: { ...findNeeds(lesson.id, body), ...joined },
  }
}
