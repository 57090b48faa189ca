import type { SingleFace } from '#core/question/single/mark.ts'

/** A place in the course that a page can link to. */
export interface Place {
  title: string
  /** Its address below the site's root. */
  href: string
}

/** An item of the bank as a page that draws from a pool gets it: everything but the key. */
export interface PoolItem {
  id: string
  objective: string
  enemies: string[]
  options: { id: string }[]
  face: SingleFace
  /** The path of its key file below the site's root. */
  keyFile: string
  /** Where its idea is taught. */
  lesson: Place
}

/** An error in thinking, and the section that deals with it. */
export interface NamedMisconception {
  says: string
  see: Place
}

/** Every misconception of the bank, by "objective:id". */
export type Misconceptions = Record<string, NamedMisconception>

/** An objective, and the lessons to start from. */
export interface ObjectivePlace {
  id: string
  text: string
  lessons: Place[]
}
