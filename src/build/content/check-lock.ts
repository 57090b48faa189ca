import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Lock, retireName } from '#core/release/lock.ts'
import { findLockFaults, type LockFault } from '#core/release/lock-faults.ts'
import { makeLock } from '#core/release/make-lock.ts'
import { identify, type Located } from './identify.ts'
import type { Problem } from './problem.ts'
import type { Content } from './read-content.ts'
import { lockFile, readLock } from './read-lock.ts'

/**
 * Finds ids that went, came back or changed their kind, against the lock.
 *
 * These stop a build: what learners have done under an id cannot be found again once a site without
 * it is out. A lock that is only out of date does not, or no comma could be changed while
 * `npm run dev` shows the page; `npm test` asks for it (see findStale).
 */
export async function checkLock(root: string, content: Content): Promise<Problem[]> {
  const found = identify(content)
  const lock = found && (await readLock(root))
  if (!lock) return []
  return describeFaults(findLockFaults(lock, found), found, await readLines(root))
}

/** Finds that the lock does not list the content as it stands. */
export async function findStale(root: string, content: Content): Promise<Problem[]> {
  const found = identify(content)
  if (!found) return []
  const old = await readLock(root)
  const lock = makeLock({ course: content.course.data?.id ?? '', found, old })
  if (lock === old) return []
  const ids = old ? `${changedIds(old, lock).slice(0, 5).join(', ')} …` : 'everything'
  return [
    {
      file: lockFile,
      line: 1,
      what: old ? 'The lock is out of date.' : 'The lock is missing.',
      why: `Learners are told what changed since they answered from it, and ${ids} is not in it as it stands.`,
      fix: 'Run "npm run lock" and commit content/course.lock.json with your change.',
    },
  ]
}

/** Says what is wrong with ids, with file and line. @param lines the lines of the lock. */
export function describeFaults(
  faults: readonly LockFault[],
  found: readonly Located[],
  lines: readonly string[],
): Problem[] {
  const inContent = (id: string) => {
    const { file, line } = found.find((one) => one.id === id) ?? { file: lockFile, line: 1 }
    return { file, line }
  }
  const inLock = (id: string) => {
    const at = lines.findIndex((line) => line.includes(`"id":${JSON.stringify(id)},`))
    return { file: lockFile, line: at + 1 || 1 }
  }
  return faults.map((fault) => {
    if (fault.kind === 'gone') return { ...inLock(fault.ids[0] ?? ''), ...wordsFor(fault) }
    return { ...inContent(fault.id), ...wordsFor(fault) }
  })
}

async function readLines(root: string): Promise<string[]> {
  return (await readFile(join(root, lockFile), 'utf8')).split('\n')
}

function changedIds(old: Lock, now: Lock): string[] {
  const before = new Map(old.entries.map((entry) => [entry.id, JSON.stringify(entry)]))
  return now.entries
    .filter((entry) => before.get(entry.id) !== JSON.stringify(entry))
    .map(({ id }) => id)
}

function wordsFor(fault: LockFault): Pick<Problem, 'what' | 'why' | 'fix'> {
  switch (fault.kind) {
    case 'gone':
      return {
        what: `${fault.ids.join(' and ')} ${are(fault.ids)} in the lock, and no longer in the content.`,
        why: 'Learners have work under this id. It may go, but only on purpose, and its id is never used again.',
        fix: `If it was renamed or lost, put the id back. If it is to go, run "${retire(fault.ids)}".`,
      }
    case 'reused':
      return {
        what: `The id ${fault.id} was retired and is used again.`,
        why: 'Old answers under this id would be taken for answers to the new thing.',
        fix: 'Give the new thing an id that was never used.',
      }
    case 'other-kind':
      return {
        what: `The id ${fault.id} is that of a thing of kind "${fault.was}" in the lock, and now of kind "${fault.is}".`,
        why: 'What learners kept under this id would be read as something else.',
        fix: `Give the new thing an id that was never used. If the old one is to go, then run "${retire([fault.id])}".`,
      }
    case 'parts-gone':
      return {
        what: `${fault.id} no longer has ${fault.parts.join(', ')}.`,
        why: 'Saved answers name what was chosen by these ids, so a renamed one is lost.',
        fix: `If it was renamed, put the id back; wording and order may change freely. If it is to go, run "${retire(fault.parts.map((part) => retireName(fault.id, part)))}".`,
      }
    case 'parts-reused':
      return {
        what: `${fault.id} has ${fault.parts.join(', ')} again, which ${are(fault.parts)} retired.`,
        why: 'Old answers would be taken for the new thing of that name.',
        fix: 'Give the new part an id that this one never had.',
      }
  }
}

function are(list: readonly string[]): string {
  return list.length === 1 ? 'is' : 'are'
}

function retire(names: readonly string[]): string {
  return `npm run lock -- ${names.map((name) => `--retire ${name}`).join(' ')}`
}
