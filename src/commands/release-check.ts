import { resolve } from 'node:path'
import { findStale } from '#build/content/check-lock.ts'
import { formatProblems } from '#build/content/problem.ts'
import { readContent } from '#build/content/read-content.ts'
import { readLock } from '#build/content/read-lock.ts'
import { compareLocks } from '#core/release/compare.ts'
import { levels, sayNotice } from '#core/release/notice.ts'

/** Prints what learners would notice if the content were published over an earlier release. */
const [path] = process.argv.slice(2)
if (!path) {
  console.error(
    'Name the lock of the release that is published, for instance:\n  git show v1:content/course.lock.json > old.lock.json\n  npm run release-check old.lock.json',
  )
  process.exit(2)
}
const old = await readLock('/', resolve(path))
const now = await readLock(process.cwd())
if (!old || !now) {
  console.error(old ? 'Run "npm run lock" first: there is no lock yet.' : `${path} is not there.`)
  process.exit(2)
}
const stale = await findStale(process.cwd(), await readContent(process.cwd()))
if (stale.length > 0) {
  console.error(formatProblems(stale))
  process.exit(2)
}
const { verdict, notices } = compareLocks(old, now)
console.log(`Release ${old.release} to release ${now.release}: ${verdict}`)
const headings = {
  major: 'Something is archived, or a run no longer replays',
  minor: 'All is kept, and this is pointed out',
  patch: 'Nothing in anybody’s record changes',
}
for (const level of levels.toReversed()) {
  const own = notices.filter((notice) => notice.level === level)
  if (own.length === 0) continue
  console.log(`\n${headings[level]} (${level}):`)
  for (const notice of own) console.log(`  ${sayNotice(notice)}`)
}
if (notices.length === 0) console.log('Learners notice nothing.')
else console.log('\nWhatever anybody has finished stays finished.')
