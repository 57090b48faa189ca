import * as z from 'zod/mini'
import { type Session, sessionSchema } from './session.ts'

/** What a saved session turned out to be. */
export type ReadSession =
  | { readonly kind: 'session'; readonly session: Session }
  /** Why it is not opened, and what to do, in words for the facilitator. */
  | { readonly kind: 'unreadable'; readonly why: string }
  /** Written by a later version of the course, so it must not be written over. */
  | { readonly kind: 'newer' }

const readableVersion = 1
const versioned = z.looseObject({ version: z.int().check(z.minimum(1)) })
const fileHead = z.looseObject({
  kind: z.literal('lead-and-manage-session'),
  version: z.int().check(z.minimum(1)),
  session: z.unknown(),
})
/** A snapshot takes 8 kB. */
const mostCharacters = 200_000

const why = {
  'too large': 'This is larger than any session of this course, so it must be something else.',
  'no JSON': 'This cannot be read: it is no JSON, or part of it is missing. Copy it again.',
  'no file': 'This is not a session file of this course. Choose a file that the console has saved.',
  'no session':
    'The session in it is damaged. If it was changed by hand, try an unchanged copy; else begin a new session.',
}

/** Reads a snapshot as it was stored, whatever it is. */
export function readSession(json: string): ReadSession {
  const raw = parse(json)
  return 'why' in raw ? raw : readSnapshot(raw.value)
}

/** Reads a session file that a facilitator opens, whatever it is. */
export function readSessionFile(text: string): ReadSession {
  const raw = parse(text)
  if ('why' in raw) return raw
  const file = fileHead.safeParse(raw.value)
  if (!file.success) return { kind: 'unreadable', why: why['no file'] }
  if (file.data.version > readableVersion) return { kind: 'newer' }
  return readSnapshot(file.data.session)
}

function readSnapshot(raw: unknown): ReadSession {
  const head = versioned.safeParse(raw)
  if (head.success && head.data.version > readableVersion) return { kind: 'newer' }
  const read = sessionSchema.safeParse(raw)
  if (!read.success) return { kind: 'unreadable', why: why['no session'] }
  return { kind: 'session', session: read.data }
}

function parse(json: string): { value: unknown } | { kind: 'unreadable'; why: string } {
  if (json.length > mostCharacters) return { kind: 'unreadable', why: why['too large'] }
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''))
    return { value }
  } catch {
    return { kind: 'unreadable', why: why['no JSON'] }
  }
}
