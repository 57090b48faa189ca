import type { Reporting } from '#core/course/course.ts'

/** What a manifest is made from. */
export interface ManifestSources {
  course: {
    id: string
    title: string
    description: string
    passMark: { right: number; of: number }
    reporting: Reporting
  }
  release: number
  /** The page that an LMS opens. */
  launch: string
  /** The paths of all files that belong to the course. */
  files: readonly string[]
}
