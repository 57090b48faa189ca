import { type Entries, type Entry, keyOf } from './entry.ts'
import { checkShape, mostBytes } from './limits.ts'
import { merge } from './merge.ts'
import { readStored } from './read-stored.ts'
import type { Refusal } from './refusal.ts'
import { recordVersion, writeStored } from './stored.ts'

const format = 'lead-and-manage-progress'

/** What a progress file holds beside the entries. */
export interface FileFacts {
  /** The id of the course. */
  course: string
  /** The release of the course that writes the file. */
  release: number
  /** Milliseconds since 1970, UTC. */
  exportedAt: number
  /** When the record was saved last, in milliseconds since 1970, UTC. */
  savedAt?: number | undefined
  /** Saved values that this version cannot read, carried as they are. */
  unread?: readonly unknown[]
}

/** A saved value that this version cannot read, and what it calls itself. */
export interface Unread {
  name: string
  raw: unknown
}

/** What a progress file holds. */
export interface ProgressFile {
  kind: 'readable'
  entries: Entries
  /** When anything in it was saved last, in milliseconds since 1970, UTC. */
  savedAt: number | undefined
  /** Values that a later version wrote; that version reads them. */
  newer: Unread[]
  /** Values that no version could have written so. */
  unreadable: Unread[]
}

export type FileReading = ProgressFile | { kind: 'refused'; why: Refusal }

/**
 * Writes a progress file: JSON, one entry a line.
 *
 * What cannot be read goes along as long as the file stays small enough to be opened again.
 */
export function writeProgressFile(entries: Entries, facts: FileFacts): string {
  const { course, release, exportedAt, savedAt = exportedAt, unread = [] } = facts
  const stored = Object.values(entries).map((entry) => JSON.stringify(writeStored(entry, savedAt)))
  const head = { format, course, recordVersion, release, exportedAt: isoOf(exportedAt) }
  const write = (aside: readonly string[]) =>
    `${JSON.stringify(head).slice(0, -1)},\n"entries":${listOf(stored)},\n"aside":${listOf(aside)}}\n`
  const aside = fitting(unread, mostBytes - sizeOf(write([])))
  return write(aside)
}

/**
 * Reads a progress file, whatever text it is; it never throws.
 *
 * What a file has set aside is tried again, so that what an older version could not read comes
 * back with the version that can.
 * @param expected.course the id of the course that the file has to be about.
 */
export function readProgressFile(text: string, expected: { course: string }): FileReading {
  const json = text.replace(/^\ufeff/, '')
  const fault = findFault(json)
  if (fault) return { kind: 'refused', why: fault }
  const raw = parse(json)
  if (raw === undefined) return { kind: 'refused', why: 'not-json' }
  const own = (name: string) => (isObject(raw) && Object.hasOwn(raw, name) ? raw[name] : undefined)
  const values = own('entries')
  if (own('format') !== format || !Array.isArray(values))
    return { kind: 'refused', why: 'not-progress' }
  if (own('course') !== expected.course) return { kind: 'refused', why: 'other-course' }
  const aside = own('aside')
  const file = readValues(values, Array.isArray(aside) ? aside : [])
  const version = own('recordVersion')
  const isLater = typeof version === 'number' && version > recordVersion
  if (values.length === 0 || Object.keys(file.entries).length > 0)
    return isLater && values.length === 0 ? { kind: 'refused', why: 'newer' } : file
  const isNewer = isLater || file.newer.length > 0
  return { kind: 'refused', why: isNewer ? 'newer' : 'nothing-readable' }
}

/** Names what keeps a text from being parsed. */
function findFault(json: string): Refusal | undefined {
  if (json.length > mostBytes) return 'too-large'
  if (json.trim() === '') return 'empty'
  // The first bytes of gzip are no UTF-8: the second one is read as a replacement character.
  if (json.startsWith('\u001f\ufffd') || json.startsWith('PK\u0003\u0004')) return 'compressed'
  const shape = checkShape(json)
  return shape === 'fine' ? undefined : shape
}

function readValues(values: readonly unknown[], aside: readonly unknown[]): ProgressFile {
  const entries = new Map<string, Entry>()
  const file: ProgressFile = {
    kind: 'readable',
    entries: {},
    savedAt: undefined,
    newer: [],
    unreadable: [],
  }
  for (const [at, raw] of [...values, ...aside].entries()) {
    const read = readStored(raw)
    if (read.kind === 'entry') {
      const key = keyOf(read.entry)
      const known = entries.get(key)
      entries.set(key, known ? merge(known, read.entry) : read.entry)
      file.savedAt = Math.max(file.savedAt ?? 0, read.savedAt ?? 0) || undefined
    } else {
      file[read.kind].push({ name: nameOf(raw, at), raw })
    }
  }
  return { ...file, entries: Object.fromEntries(entries) }
}

/** What a value calls itself, cut short; its place in the file where it says nothing. */
function nameOf(raw: unknown, at: number): string {
  if (!isObject(raw)) return `no. ${at + 1}`
  const words = ['kind', 'id'].map((part) => (Object.hasOwn(raw, part) ? raw[part] : undefined))
  const name = words.filter((word) => typeof word === 'string').join(' ')
  return name === '' ? `no. ${at + 1}` : name.slice(0, 60)
}

/** Picks values, the first ones first, that together need no more bytes than there are. */
function fitting(values: readonly unknown[], bytes: number): string[] {
  const picked: string[] = []
  let left = bytes
  for (const value of values) {
    const json = write(value)
    const size = json === undefined ? Number.POSITIVE_INFINITY : sizeOf(json) + 2
    if (json === undefined || size > left) continue
    picked.push(json)
    left -= size
  }
  return picked
}

/** Writes a value as JSON; undefined for what JSON cannot hold, or what is nested too deeply. */
function write(value: unknown): string | undefined {
  try {
    const json: string | undefined = JSON.stringify(value)
    return json !== undefined && checkShape(`[[${json}]]`) === 'fine' ? json : undefined
  } catch {
    return undefined
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}

function isoOf(time: number): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}
