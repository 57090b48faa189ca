import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { serve } from '#commands/serve.ts'
import type { Told } from '#core/evidence/gather.ts'
import { unpack } from '#tests/editions/unpacked.ts'
import type { Check, Course } from './check.ts'
import { fromFiles, overHttp } from './checks.ts'
import type { Engine } from './engine.ts'
import { within } from './within.ts'

/** An engine as it is started for one check after another. */
export interface Kind {
  name: string
  /** Starts the engine afresh, gives it to the work, and ends it. */
  start(work: (engine: Engine) => Promise<void>): Promise<void>
  /** Makes the unpacked pages tell what the engine itself does not. */
  prepare?(folder: string, pages: readonly string[]): Promise<void>
}

/** How the checks in one engine went; it is left out what the engine cannot be asked to do. */
type Outcome = Told[]

const mostMs = 180_000

/** Starts an engine for a moment and returns its name and version. */
export async function nameEngine(kind: Kind): Promise<string> {
  let name = kind.name
  await kind.start(async (engine) => {
    name = engine.name
  })
  return name
}

/** Checks the offline edition in an engine, and says how each check went. */
export async function runChecks(kind: Kind, isWanted: (title: string) => boolean) {
  const outcome: Outcome = []
  const { folder, pages, remove } = await unpack('offline')
  try {
    await kind.prepare?.(folder, pages)
    const port = await serve({ folder, mounts: ['/a/b/c/'], port: 0 })
    for (const [place, root, checks] of [
      ['file', `${pathToFileURL(folder).href}/`, fromFiles],
      ['http', `http://127.0.0.1:${port}/a/b/c/`, overHttp],
    ] as const)
      for (const check of checks)
        if (isWanted(check.title)) await runCheck(kind, check, { place, root, pages }, outcome)
  } finally {
    await remove()
  }
  return outcome
}

interface Opened {
  place: string
  root: string
  pages: readonly string[]
}

async function runCheck(kind: Kind, check: Check, opened: Opened, outcome: Outcome) {
  const began = performance.now()
  const note = (what: Told['outcome']) =>
    outcome.push({ titles: [opened.place, check.title], outcome: what })
  const say = (mark: string, more = '') => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${mark} ${kind.name}, ${opened.place}: ${check.title} (${seconds} s)${more}`)
  }
  try {
    let isLeftOut = false
    await kind.start(async (engine) => {
      isLeftOut = check.needs !== undefined && !engine[check.needs]
      if (!isLeftOut) await within(mostMs, runIn(engine, check, opened))
    })
    note(isLeftOut ? 'left out' : 'passed')
    say(isLeftOut ? '–' : '✓', isLeftOut ? `: nothing can have it do this (${check.needs})` : '')
  } catch (cause) {
    note('failed')
    say('✗', `\n${String(cause instanceof Error ? cause.message : cause).replace(/^/gm, '    ')}`)
  }
}

async function runIn(engine: Engine, check: Check, { root, pages }: Opened) {
  const course: Course = { engine, pages, at: (page) => root + page }
  await check.run(course)
  expect(await engine.takeComplaints(), 'what pages complained about').toEqual([])
  const elsewhere = (await engine.takeRequests()).filter((address) => !address.startsWith(root))
  expect(elsewhere, 'what was asked of a network').toEqual([])
}
