import { launch, type Outside } from '#tracking/cmi5/launch.ts'
import {
  enrol,
  launchIn,
  type Registration,
  type Session,
} from '#tracking/cmi5/registration.fixture.ts'
import { answer } from '#tracking/cmi5/resources.fixture.ts'
import { openCmi5Session } from '#tracking/cmi5/session.ts'
import type { Call, Lms } from './lms-calls.ts'

const origin = 'https://lms.example'
const terms = { launchMode: 'Normal', moveOn: 'CompletedAndPassed', masteryScore: 0.75 } as const

/** Opens an LMS that holds each statement against cmi5, and counts what its LRS is asked. */
export function openCmi5Lms(): Lms {
  const calls: Call[] = []
  const offences: string[] = []
  const registration = enrol('ann')
  return {
    calls,
    offences: () => offences,
    async launch() {
      const session = launchIn(registration, terms)
      const outside = outsideOf(async (address, init = {}) => {
        const url = new URL(String(address))
        const body = String(init.body ?? '')
        const reply = respond(registration, session, { url, body, init }, offences)
        const text = reply.body === undefined ? '' : JSON.stringify(reply.body)
        calls.push({
          name: `${init.method ?? 'GET'} ${nameOf(url)}`,
          at: performance.now(),
          sent: Buffer.byteLength(url.href + body),
          received: Buffer.byteLength(text),
        })
        return new Response(text || null, { status: reply.status, headers: reply.headers ?? {} })
      })
      const launched = await launch(addressOf(registration, session), outside)
      if (launched.kind !== 'launched') throw new Error(`The launch fails: ${launched.kind}.`)
      const opened = await openCmi5Session(launched.launch, outside, {
        joinSuspendData: (ours) => ours,
        onExpired: () => offences.push('The session has expired.'),
      })
      if (opened.kind !== 'opened') throw new Error(`The session fails: ${opened.kind}.`)
      return opened.session
    },
  }
}

/** A new tab: nothing is kept in it yet. */
function outsideOf(fetch: Outside['fetch']): Outside {
  const kept = new Map<string, string>()
  return {
    fetch,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
    },
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    namespace: 'bench:cmi5',
  }
}

interface Asked {
  url: URL
  body: string
  init: RequestInit
}

function respond(
  registration: Registration,
  session: Session,
  { url, body, init }: Asked,
  offences: string[],
) {
  if (url.pathname === '/fetch') {
    session.timesFetched += 1
    return { status: 200, headers: {}, body: { 'auth-token': session.token } }
  }
  const request = {
    method: init.method ?? 'GET',
    resource: url.pathname.replace('/lrs/', ''),
    query: url.searchParams,
    headers: Object.fromEntries(new Headers(init.headers)),
    body,
  }
  const report = (requirement: string, what: string) => offences.push(`${requirement} ${what}`)
  return answer(request, { registration, session, manners: {}, report })
}

function addressOf({ id, actor, activityId }: Registration, session: Session): URL {
  const url = new URL(`${origin}/launch.html`)
  const parameters = {
    registration: id,
    fetch: `${origin}/fetch?session=${session.id}`,
    activityId,
    actor: JSON.stringify(actor),
    endpoint: `${origin}/lrs`,
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url
}

function nameOf({ pathname, searchParams }: URL): string {
  const isBookmark = searchParams.get('stateId') === 'bookmark'
  return isBookmark ? 'bookmark' : (pathname.split('/').at(-1) ?? '')
}
