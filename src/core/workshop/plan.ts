import * as z from 'zod'
import { uniqueById } from '#core/course/unique.ts'

/**
 * The words of this folder.
 *
 * - **plan**: what a room does from the first minute to the last, as a list of **parts**.
 * - **beat**: one picture on the stage; Next goes to the next one.
 * - **stage**: the projected picture. **console**: what the facilitator sees and works with.
 * - **session**: one room's way through a plan, complete in one value: the **snapshot**.
 * - **round**: one vote on one question; a question may have two, before and after the talk.
 * - **telling**: one way through a story: the room's own, or a **what-if** that leaves it at a decision.
 */

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write an id in small letters, digits and hyphens.')
const words = z.string().trim().min(1)
const minutes = z.number().positive().max(120)

/** Ways in which a room works; the stage names the way and what to do. */
export const methods = [
  'silent-vote',
  'one-two-four-all',
  'pairs',
  'corners',
  'red-chair',
  'fishbowl',
  'premortem',
  'role-split',
  'rival-teams',
] as const

/** What only the facilitator sees of a part. */
const notes = {
  say: words,
  ask: z.array(words).min(1).max(5),
  watchFor: words,
}
const common = { id, minutes, title: words, method: z.enum(methods).optional() }

const talkSchema = z.strictObject({
  kind: z.literal('talk'),
  ...common,
  ...notes,
  /** What the stage shows: short lines, 60 words at most in all. */
  lines: z.array(words).min(1).max(6),
})
const quizSchema = z.strictObject({
  kind: z.literal('quiz'),
  ...common,
  ...notes,
  /** An item of the bank; "any" stands for each of them, to choose from in the room. */
  item: z.string(),
  /** Results are shown from five answers on, and in no other way. */
  sensitive: z.boolean().default(false),
})
const storySchema = z.strictObject({
  kind: z.literal('story'),
  ...common,
  /** What goes before the first scene; each scene has notes of its own. */
  ...notes,
  scenario: z.string(),
})
const debriefSchema = z.strictObject({
  kind: z.literal('debrief'),
  ...common,
  ...notes,
  /** The stories that it looks back at, by the ids of their parts. */
  of: z.array(id).min(1),
  what: z.array(words).min(1).max(4),
  soWhat: z.array(words).min(1).max(4),
  nowWhat: z.array(words).min(1).max(4),
})
const breakSchema = z.strictObject({ kind: z.literal('break'), ...common })

const partSchema = z.discriminatedUnion('kind', [
  talkSchema,
  quizSchema,
  storySchema,
  debriefSchema,
  breakSchema,
])

/** Describes one file of content/workshop. */
export const planSchema = z
  .strictObject({
    id,
    title: words,
    /** The time that the room has; the parts take no longer. */
    minutes: z.number().positive().max(480),
    /** For whom and what for, in a sentence. */
    purpose: words,
    objectives: z.array(z.string().regex(/^LO\d+$/, 'Write an id such as LO1.')).min(1),
    /** What has to be in the room. */
    kit: z.array(words).min(1),
    /** How it is run for people in the room who cannot do it the usual way. */
    access: words,
    /** How it is run when people are not in one room. */
    remote: words,
    /** Sessions remember parts by their ids. */
    parts: uniqueById(partSchema),
  })
  .superRefine((plan, context) => {
    const planned = plan.parts.reduce((sum, part) => sum + part.minutes, 0)
    if (planned > plan.minutes)
      context.addIssue({
        code: 'custom',
        path: ['parts'],
        message: `The parts take ${planned} minutes, and the plan has ${plan.minutes}. Shorten a part, or leave one out.`,
      })
  })

export type Plan = z.output<typeof planSchema>
export type PlanPart = Plan['parts'][number]
export type Method = (typeof methods)[number]

/** Stands in a quiz part for each item of the bank. */
export const anyItem = 'any'

/** Tells whether a plan is run from its first part to its last, and so has a run sheet to print. */
export function isTimed({ parts }: Plan): boolean {
  return !parts.some((part) => part.kind === 'quiz' && part.item === anyItem)
}
