import type { Engine } from './engine.ts'

/** The course as it is open in an engine that has not seen it before. */
export interface Course {
  engine: Engine
  /** Every page, below the course's root. */
  pages: readonly string[]
  /** Returns the whole address of a page. */
  at(page: string): string
}

/** Something that the course does in any engine. */
export interface Check {
  title: string
  run(course: Course): Promise<void>
  /** What an engine must be able to do for it. */
  needs?: 'print'
}
