import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identify } from '#build/content/identify.ts'
import { formatProblems } from '#build/content/problem.ts'
import { readContent, readingProblems } from '#build/content/read-content.ts'
import { lockFile, readLock } from '#build/content/read-lock.ts'
import { editions, makeEdition, packEdition } from '#build/packages/make-packages.ts'
import { readSources } from '#build/packages/sources.ts'
import { zipFiles } from '#build/zip.ts'
import { listStored } from '#commands/package/list-stored.ts'
import { formatLock } from '#core/release/lock.ts'
import { makeLock } from '#core/release/make-lock.ts'
import { buildOnce, copyProject } from './build-once.ts'
import { multiply } from './multiply.ts'
import { median } from './rounds.ts'
import { kilobytes, printTable, times } from './table.ts'
import { withFolder } from './temporary.ts'

const rounds = 3
const [reading, onlyZipped, all] = ['reading', 'site, only zipped', 'all, with reading'] as const
const steps = [reading, ...editions, all, onlyZipped] as const
type Step = (typeof steps)[number]

/** What each step of packing took and made. */
type Packing = ReadonlyMap<Step, { milliseconds: number; bytes: number }>

/** The course at one size, with the packing of each round. */
interface Scale {
  folder: string
  lessons: number
  packings: Packing[]
}

/**
 * Measures how long each edition takes to be made and what its zip weighs, for the course as it is
 * and with 10 times its lessons and items. Beside them stands the built site, zipped as it is.
 */
export function measurePackages(root: string) {
  return withFolder('packages', (small) =>
    withFolder('packages', async (large) => {
      const one = await prepare(root, small, 1)
      const ten = await prepare(root, large, 10)
      for (let round = 1; round <= rounds; round += 1) {
        console.log(`  packing, round ${round} of ${rounds} …`)
        for (const scale of round % 2 === 0 ? [ten, one] : [one, ten])
          scale.packings.push(await packAll(scale.folder))
      }
      printGrowth(one, ten)
    }),
  )
}

async function prepare(root: string, folder: string, factor: number): Promise<Scale> {
  console.log(`  ${factor} × content, build …`)
  await copyProject(root, folder)
  const lessons = await multiply(folder, factor)
  await lockContent(folder)
  await buildOnce(folder)
  return { folder, lessons, packings: [] }
}

/** Lists the copies of lessons and items in the lock: nothing is packed that it does not list. */
async function lockContent(folder: string) {
  const content = await readContent(folder)
  const found = identify(content)
  if (!found) throw new Error(formatProblems(readingProblems(content)))
  const course = content.course.data?.id ?? ''
  const lock = makeLock({ course, found, old: await readLock(folder) })
  await writeFile(join(folder, lockFile), formatLock(lock))
}

async function packAll(folder: string): Promise<Packing> {
  const packing = new Map<Step, { milliseconds: number; bytes: number }>()
  const note = (step: Step, start: number, bytes = 0) =>
    packing.set(step, { milliseconds: performance.now() - start, bytes })
  const start = performance.now()
  const { lock: _, ...read } = await readSources(folder)
  note(reading, start)
  const sources = {
    ...read,
    listStored: (files: typeof read.site) => listStored(files, read.course.id),
  }
  let sum = 0
  for (const edition of editions) {
    const begun = performance.now()
    const { bytes } = packEdition(edition, await makeEdition(edition, sources), sources)
    note(edition, begun, bytes.length)
    sum += bytes.length
  }
  note(all, start, sum)
  const begun = performance.now()
  note(onlyZipped, begun, zipFiles(read.site).length)
  return packing
}

function printGrowth(one: Scale, ten: Scale) {
  const columns = ({ packings }: Scale, step: Step) => {
    const bytes = packings[0]?.get(step)?.bytes ?? 0
    const ms = timesOf(packings, step)
    return {
      ms,
      bytes,
      cells: [
        (median(ms) / 1000).toFixed(2),
        times(median(ms, timesOf(packings, onlyZipped))),
        bytes > 0 ? kilobytes(bytes) : '–',
      ],
    }
  }
  printTable(
    `Packages of ${one.lessons} and of ${ten.lessons} lessons: time to make, and size (medians of ${rounds} rounds; × within a round)`,
    ['edition', 's', '× zip', 'kB', 's at 10×', '× zip', 'kB at 10×', '× time', '× bytes'],
    steps.map((step) => {
      const [few, many] = [columns(one, step), columns(ten, step)]
      const growth = few.bytes > 0 ? times(many.bytes / few.bytes) : '–'
      return [step, ...few.cells, ...many.cells, times(median(many.ms, few.ms)), growth]
    }),
  )
}

function timesOf(packings: readonly Packing[], step: Step): number[] {
  return packings.map((packing) => packing.get(step)?.milliseconds ?? Number.NaN)
}
