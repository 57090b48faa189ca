import * as z from 'zod'
import { idList } from '#core/course/id-list.ts'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'

/**
 * The words of this folder.
 *
 * - **card**: one thing to recall: an item of the bank, a prompt or a moment.
 * - **prompt**: a cue from work that asks for a short answer, rated by the learner.
 * - **moment**: one situation of a scenario, told from the start, that asks for a first move.
 * - **review**: one time that a card was met, with a **rating**; **log**: all reviews of a card.
 * - **schedule**: what a log says about the memory of a card; **queue**: the cards for today.
 * - **topic**: what a session is spread over: an objective, or the scenario of a moment.
 */
const objectiveId = z.string().regex(/^LO\d+$/, 'Write an id such as LO1.')

const someClaims = idList.refine((claims) => claims.length > 0, { error: 'Name a claim.' })

const place = z
  .string()
  .regex(
    /^lesson:[A-Z0-9]+#[a-z0-9-]+$/,
    'Write a lesson and a heading: lesson:L10#one-job-or-two.',
  )

const question = prose.refine((text) => text.endsWith('?'), { error: 'End with a whole question.' })

const promptSchema = z.strictObject({
  /** Stands for the prompt in saved logs, so it is never changed or used again. */
  id: z.string().regex(/^R\d{2}$/, 'Write an id such as R01.'),
  objective: objectiveId,
  lesson: z.string(),
  claims: someClaims,
  prompt: question,
  /** One way to answer, to compare with. */
  answer: prose,
  /** Where the course deals with it. */
  see: place,
})

const momentSchema = z.strictObject({
  /** Stands for the moment in saved logs, so it is never changed or used again. */
  id: z.string().regex(/^M\d{2}$/, 'Write an id such as M01.'),
  scenario: z.string().regex(/^SC[1-6]$/, 'Write an id such as SC1.'),
  /** The kind of organisation and moment. */
  context: prose,
  objectives: z.array(objectiveId).min(1),
  claims: someClaims,
  /** The situation, for a reader who has not played the scenario. */
  case: prose,
  prompt: question,
  /** What each first move wins and costs; none is right. */
  reply: prose,
  /** Where the course deals with it. */
  see: place,
})

/** Describes content/review/prompts.yaml. */
export const promptsSchema = z.strictObject({ prompts: uniqueById(promptSchema) })
/** Describes content/review/moments.yaml. */
export const momentsSchema = z.strictObject({ moments: uniqueById(momentSchema) })

export type Prompt = z.output<typeof promptSchema>
export type Moment = z.output<typeof momentSchema>

/** What a card needs to know of an item of the bank. */
export interface ReviewItem {
  id: string
  lesson: string
  claims: readonly string[]
  stem: string
  options: readonly { text: string; key?: boolean | undefined; feedback: string }[]
}

interface Fields {
  topic: string
  objectives: readonly string[]
  claims: readonly string[]
}

export type ItemCard = Fields & { kind: 'item'; id: `item:${string}`; item: ReviewItem }
export type PromptCard = Fields & { kind: 'prompt'; id: `prompt:${string}`; prompt: Prompt }
export type MomentCard = Fields & { kind: 'moment'; id: `moment:${string}`; moment: Moment }
/** One thing to recall. Its id stands for it in saved logs. */
export type Card = ItemCard | PromptCard | MomentCard
export type CardKind = Card['kind']
