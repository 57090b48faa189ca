import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { readVersions } from './versions.ts'

/** Where the reports of tests are, until `npm run evidence` joins them. */
export const reportsFolder = join('node_modules', '.cache', 'reports')

/** What stands beside a report, since no report says of which files it is. */
export const noteSchema = z.strictObject({
  suite: z.strictObject({
    id: z.string(),
    title: z.string(),
    engine: z.string(),
    commit: z.string(),
    isChanged: z.boolean(),
    at: z.string(),
  }),
  release: z.number(),
  system: z.string(),
  versions: z.record(z.string(), z.string()),
})

export type Note = z.output<typeof noteSchema>

const systems: Readonly<Record<string, string>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
}

const lockSchema = z.object({ release: z.number() })

/**
 * Takes away what an earlier run of a suite left, and notes what is tested now: which commit, when,
 * in which engine and with which versions. Returns the path of the file that the report belongs in.
 */
export async function beginReport(
  suite: Pick<Note['suite'], 'id' | 'title' | 'engine'>,
): Promise<string> {
  const file = join(reportsFolder, `${suite.id}.json`)
  await mkdir(reportsFolder, { recursive: true })
  await rm(file, { force: true })
  const { release } = lockSchema.parse(
    JSON.parse(await readFile('content/course.lock.json', 'utf8')),
  )
  const note: Note = {
    suite: { ...suite, ...readCommit(), at: `${new Date().toISOString().slice(0, 16)}Z` },
    release,
    system: systems[process.platform] ?? 'another system',
    versions: await readVersions(),
  }
  await writeFile(join(reportsFolder, `${suite.id}.run.json`), JSON.stringify(note))
  return file
}

/** A copy without its history, or without Git, does not know its commit. */
function readCommit(): { commit: string; isChanged: boolean } {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    const changed = git('status', '--porcelain', '--', '.', ':(exclude)evidence/results.json')
    return { commit: git('rev-parse', 'HEAD'), isChanged: changed !== '' }
  } catch {
    return { commit: 'unknown', isChanged: false }
  }
}
