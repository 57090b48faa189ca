import * as z from 'zod/mini'

/** Leaves room above any counter that is read, so that a later one can always be made. */
const highestCounter = 2 ** 40
const counter = z.number().check(z.int(), z.nonnegative(), z.lte(highestCounter))
const release = z.number().check(z.int(), z.positive(), z.lte(highestCounter))

/** What every kind of entry has. */
const kept = {
  id: z.string(),
  counter,
  /** The highest release of the course in which the learner did this; see core/release. */
  release: z.optional(release),
}

const tryPart = z.object({ counter, chosen: z.array(z.string()) })

const questionEntry = z.object({
  kind: z.literal('question'),
  ...kept,
  /** The earliest try: what somebody thought before any feedback. */
  first: tryPart,
  last: tryPart,
  tries: z.number().check(z.int(), z.positive()),
  /** True once any try was right; it never goes back. */
  right: z.boolean(),
})

const lessonEntry = z.object({
  kind: z.literal('lesson'),
  ...kept,
  endReached: z.boolean(),
  /** The release in which the unit was complete for the first time; once reached, it stays. */
  done: z.optional(release),
})

const scenarioEntry = z.object({
  kind: z.literal('scenario'),
  ...kept,
  /** The choices of the run in hand; the state is derived by replay. */
  run: z.object({
    counter,
    choices: z.array(z.string()),
    /** True while the consequence of the last choice is on view. */
    told: z.optional(z.boolean()),
  }),
  /** Endings ever reached, sorted. */
  endings: z.array(z.string()),
  /** The latest runs that came to an ending, each once, the latest first; see `keepLatestRuns`. */
  finished: z.optional(z.array(z.object({ counter, choices: z.array(z.string()) }))),
})

const placeEntry = z.object({
  kind: z.literal('place'),
  ...kept,
  /** Always "last": there is one place to come back to. */
  id: z.literal('last'),
  lesson: z.string(),
  /** The id of a heading in the lesson; empty at its top. */
  heading: z.string(),
})

const certainty = z.union([z.literal(1), z.literal(2), z.literal(3)])

const answerPart = z.object({
  counter,
  chosen: z.array(z.string()),
  /** How sure somebody was: 1 guessing, 2 fairly sure, 3 certain; 0 where nobody asked. */
  certainty: z.union([z.literal(0), certainty]),
})

const attemptEntry = z.object({
  kind: z.literal('attempt'),
  ...kept,
  /** The assessment and the number of the attempt: "pretest-1", "final-2". */
  id: z.string(),
  /** The items in order, each with its options in order; drawn once and then kept. */
  form: z.object({
    counter,
    items: z.array(z.object({ id: z.string(), options: z.array(z.string()) })),
  }),
  /** The answers so far, by the item's id. */
  answers: z.record(z.string(), answerPart),
  /** What was handed in: the answers as they stood, and which of them were right. */
  submitted: z.nullable(
    z.object({
      counter,
      /** The day on the learner's own calendar, such as 2026-11-24. */
      day: z.string(),
      answers: z.record(z.string(), answerPart),
      right: z.array(z.string()),
    }),
  ),
})

/** The last moment that a date can stand for (ECMAScript, time values). */
const latestTime = 8.64e15

const reviewEntry = z.object({
  kind: z.literal('review'),
  ...kept,
  /** The id of the card. */
  id: z.string(),
  /** Every time the card was reviewed. `at` is in milliseconds since 1970, UTC. */
  log: z.array(
    z.object({
      at: z.number().check(z.nonnegative(), z.lte(latestTime)),
      rating: z.enum(['again', 'hard', 'good', 'easy']),
    }),
  ),
})

const sheetEntry = z.object({
  kind: z.literal('sheet'),
  ...kept,
  /** The form that was filled in: "plan", "self-assessment-1", "record". */
  id: z.string(),
  fields: z.record(z.string(), z.object({ counter, value: z.string() })),
})

const draftEntry = z.object({
  kind: z.literal('draft'),
  ...kept,
  /** The id of the item. */
  id: z.string(),
  /** What is chosen or typed and not checked yet; empty when there is nothing. */
  answer: z.array(z.string()),
})

const entrySchema = z.discriminatedUnion('kind', [
  questionEntry,
  lessonEntry,
  scenarioEntry,
  placeEntry,
  attemptEntry,
  reviewEntry,
  sheetEntry,
  draftEntry,
])

export type ParsedEntry = z.output<typeof entrySchema>

/** Reads one saved value; undefined when it is not an entry that this version knows. */
export function parseEntry(raw: unknown): ParsedEntry | undefined {
  const result = z.safeParse(entrySchema, raw)
  return result.success ? result.data : undefined
}
