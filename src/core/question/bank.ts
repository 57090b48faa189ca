import * as z from 'zod'
import { idList } from '#core/course/id-list.ts'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { singleFields } from './single/schema.ts'

/** The uses of an item, in the order in which a learner meets them. */
export const pools = ['pretest', 'check', 'final', 'review'] as const
/** The Bloom levels an item may ask for, lowest first. */
export const levels = ['understand', 'apply', 'analyse', 'evaluate'] as const

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters and hyphens.')
const isoDate = z.union([
  z.iso.date('Write a date such as 2026-11-24.'),
  // Astro's YAML reader makes a date of it; the one of the checks does not.
  z.date().transform((date) => date.toISOString().slice(0, 10)),
])

/** An error in thinking that distractors stand for, and where the course deals with it. */
const misconceptionSchema = z.strictObject({
  id: slug,
  /** The error in a short sentence, as somebody who holds it would put it. */
  says: prose,
  see: z
    .string()
    .regex(
      /^lesson:[A-Z0-9]+#[a-z0-9-]+$/,
      'Write a lesson and a heading: lesson:L10#one-job-or-two.',
    ),
})

const personSchema = z.strictObject({
  name: z.string().min(1),
  pronoun: z.enum(['she', 'he', 'they']),
  /** Where the case puts the person: senior to, level with, or junior to the others in it. */
  rank: z.enum(['senior', 'peer', 'junior']),
})

/** Describes one item of the bank. */
export const bankItemSchema = z.strictObject({
  ...singleFields,
  pool: z.enum(pools),
  lesson: z.string(),
  level: z.enum(levels),
  claims: idList,
  /** Shown after the first miss of a check. */
  hint: prose.optional(),
  /** Everybody the item names, so that a test can watch the mix. */
  people: z.array(personSchema).default([]),
  /** The option that offers both, a balance or a blend, where there is one. */
  blend: z.string().optional(),
  /** Items that may not stand on one form with this one. */
  enemies: z.array(z.string()).default([]),
})

/** Describes one file of the bank: all items of one objective. */
export const bankFileSchema = z
  .strictObject({
    objective: z.string(),
    author: z.string().min(1),
    reviewer: z.string().min(1),
    date: isoDate,
    misconceptions: uniqueById(misconceptionSchema),
    items: uniqueById(bankItemSchema),
  })
  .refine(({ author, reviewer }) => author !== reviewer, {
    path: ['reviewer'],
    error: 'Author and reviewer are the same. An item needs a second pair of eyes.',
  })

export type BankItem = z.output<typeof bankItemSchema>
export type BankFile = z.output<typeof bankFileSchema>
export type Pool = BankItem['pool']
export type Level = BankItem['level']
export type Misconception = z.output<typeof misconceptionSchema>
