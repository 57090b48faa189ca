import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from '#build/packages/files.ts'
import { makeEdition } from '#build/packages/make-packages.ts'
import { readSources } from '#build/packages/sources.ts'
import { listStored } from '#commands/package/list-stored.ts'
import { byKey, type Entry } from '#core/progress/entry.ts'
import type { Lock } from '#core/release/lock.ts'
import { type Kind, launchPage, runtimeScript } from '#tests/editions/scorm-lms-page.ts'
import { isOwn } from '#tracking/lms/own.ts'
import { packRecord, writeRecord } from '#tracking/lms/record.ts'
import { models } from '#tracking/scorm/strict-model.fixture.ts'
import { type CountingServer, startCountingServer } from './counting-server.ts'
import { readWholeCourse } from './whole-course.ts'

/** A learner who comes back, and the page of the course that an LMS leads to then. */
export interface Return {
  name: string
  page: string
  /** The path of the page on which an LMS launches the course. */
  launch: string
  entries: Entry[]
}

/** The editions that are launched, each on a server of its own. */
export interface LaunchSites {
  returns: Return[]
  web: CountingServer
  lms: { name: string; server: CountingServer }[]
  close(): void
}

const launched = [
  { name: 'SCORM 1.2', edition: 'scorm12', kind: 'scorm12' },
  { name: 'SCORM 2004 4th', edition: 'scorm2004-4th', kind: 'scorm2004' },
] as const

/**
 * Unpacks the web edition and two SCORM editions of the built site into a folder, and serves them;
 * the SCORM editions inside of an LMS that keeps to the books and saves at each commit.
 * @param lesson the page of the lesson to come back to, such as "lessons/one.html".
 */
export async function openLaunchSites(
  root: string,
  folder: string,
  lesson: string,
): Promise<LaunchSites> {
  const { lock, ...read } = await readSources(root)
  const sources = { ...read, listStored: (files: Files) => listStored(files, read.course.id) }
  const returns = await listReturns(root, read.facts.addresses, lesson)
  await unpack(join(folder, 'web'), await makeEdition('web', sources))
  const web = await startCountingServer(join(folder, 'web'))
  const lms: LaunchSites['lms'] = []
  for (const { name, edition, kind } of launched) {
    await unpack(join(folder, edition, 'course'), await makeEdition(edition, sources))
    const server = await startCountingServer(join(folder, edition))
    addLms(server, kind, returns, lock)
    lms.push({ name, server })
  }
  const close = () => {
    for (const server of [web, ...lms.map((one) => one.server)]) server.close()
  }
  return { returns, web, lms, close }
}

function addLms(server: CountingServer, kind: Kind, returns: readonly Return[], lock: Lock) {
  server.addPage('/runtime.js', runtimeScript(kind, 'strict'))
  for (const path of ['/saved', '/called']) server.addPage(path, '')
  server.addPage('/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  for (const { launch, entries } of returns) {
    const { text } = packRecord(byKey(entries), lock)
    if (text === undefined) throw new Error('The record does not fit into suspend data.')
    const held = {
      'cmi.suspend_data': writeRecord(text, { attempt: 'bench', sequence: 1 }),
      [models[kind].exit]: 'suspend',
    }
    const opening = { kind, runtime: 'strict', learner: 'ann', launch: 1, wish: {} } as const
    server.addPage(launch, launchPage({ ...opening, held }))
  }
}

/** Who has no place to come back to is led to the start page; a tick there shows the record. */
async function listReturns(
  root: string,
  addresses: Readonly<Record<string, string>>,
  page: string,
): Promise<Return[]> {
  const whole = (await readWholeCourse(root)).filter((entry) => !isOwn(entry))
  const [lesson] = Object.entries(addresses).find(([, address]) => address === page) ?? []
  const place = whole.find((entry) => entry.kind === 'place')
  const first = whole.find((entry) => entry.kind === 'lesson')
  if (!lesson || !place || !first) throw new Error(`The course has no ${page} to come back to.`)
  const others = whole.filter((entry) => entry !== place)
  return [
    { name: 'start page', page: 'index.html', launch: '/launch/start.html', entries: [first] },
    {
      name: 'lesson, all done',
      page,
      launch: '/launch/lesson.html',
      entries: [...others, { ...place, lesson, heading: '' }],
    },
  ]
}

async function unpack(folder: string, files: Files) {
  for (const [path, bytes] of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
}
