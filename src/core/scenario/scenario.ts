import * as z from 'zod'
import { idList } from '#core/course/id-list.ts'
import { type Condition, parseCondition } from './condition.ts'
import { findFaults } from './faults.ts'
import { highestValue, lowestValue } from './quantities.ts'

/**
 * The words of this folder.
 *
 * - **scenario**: a branching story as data; **premise**: what the learner knows before it starts.
 * - **scene**: one moment of the story, with the **choices** it offers; the first scene opens it.
 * - **quantity**: trust, delivery, adaptation or reserve, from 0 to 10, hidden until the ending.
 * - **effects**: what a choice adds to the quantities; **consequence**: what it does in the story.
 * - **link**: where a choice leads, perhaps on a **condition**; the first link that fits is taken.
 * - **ending**: how the story may close; the first ending that fits the quantities is the one.
 * - **mode**: leading, managing, a blend or something else; for authors, never shown.
 * - **run**: the choices of one learner, replayed; **step**: one decision of a run.
 */
const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write an id in small letters, digits and hyphens.')

const condition = z.string().transform((text, context): Condition => {
  try {
    return parseCondition(text)
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: error instanceof Error ? error.message : String(error),
    })
    return z.NEVER
  }
})

const level = z.int().min(lowestValue).max(highestValue)
const quantitiesSchema = z.strictObject({
  trust: level,
  delivery: level,
  adaptation: level,
  reserve: level,
})

const effect = z.int().min(-3).max(3).optional()
const effectsSchema = z.strictObject({
  trust: effect,
  delivery: effect,
  adaptation: effect,
  reserve: effect,
})

const linkSchema = z.strictObject({
  when: condition.optional(),
  /** The id of a scene, or "end". */
  to: id,
})

/** An author writes one id, or a list of links of which the last has no condition. */
const linksSchema = z.preprocess(
  (raw) => (typeof raw === 'string' ? [{ to: raw }] : raw),
  z.array(linkSchema).min(1),
)

const choiceSchema = z.strictObject({
  /** Stands for the choice in saved runs, so it is never changed or used again in its scene. */
  id,
  mode: z.enum(['lead', 'manage', 'blend', 'other']),
  text: z.string().min(1),
  effects: effectsSchema,
  consequence: z.string().min(1),
  to: linksSchema,
})

const sceneSchema = z.strictObject({
  id,
  title: z.string().min(1),
  /** Whoever faces the learner in this scene: name and post. */
  speaker: z.string().min(1).optional(),
  /** Paragraphs, with a blank line between them. */
  text: z.string().min(1),
  choices: z.array(choiceSchema).min(2).max(5),
})

const endingSchema = z.strictObject({
  /** Stands for the ending in the learner's record, so it is never changed or used again. */
  id,
  title: z.string().min(1),
  when: condition.optional(),
  text: z.string().min(1),
  /** Marks the ending that is hardest to earn; for checks, never shown. */
  best: z.boolean().optional(),
})

/** Describes one file of content/scenarios. */
export const scenarioSchema = z
  .strictObject({
    id: z.string().regex(/^SC\d+$/, 'Write an id such as SC1.'),
    /** Names the scenario in its address. */
    slug: id,
    title: z.string().min(1),
    /** The kind of organisation and moment, for lists. */
    context: z.string().min(1),
    /** Who the learner is. */
    role: z.string().min(1),
    premise: z.string().min(1),
    minutes: z.number().positive(),
    objectives: z.array(z.string().regex(/^LO\d+$/, 'Write an id such as LO1.')).min(1),
    claims: idList,
    /** The quantities before the first choice. */
    start: quantitiesSchema,
    scenes: z.array(sceneSchema).min(1),
    endings: z.array(endingSchema).min(1),
  })
  .superRefine((scenario, context) => {
    for (const { path, message } of findFaults(scenario)) {
      context.addIssue({ code: 'custom', path, message })
    }
  })

export type Scenario = z.output<typeof scenarioSchema>
export type Scene = Scenario['scenes'][number]
export type Choice = Scene['choices'][number]
export type Ending = Scenario['endings'][number]
