import * as z from 'zod'
import { idList } from './id-list.ts'

/**
 * The words of this folder.
 *
 * - **course**: modules in order, each a list of units; **unit** or **lesson**: one page of study.
 * - **page**: a reference page, untimed. **objective**: what a learner can do on completion.
 * - **claim**: one statement of the source article that the course carries.
 */
const objectiveSchema = z.strictObject({
  id: z.string().regex(/^LO\d+$/, 'Write an id such as LO1.'),
  /** Goes on from "On completion you can". */
  text: z.string().min(1),
})

const moduleSchema = z.strictObject({
  id: z.string().regex(/^M\d+$/, 'Write an id such as M1.'),
  title: z.string().min(1),
  /** Ids of the units, in the order of study. */
  lessons: z.array(z.string()).min(1),
})

/** What an LMS is told of a learner; every edition for one is made by it. */
const reportingSchema = z.strictObject({
  /**
   * What "completed" asks for: every unit done, that and the final passed (as the course's own
   * record of completion does), or the final passed alone.
   */
  completion: z.enum(['units', 'units-and-pass', 'pass']),
  /** Whether the score of the best final is sent. */
  score: z.boolean(),
  /** Whether answers and decisions are sent. */
  interactions: z.boolean(),
  /** What a final below the pass mark counts as: still incomplete, or failed. */
  style: z.enum(['passed-incomplete', 'passed-failed']),
})

/** Who answers for a copy of the course, and how to reach them; filled in by whoever hosts it. */
const contactSchema = z
  .strictObject({
    name: z.string().min(1),
    email: z.email().optional(),
    /** A page to write from, or with more ways to get in touch. */
    page: z
      .url({ protocol: /^https$/, error: 'Write an address that begins with https://.' })
      .optional(),
  })
  .refine(({ email, page }) => email || page, { error: 'Give an email or a page.' })

/** Describes content/course.yaml. */
export const courseSchema = z.strictObject({
  /** Names the saved record, so it never changes. */
  id: z.string().regex(/^[a-z0-9-]+$/, 'Write small letters, digits and hyphens.'),
  title: z.string().min(1),
  subtitle: z.string().min(1),
  description: z.string().min(1).max(160),
  credit: z.string().min(1),
  contact: contactSchema.optional(),
  passMark: z.strictObject({ right: z.int().positive(), of: z.int().positive() }),
  reporting: reportingSchema,
  objectives: z.array(objectiveSchema).min(1),
  modules: z.array(moduleSchema).min(1),
  /** Ids of the reference pages, in the order of the menu. */
  pages: z.array(z.string()),
})

const pageFields = {
  id: z.string().regex(/^[A-Z]+\d*$/, 'Write an id such as L10 or FAQ.'),
  title: z.string().min(1).max(80),
  /** One sentence for search engines and lists. */
  description: z.string().min(1).max(160),
  /** The budget for body prose. */
  words: z.int().positive(),
  claims: idList,
  /** Fact-check notes that the text uses. */
  notes: idList.optional(),
}

/** Describes the frontmatter of a lesson. */
export const lessonSchema = z.strictObject({
  ...pageFields,
  minutes: z.number().positive(),
  /** Time for everything that is done rather than read, knowledge checks apart. */
  interactionMinutes: z.number().nonnegative(),
  objectives: z.array(z.string()),
  /** True when the express route may not leave the lesson out. */
  required: z.boolean().optional(),
  /** One sentence that sends the reader on. */
  next: z.string().min(1),
})

/** Describes the frontmatter of a page about the course itself: how it was tested, what it keeps. */
export const aboutSchema = z.strictObject({
  title: pageFields.title,
  description: pageFields.description,
  /** Whether the search finds it. */
  search: z.boolean(),
})

/** Describes the frontmatter of a reference page. */
export const pageSchema = z.strictObject(pageFields)

export type Course = z.output<typeof courseSchema>
export type Reporting = Course['reporting']
export type Lesson = z.output<typeof lessonSchema>
