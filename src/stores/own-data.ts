import type { Entries } from '#core/progress/entry.ts'
import { type FileReading, readProgressFile, writeProgressFile } from '#core/progress/file.ts'
import { mostBytes } from '#core/progress/limits.ts'
import { holdsName, withoutName } from '#core/record/named-sheet.ts'
import { backupKey } from '#tracking/browser/manage.ts'
import { download } from './download.ts'
import { ownKeeper } from './own-keeper.ts'
import { $progress, keepAll } from './progress.ts'
import { $safety } from './saving.ts'

/**
 * Hands over everything but the name as a progress file; works from memory where the browser keeps nothing.
 * @returns the name of the file.
 */
export async function downloadProgress(): Promise<string> {
  const name = `${courseId()}-progress-${dayOf(Date.now())}.json`
  download(await writeRecord({ withName: false }), name, 'application/json')
  return name
}

/** Opens a file that somebody chose; one that is too large is refused before it is read. */
export async function openFile(file: File): Promise<FileReading> {
  if (file.size > mostBytes) return { kind: 'refused', why: 'too-large' }
  try {
    return readRecord(await file.text())
  } catch {
    return { kind: 'refused', why: 'not-opened' }
  }
}

/** Reads the text of a progress file of this course. */
export function readRecord(text: string): FileReading {
  return readProgressFile(text, { course: courseId() })
}

/**
 * What came of taking a record in: kept, only in memory, not possible because a newer version keeps
 * the record, or left alone because no backup could be kept.
 */
export type Outcome = 'kept' | 'in-memory' | 'read-only' | 'no-backup'

/** Joins a record into the one that is here. What it brings keeps the releases it was done in. */
export async function mergeRecord(entries: Entries): Promise<Outcome> {
  if ($safety.get() === 'newer') return 'read-only'
  return (await keepAll(Object.values(entries))) ? 'kept' : 'in-memory'
}

/** Puts a record in the place of the one that is here, once a backup of that is kept. */
export async function replaceRecord(entries: Entries): Promise<Outcome> {
  if ($safety.get() === 'newer') return 'read-only'
  const keeper = await ownKeeper()
  if (!keeper) return 'no-backup'
  try {
    await keeper.putBackup(await writeRecord({ withName: true }), Date.now())
  } catch {
    return 'no-backup'
  }
  try {
    await keeper.replaceAll(Object.values(entries), Date.now())
    return 'kept'
  } catch {
    $progress.set(entries)
    return 'in-memory'
  }
}

/** Writes everything as the text of a progress file, with what this version cannot read. */
async function writeRecord({ withName }: { withName: boolean }): Promise<string> {
  const keeper = await ownKeeper()
  const aside = keeper ? await keeper.listAside() : []
  const newer = keeper && $safety.get() === 'newer' ? await keeper.readNewer() : []
  const unread = aside.filter(({ key }) => !key.endsWith(backupKey)).map(({ raw }) => raw)
  const entries = $progress.get()
  const isTaken = (value: unknown) => withName || !holdsName(value)
  return writeProgressFile(withName ? entries : withoutName(entries), {
    course: courseId(),
    release: Number(document.documentElement.dataset['release'] ?? 1),
    exportedAt: Date.now(),
    unread: [...newer, ...unread].filter(isTaken),
  })
}

export function courseId(): string {
  return document.documentElement.dataset['course'] ?? ''
}

/** Returns the day of a moment, such as 2026-11-24, in UTC. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
