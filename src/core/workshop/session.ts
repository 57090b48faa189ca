import * as z from 'zod/mini'

/** The looks of the stage. */
export const themes = ['day', 'hall', 'dark', 'mono'] as const

const id = z.string().check(z.minLength(1), z.maxLength(80))
const count = z.int().check(z.minimum(0), z.maximum(9999))

/** A time that runs while `endsAt` is there, and stands at `leftMs` while it is not. */
const timerSchema = z.strictObject({
  label: z.string().check(z.maxLength(80)),
  totalMs: z.number().check(z.nonnegative()),
  /** Milliseconds since 1970. */
  endsAt: z.optional(z.number()),
  leftMs: z.optional(z.number()),
})

const roundSchema = z.strictObject({
  /** The options that stood on the stage, by id, in their order. */
  options: z.array(id).check(z.minLength(1), z.maxLength(6)),
  isOpen: z.boolean(),
  /** Votes by hand and cards, by the place of the option. */
  hand: z.array(count).check(z.maxLength(6)),
  /** Votes by telephone: no release of this course counts any yet. */
  phone: z.array(count).check(z.maxLength(6)),
  /** Whether a number was guessed by eye. */
  isEstimate: z.boolean(),
})

const tellingSchema = z.strictObject({
  /** The ids of the choices so far. */
  choices: z.array(id).check(z.maxLength(40)),
  /** Who decided on each: the votes, or the facilitator. */
  by: z.array(z.enum(['room', 'facilitator'])).check(z.maxLength(40)),
  /** The decision at which a what-if leaves the room's own way. */
  leavesAt: z.optional(z.int().check(z.minimum(0))),
})

const storySchema = z.strictObject({
  /** The room's own telling, then the what-ifs in the order in which they were opened. */
  tellings: z.array(tellingSchema).check(z.minLength(1), z.maxLength(20)),
  /** The telling that is on the stage. */
  at: z.int().check(z.minimum(0)),
})

const lookSchema = z.strictObject({
  theme: z.enum(themes),
  /** Size of text: 1 as designed, up to 1.6. */
  scale: z.number().check(z.minimum(1), z.maximum(1.6)),
  /** The margin that the projector cuts off, in per cent of the height. */
  safe: z.number().check(z.minimum(0), z.maximum(8)),
})

const placeSchema = z.strictObject({
  part: id,
  /** The decision of a story, the first being 0; 0 elsewhere. */
  decision: z.int().check(z.minimum(0)),
  beat: z.string().check(z.maxLength(20)),
  /** The page of a text that takes several, the first being 0. */
  page: z.int().check(z.minimum(0)),
})

/** Describes a snapshot: the whole state of one room, complete and small (8 kB at most). */
export const sessionSchema = z.strictObject({
  version: z.literal(1),
  id,
  /** Rises with every change. */
  revision: z.int().check(z.minimum(0)),
  /** Rises each time that a console takes the session up; telephones offer their votes again then. */
  epoch: z.int().check(z.minimum(0)),
  /** When it was changed last, in milliseconds since 1970. */
  at: z.number(),
  course: id,
  plan: id,
  /** Stands for the plan and its stories as they were when the session began. */
  content: id,
  isRehearsal: z.boolean(),
  place: placeSchema,
  stories: z.record(id, storySchema),
  /** By the question that was voted on; see roundKey. */
  rounds: z.record(z.string().check(z.maxLength(400)), roundSchema),
  /** How many are in the room; undefined until somebody has counted. */
  people: z.optional(count),
  /** How long each part was on the stage so far, in milliseconds. */
  spentMs: z.record(id, z.number().check(z.nonnegative())),
  startedAt: z.optional(z.number()),
  timer: z.optional(timerSchema),
  screen: z.enum(['show', 'black', 'white', 'freeze']),
  spotlight: z.optional(z.strictObject({ x: z.number(), y: z.number() })),
  highlighted: z.array(z.string().check(z.maxLength(2))).check(z.maxLength(6)),
  look: lookSchema,
  /** Whether the first result waits until after the talk. */
  holdsFirstResult: z.boolean(),
  /** How telephones reach the room; "off" in this release. */
  net: z.enum(['off', 'lan', 'wan']),
})

export type Session = z.output<typeof sessionSchema>
export type Place = Session['place']
export type Round = Session['rounds'][string]
export type Telling = Session['stories'][string]['tellings'][number]
export type Timer = z.output<typeof timerSchema>
export type Look = z.output<typeof lookSchema>
