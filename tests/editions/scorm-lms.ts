import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname } from 'node:path'
import * as z from 'zod'
import { packageOf, type scormEditions } from './packages.ts'
import {
  type Kind,
  type Launch,
  launchPage,
  type Runtime,
  runtimeScript,
} from './scorm-lms-page.ts'

export type ScormEdition = (typeof scormEditions)[number]

/** An LMS on loopback: it serves one package, and holds what its run-time commits, by learner. */
export interface ScormLms {
  readonly site: string
  readonly kind: Kind
  /** The address at which a learner launches the course, in a window with the LMS around it. */
  launch(learner: string, wish?: Launch): string
  /** What was committed last for a learner, by element of the data model; `""` for nothing. */
  held(learner: string, element: string): string
  /** Puts a value into what is held for a learner; only where the run-time is the strict one. */
  hold(learner: string, element: string, value: string): void
  /** How often the API was called, by method, in the latest launch of a learner. */
  calls(learner: string): Readonly<Record<string, number>>
  /** What a course must not do and did, in the latest launch; only where the run-time is strict. */
  offences(learner: string): readonly string[]
  close(): Promise<void>
}

/** What scorm-again writes at a commit is nested; what the strict LMS saves is flat. */
const heldSchema = z.looseObject({})
const committedSchema = z.looseObject({ cmi: heldSchema })
const calledSchema = z.object({
  calls: z.record(z.string(), z.number()),
  offences: z.array(z.string()).optional(),
})
type Held = z.output<typeof heldSchema>
type Called = z.output<typeof calledSchema>

/** What Moodle serves files as; what it does not know is a stream of bytes. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/x-javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
}

interface Lms {
  kind: Kind
  runtime: Runtime
  script: string
  files: ReadonlyMap<string, Uint8Array>
  held: Map<string, Held>
  launches: Map<string, number>
  called: Map<string, Called>
}

/** Starts an LMS with a package in it. */
export async function startScormLms(
  edition: ScormEdition,
  runtime: Runtime = 'scorm-again',
): Promise<ScormLms> {
  const kind = edition === 'scorm12' ? 'scorm12' : 'scorm2004'
  const { files } = await packageOf(edition)
  const script = runtimeScript(kind, runtime)
  const empty = { held: new Map(), launches: new Map(), called: new Map() }
  const lms: Lms = { kind, runtime, script, files, ...empty }
  const server = createServer((request, response) => void serve(lms, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address !== 'object') throw new Error('The LMS has no port.')
  const site = `http://127.0.0.1:${address.port}`
  const latest = (learner: string) =>
    lms.called.get(`${learner} ${lms.launches.get(learner)}`) ?? { calls: {} }
  return {
    site,
    kind,
    launch(learner, wish = {}) {
      const query = new URLSearchParams({ learner, wish: JSON.stringify(wish) })
      return `${site}/launch?${query}`
    },
    held: (learner, element) => read(lms.held.get(learner) ?? {}, element),
    hold(learner, element, value) {
      lms.held.set(learner, { ...lms.held.get(learner), [element]: value })
    },
    calls: (learner) => latest(learner).calls,
    offences: (learner) => latest(learner).offences ?? [],
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function serve(lms: Lms, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://lms')
  const learner = searchParams.get('learner') ?? ''
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  switch (pathname) {
    case '/runtime.js':
      return send(response, 'text/javascript; charset=utf-8', lms.script)
    case '/launch':
      return send(
        response,
        'text/html; charset=utf-8',
        open(lms, learner, searchParams.get('wish') ?? '{}'),
      )
    case '/commit':
      lms.held.set(learner, committedSchema.parse(JSON.parse(body)).cmi)
      return send(response, 'application/json', '{"result":"true","errorCode":0}')
    case '/saved':
      lms.held.set(learner, heldSchema.parse(JSON.parse(body)))
      return send(response, 'text/plain', '')
    case '/called': {
      const key = `${learner} ${searchParams.get('launch')}`
      lms.called.set(key, later(lms.called.get(key), calledSchema.parse(JSON.parse(body))))
      return send(response, 'text/plain', '')
    }
    case '/left':
      return send(
        response,
        'text/html; charset=utf-8',
        '<!doctype html><title>LMS</title><link rel="icon" href="data:,">',
      )
  }
  const file = lms.files.get(decodeURIComponent(pathname.replace(/^\/course\//, '')))
  if (!file) return void response.writeHead(404).end('Not found')
  send(response, types[extname(pathname)] ?? 'application/octet-stream', file)
}

function open(lms: Lms, learner: string, wish: string): string {
  const { kind, runtime, held, launches } = lms
  const launch = (launches.get(learner) ?? 0) + 1
  launches.set(learner, launch)
  const kept = held.get(learner)
  // What was not suspended begins anew (SCORM 2004 4th ed., RTE §4.2.8); the strict LMS sees to it.
  const isLost = runtime === 'scorm-again' && kind === 'scorm2004' && kept?.['exit'] !== 'suspend'
  const resumed = isLost ? undefined : kept
  return launchPage({ kind, runtime, learner, launch, wish: JSON.parse(wish), held: resumed })
}

/** Beacons may overtake each other; counts only rise. */
function later(known: Called | undefined, heard: Called): Called {
  const sum = ({ calls }: Called) => Object.values(calls).reduce((all, one) => all + one, 0)
  return known && sum(known) > sum(heard) ? known : heard
}

function read(held: Held, element: string): string {
  const whole = held[element]
  if (whole !== undefined) return String(whole)
  let at: unknown = { cmi: held }
  for (const name of element.split('.')) at = Object(at)[name]
  return at === undefined ? '' : String(at)
}

/** Nothing may listen to `unload`, and a page may be put away whole (which "no-store" bars). */
function send(response: ServerResponse, type: string, body: string | Uint8Array) {
  const headers = { 'cache-control': 'no-cache', 'permissions-policy': 'unload=()' }
  response.writeHead(200, { 'content-type': type, ...headers }).end(body)
}
