import * as z from 'zod/mini'
import { parse } from './kept.ts'
import { type Ask, askAgain, isPassing, isTaken, type Reply, type Wait } from './request.ts'

/** One JSON document of the State API, which other sessions of the registration may write too. */
export interface StateDocument<Value> {
  /** The value that the LMS holds; undefined where it holds none. */
  read(): Promise<{ kind: 'read'; value: Value | undefined } | { kind: 'expired' | 'unreachable' }>
  /** Joins the value with what others wrote, and writes it. Resolves whether the LMS took it. */
  write(value: Value): Promise<boolean>
  /** Writes the value while the page goes away, if it is another than the last one. */
  writeLast(value: Value): void
}

/** The owner and the name of a document. */
export interface StateName {
  readonly agent: string
  readonly activityId: string
  readonly registration: string
  readonly stateId: string
}

/** How often a write that meets another's is joined and tried again. */
const mostJoins = 3

/** Browsers let requests that outlive their page carry 64 KiB in all (Fetch Standard). */
const mostKeptAlive = 16_000

/** What is known of a document in the LMS, and how it is reached. */
interface Desk<Value> {
  readonly ask: Ask
  readonly request: { resource: string; query: Record<string, string> }
  readonly schema: z.core.$ZodType<Value>
  join(ours: Value, theirs: Value): Value
  /** The tag of what it holds, null where it holds nothing, undefined where the tag is not known. */
  tag: string | null | undefined
  /** An LMS of another origin may hide its tags; the State API of xAPI 1.0.3 does without. */
  hidesTags: boolean
  /** The last two texts that this page has sent: what reads like one of them is its own. */
  own: string[]
  /** The text that is known to be stored. */
  stored: string | undefined
  /** What another writer wrote: it stays part of every later write. */
  theirs: Value | undefined
}

/**
 * Opens a document of the State API.
 *
 * It is made with If-None-Match, and changed with If-Match and the tag of what was read last; when
 * another writer was faster, both are joined (xAPI Part Three §3.1, concurrency).
 * @param join joins two values so that nothing in either is lost.
 */
export function openState<Value>(
  ask: Ask,
  wait: Wait,
  name: StateName,
  schema: z.core.$ZodType<Value>,
  join: (ours: Value, theirs: Value) => Value,
): StateDocument<Value> {
  const desk: Desk<Value> = {
    ask,
    request: { resource: 'activities/state', query: { ...name } },
    schema,
    join,
    tag: undefined,
    hidesTags: false,
    own: [],
    stored: undefined,
    theirs: undefined,
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    async read() {
      const reply = await askAgain(() => get(desk), wait)
      if (!isTaken(reply) && reply.status !== 404)
        return { kind: isPassing(reply) ? 'unreachable' : 'expired' }
      const value = note(desk, reply)
      desk.stored = value && print(desk, value)
      if (desk.stored) desk.own = [desk.stored]
      return { kind: 'read', value }
    },
    write(value) {
      const writing = last.then(() => write(desk, value))
      last = writing
      return writing
    },
    writeLast(value) {
      const body = bodyOf(desk, value)
      const isKnown = desk.tag !== undefined || desk.hidesTags
      if (isKnown && isSmall(body) && desk.own.at(-1) !== body) void put(desk, body)
    },
  }
}

async function write<Value>(desk: Desk<Value>, value: Value): Promise<boolean> {
  for (let joins = 0; joins <= mostJoins; joins++) {
    if (desk.tag === undefined && !(await look(desk))) return false
    const body = bodyOf(desk, value)
    if (body === desk.stored) return true
    const reply = await put(desk, body)
    desk.stored = isTaken(reply) ? body : undefined
    desk.tag = isTaken(reply) ? reply.etag : undefined
    // Most LMSs tag only what is read, and the tag is wanted before the page goes away.
    if (isTaken(reply) && desk.tag === undefined && !desk.hidesTags) await look(desk)
    if (isTaken(reply)) return true
    if (!isConflict(reply)) return false
  }
  return false
}

/** Looks what the LMS holds; resolves whether that could be seen. */
async function look<Value>(desk: Desk<Value>): Promise<boolean> {
  const reply = await get(desk)
  if (!isTaken(reply) && reply.status !== 404) return false
  const value = note(desk, reply)
  if (value !== undefined && !desk.own.includes(print(desk, value))) {
    desk.theirs = desk.theirs === undefined ? value : desk.join(value, desk.theirs)
  }
  return true
}

function note<Value>(desk: Desk<Value>, reply: Reply): Value | undefined {
  const isThere = reply.status !== 404
  desk.tag = isThere ? reply.etag : null
  desk.hidesTags = isThere && reply.etag === undefined
  return isThere ? parse(desk.schema, reply.text) : undefined
}

function get({ ask, request }: Pick<Desk<unknown>, 'ask' | 'request'>): Promise<Reply> {
  return ask({ ...request, method: 'GET' })
}

function put(desk: Pick<Desk<unknown>, 'ask' | 'request' | 'tag' | 'own'>, body: string) {
  desk.own = [...desk.own.slice(-1), body]
  const headers = conditionOf(desk)
  return desk.ask({ ...desk.request, method: 'PUT', headers, body, keepalive: isSmall(body) })
}

function bodyOf<Value>(desk: Desk<Value>, value: Value): string {
  return print(desk, desk.theirs === undefined ? value : desk.join(value, desk.theirs))
}

/** Writes a value in the one way in which texts can be compared. */
function print<Value>({ schema }: Desk<Value>, value: Value): string {
  return JSON.stringify(z.parse(schema, value))
}

function conditionOf({ tag }: Pick<Desk<unknown>, 'tag'>): Record<string, string> {
  if (tag === undefined) return {}
  return tag === null ? { 'If-None-Match': '*' } : { 'If-Match': tag }
}

/** Another writer was faster, or the LMS wants a condition. */
function isConflict({ status }: Reply): boolean {
  return status === 409 || status === 412 || status === 428
}

function isSmall(body: string): boolean {
  return new Blob([body]).size <= mostKeptAlive
}
