import * as z from 'zod'
import { idList } from '#core/course/id-list.ts'
import { findFaults } from './faults.ts'
import { conditionSchema, passageSchema } from './passage-schema.ts'
import { highestValue, lowestValue } from './quantities.ts'
import { highestCount } from './state.ts'

/**
 * The words of this folder.
 *
 * - **scenario**: a branching story as data; **premise**: what the learner knows before it starts.
 * - **scene**: one moment of the story, with the **choices** it offers; the first scene opens it.
 * - **passage**: a text of narrated and spoken **parts**, some of them shown on a condition.
 * - **quantity**: trust, delivery, adaptation or reserve, from 0 to 10, hidden until the ending.
 * - **counter**: a number that this story counts by itself, such as calls made; never shown.
 * - **effects**: what a choice adds to the quantities; **counts**: what it adds to counters;
 *   **consequence**: what it does in the story.
 * - **link**: where a choice leads, perhaps on a **condition**; the first link that fits is taken.
 * - **ending**: how the story may close; the first ending that fits is the one.
 * - **mode**: leading, managing, a blend or something else; for authors, never shown.
 * - **checkpoint**: a scene to come back to while playing.
 * - **state**: everything that conditions ask about; **run**: the choices of one learner, replayed;
 *   **step**: one decision of a run; **path**: a run from the first scene to an ending.
 */
const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write an id in small letters, digits and hyphens.')
const words = z.string().trim().min(1)

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
  when: conditionSchema.optional(),
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
  /** Offers the choice only in states that fit. */
  when: conditionSchema.optional(),
  mode: z.enum(['lead', 'manage', 'blend', 'other']),
  text: words,
  effects: effectsSchema,
  counts: z.record(id, z.int().min(-highestCount).max(highestCount)).optional(),
  consequence: passageSchema,
  to: linksSchema,
})

/** What a facilitator says and does in a room; never shown to a learner. */
const roomSchema = z.strictObject({
  /** Minutes to read, vote, talk and choose. */
  minutes: z.number().positive().max(30),
  say: words,
  ask: z.array(words).min(1).max(5),
  watchFor: words,
  /** The strongest case for the choice that nobody took. */
  devil: words.optional(),
})

const sceneSchema = z.strictObject({
  id,
  title: words,
  /** Whoever faces the learner in this scene, by the id of a person. */
  speaker: id.optional(),
  checkpoint: z.boolean().optional(),
  text: passageSchema,
  /** What a room talks about before it chooses. */
  discuss: words,
  room: roomSchema,
  choices: z.array(choiceSchema).min(2).max(5),
})

const endingSchema = z.strictObject({
  /** Stands for the ending in the learner's record, so it is never changed or used again. */
  id,
  title: words,
  when: conditionSchema.optional(),
  text: passageSchema,
  /** Marks the ending that is hardest to earn; for checks, never shown. */
  best: z.boolean().optional(),
  /** What an LMS is told, from 0 to 100, where the course reports scores of scenarios. */
  score: z.int().min(0).max(100).optional(),
})

const personSchema = z.strictObject({
  id,
  name: words,
  post: words,
  /** How to read this person aloud; for the facilitator. */
  voice: words,
})

/** Describes one file of content/scenarios. */
export const scenarioSchema = z
  .strictObject({
    id: z.string().regex(/^SC\d+$/, 'Write an id such as SC1.'),
    /** Names the scenario in its address. */
    slug: id,
    title: words,
    /** The kind of organisation and moment, for lists. */
    context: words,
    /** Who the learner is. */
    role: words,
    premise: words,
    /** Minutes that one learner needs, reading the trace included. */
    minutes: z.number().positive(),
    objectives: z.array(z.string().regex(/^LO\d+$/, 'Write an id such as LO1.')).min(1),
    claims: idList,
    /** The quantities before the first choice. */
    start: quantitiesSchema,
    /** What the story counts, with where each count starts. */
    counters: z.record(id, z.int().min(0).max(highestCount)).default({}),
    people: z.array(personSchema).default([]),
    /** The question that an ending leaves with the learner. */
    reflection: words,
    scenes: z.array(sceneSchema).min(1),
    endings: z.array(endingSchema).min(1),
  })
  .superRefine((scenario, context) => {
    for (const { path, message } of findFaults(scenario)) {
      context.addIssue({ code: 'custom', path, message })
    }
  })

/** A scenario as its file has it, with what only a facilitator may see. */
export type ScenarioFile = z.output<typeof scenarioSchema>
/** A scene as a learner may have it. */
export type Scene = Omit<ScenarioFile['scenes'][number], 'room' | 'discuss'>
/** Somebody in a story, as a learner may have them. */
export type Person = Omit<ScenarioFile['people'][number], 'voice'>
/** A scenario as it is played. */
export type Scenario = Omit<ScenarioFile, 'scenes' | 'people'> & {
  scenes: Scene[]
  people: Person[]
}
export type Choice = Scene['choices'][number]
export type Ending = Scenario['endings'][number]

/** Leaves out what only a facilitator may see. */
export function forLearners({ scenes, people, ...story }: ScenarioFile): Scenario {
  return {
    ...story,
    people: people.map(({ voice: _, ...person }) => person),
    scenes: scenes.map(({ room: _room, discuss: _discuss, ...scene }) => scene),
  }
}
