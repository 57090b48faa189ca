import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readLock } from '#build/content/read-lock.ts'
import { isFresh } from '#build/packages/fresh.ts'
import { editions, makeEdition, mostBytes, packEdition } from '#build/packages/make-packages.ts'
import { readSources } from '#build/packages/sources.ts'
import { describeUpgrade, upgradePage } from '#build/packages/upgrade.ts'
import { build } from './build.ts'
import { checksumsOf } from './package/checksums.ts'
import { listStored } from './package/list-stored.ts'
import { readPapers } from './package/papers.ts'

/**
 * Writes a package for each way of using the course: `npm run package`, or
 * `npm run package -- --from old.lock.json` with the lock of the release that people learn with now.
 */
const folder = 'packages'
const { values } = parseArgs({ options: { from: { type: 'string' } } })

try {
  await writePackages()
} catch (cause) {
  console.error(`\n${cause instanceof Error ? cause.message : cause}`)
  process.exit(1)
}

async function writePackages() {
  const root = process.cwd()
  if (!(await isFresh(root))) {
    console.log('Building the site first, because it is missing or older than its sources …')
    await build()
  }
  const { lock, ...read } = await readSources(root)
  const upgrade = describeUpgrade(await readEarlier(values.from), lock)
  const { course } = read
  const sources = { ...read, listStored: (files: typeof read.site) => listStored(files, course.id) }
  console.log(`Packing release ${lock.release} of ${course.title} in ${editions.length} editions …`)
  const written = new Map<string, Uint8Array>()
  for (const edition of editions) {
    const start = performance.now()
    const { name, bytes } = packEdition(edition, await makeEdition(edition, sources), sources)
    written.set(name, bytes)
    say(name, bytes, `${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  refuseLarge(written)
  written.set('UPGRADE.html', Buffer.from(upgradePage(course.title, upgrade)))
  written.set('UPGRADE.json', Buffer.from(`${JSON.stringify(upgrade, undefined, 2)}\n`))
  for (const [name, bytes] of await readPapers(root)) written.set(name, bytes)
  await write(written)
  console.log(`\n${upgrade.advice}`)
  console.log(`Everything is in ${folder}/. docs/lms.md says which package goes where.`)
}

/** Reads the lock of an earlier package, if one is named. */
async function readEarlier(path: string | undefined) {
  if (path === undefined) return undefined
  const lock = await readLock('/', resolve(path))
  if (!lock) throw new Error(`${path} is not there. Name the lock of the earlier release.`)
  return lock
}

function say(name: string, bytes: Uint8Array, note: string) {
  const size = `${(bytes.length / 1e6).toFixed(2)} MB`
  console.log(`${bytes.length > mostBytes ? '✗' : '✓'} ${name.padEnd(44)} ${size}  ${note}`)
}

function refuseLarge(packages: ReadonlyMap<string, Uint8Array>) {
  const large = [...packages].filter(([, bytes]) => bytes.length > mostBytes).map(([name]) => name)
  if (large.length > 0)
    throw new Error(
      `${large.join(', ')}: larger than ${mostBytes / 1e6} MB, which is the most that the course may weigh. Nothing was written.`,
    )
}

async function write(files: ReadonlyMap<string, Uint8Array>) {
  for (const [name, bytes] of [...files, ['SHA256SUMS', checksumsOf(files)] as const]) {
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}
