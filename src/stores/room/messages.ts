import * as z from 'zod/mini'

/** What a stage tells its console about itself. */
const seenSchema = z.object({
  kind: z.literal('seen'),
  /** Tells stages apart. */
  stage: z.string().check(z.maxLength(40)),
  /** The revision that it shows. */
  revision: z.number(),
  width: z.number(),
  height: z.number(),
  isVisible: z.boolean(),
  isFullscreen: z.boolean(),
  isAwake: z.boolean(),
})

/** Describes what windows of a room tell each other. */
const messageSchema = z.discriminatedUnion('kind', [
  /** A stage that has just opened. */
  z.object({ kind: z.literal('hello') }),
  /** There is a new picture; it stands in the store, and goes along for a store that is late. */
  z.object({ kind: z.literal('shown'), text: z.string().check(z.maxLength(60_000)) }),
  seenSchema,
  /** A stage that closes. */
  z.object({ kind: z.literal('gone'), stage: z.string().check(z.maxLength(40)) }),
  /** A key that was pressed on the stage. */
  z.object({
    kind: z.literal('key'),
    key: z.string().check(z.maxLength(20)),
    code: z.string().check(z.maxLength(20)),
    shiftKey: z.boolean(),
    ctrlKey: z.boolean(),
    altKey: z.boolean(),
    metaKey: z.boolean(),
  }),
  /** A console asks whether another one writes. */
  z.object({ kind: z.literal('who'), token: z.string().check(z.maxLength(40)) }),
  /** The console with this token writes from now on, or still does; the higher epoch holds. */
  z.object({
    kind: z.literal('writer'),
    token: z.string().check(z.maxLength(40)),
    epoch: z.number(),
  }),
  /** The session was erased. */
  z.object({ kind: z.literal('erased') }),
])

export type Message = z.output<typeof messageSchema>
export type Seen = z.output<typeof seenSchema>

/** Reads what came in by the channel; undefined for anything else that calls itself by its name. */
export function readMessage(data: unknown): Message | undefined {
  return messageSchema.safeParse(data).data
}
