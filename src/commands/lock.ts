import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { describeFaults } from '#build/content/check-lock.ts'
import { identify } from '#build/content/identify.ts'
import { formatProblems } from '#build/content/problem.ts'
import { readContent, readingProblems } from '#build/content/read-content.ts'
import { lockFile, readLock } from '#build/content/read-lock.ts'
import { formatLock } from '#core/release/lock.ts'
import { findLockFaults } from '#core/release/lock-faults.ts'
import { makeLock } from '#core/release/make-lock.ts'
import { findRetireFaults } from '#core/release/retire.ts'

/** Writes content/course.lock.json: every id that saved records name. Retires those it is told to. */
const root = process.cwd()
const { values } = parseArgs({ options: { retire: { type: 'string', multiple: true } } })
const retire = values.retire ?? []
const content = await readContent(root)
const found = identify(content)
if (!found) {
  stop(formatProblems(readingProblems(content)))
}
const old = await readLock(root)
const misnamed = findRetireFaults(old, found, retire)
if (misnamed.length > 0) stop(misnamed.join('\n'))
const lock = makeLock({ course: content.course.data?.id ?? '', found, old, retire })
const text = formatLock(lock)
const faults = findLockFaults(lock, found)
if (faults.length > 0) {
  const problems = describeFaults(faults, found, text.split('\n'))
  stop(`${formatProblems(problems)}\n\nThe lock was left as it is.`)
}
if (lock === old) {
  console.log(`${lockFile} is up to date: release ${lock.release}, ${lock.entries.length} ids.`)
} else {
  await writeFile(lockFile, text)
  console.log(`${lockFile} is now release ${lock.release}, ${lock.entries.length} ids. Commit it.`)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
