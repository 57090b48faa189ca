/**
 * The service worker of the web edition: stores every file of the course, and answers from there,
 * so that all of it works without a network.
 *
 * Runs as a classic script of its own: it imports nothing, the build takes the types out and
 * writes the four values below in front of it (build/write-worker.ts).
 *
 * - Each version of the course has a cache of its own, filled before the version is installed and
 *   never changed afterwards. A file is taken from an older cache, or fetched, and stored only if
 *   its bytes have the hash that the build wrote down. What an interrupted install had stored is
 *   used by the next one.
 * - A new version waits until the learner asks for it or no tab has the course open.
 * - Caches of other versions stay while a tab is open, since it may be of such a version and ask
 *   for its scripts. They go when the course is opened, or a version starts, with no tab open.
 */
declare const course: string
declare const version: string
/** How much all files hold together. */
declare const bytes: number
/** The SHA-256, in base64, of each file, by its path below the site's root. */
declare const files: ReadonlyMap<string, string>

declare const registration: ServiceWorkerRegistration
interface Tab {
  url: string
  postMessage(message: string): void
}
declare const clients: {
  matchAll(wanted: { type: 'window'; includeUncontrolled: true }): Promise<readonly Tab[]>
  claim(): Promise<void>
}
declare function skipWaiting(): Promise<void>
declare function addEventListener<Kind extends keyof Events>(
  kind: Kind,
  act: (event: Events[Kind]) => void,
): void
interface Working extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asking extends Working {
  request: Request
  respondWith(reply: Promise<Response>): void
}
interface Events {
  install: Working
  activate: Working
  fetch: Asking
  message: MessageEvent<unknown>
}

const { scope } = registration
// A space stands in no path, so that a course at "/" never takes the caches of one at "/a/".
const own = `${course} ${new URL(scope).pathname} `
const lanes = 4
/** What is shown when even the stored page about being offline is gone. */
const plain = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>You are offline</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head><body><h1>You are offline</h1><p>The browser has removed its stored copy of the course. What you have done is kept apart from it. Connect to the internet and load this page again.</p></body></html>`

addEventListener('install', (event) => event.waitUntil(storeAll().then(tellTabs)))

addEventListener('activate', (event) => event.waitUntil(tidy().then(() => clients.claim())))

addEventListener('message', ({ data, ports: [port] }) => {
  if (data === 'start') void skipWaiting()
  if (data === 'describe') void countStored().then((stored) => port?.postMessage(stored))
})

addEventListener('fetch', (event) => {
  const { request } = event
  const isPage = request.mode === 'navigate'
  // No file of the course is asked for in parts; if one ever is, the server knows how to answer.
  if (request.method !== 'GET' || !request.url.startsWith(scope) || request.headers.has('range'))
    return
  if (isPage) event.waitUntil(tidy())
  const asked = pathOf(request.url)
  const path = isPage ? pageOf(asked) : asked
  event.respondWith(files.has(path) ? answer(event, path) : answerUnknown(request, path))
})

/** Stores every file of this version; throws at the first that cannot be had as it was built. */
async function storeAll() {
  const cache = await caches.open(own + version)
  const others = await Promise.all((await ownCaches()).map((name) => caches.open(name)))
  const waiting = [...files]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await store(cache, [cache, ...others], ...next)
  }
  const ends = await Promise.allSettled(
    Array.from({ length: lanes }, () =>
      work().catch((cause) => {
        waiting.length = 0
        throw cause
      }),
    ),
  )
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

async function store(into: Cache, known: readonly Cache[], path: string, hash: string) {
  const address = scope + path
  for (const cache of known) {
    const reply = await cache.match(address)
    if (!reply || (await hashOf(await reply.clone().arrayBuffer())) !== hash) continue
    if (cache !== into) await into.put(address, reply)
    return
  }
  await into.put(address, await fetchFile(path, hash))
}

/** Fetches a file past the browser's own cache, and refuses anything that the build did not write. */
async function fetchFile(path: string, hash: string): Promise<Response> {
  const reply = await fetch(scope + path, { cache: 'no-cache', mode: 'same-origin' })
  const type = reply.headers.get('content-type') ?? 'no type'
  if (!reply.ok) throw new Error(`${path}: the server answered ${reply.status}.`)
  if (type.startsWith('text/html') !== path.endsWith('.html'))
    throw new Error(`${path}: the server sent ${type}, so this is another file.`)
  const body = await reply.arrayBuffer()
  if ((await hashOf(body)) !== hash)
    throw new Error(`${path}: the server sent other bytes than the build wrote.`)
  // A new reply, because one that was redirected may not answer for a page. It keeps what a policy
  // says, and drops what was true on the way only.
  const headers = new Headers(reply.headers)
  for (const name of ['vary', 'content-encoding', 'content-length']) headers.delete(name)
  return new Response(body, { headers })
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', body)
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
}

/** Cuts an address down to what is below the site's root; a query is for the page, not for the file. */
function pathOf(address: string): string {
  return new URL(address).pathname.slice(new URL(scope).pathname.length)
}

/** Finds the page that an address means, as a web server would: "/x" and "/x/" are "x.html". */
function pageOf(path: string): string {
  const bare = path.replace(/\/+$/, '')
  const wanted = [bare, `${bare}.html`, bare ? `${bare}/index.html` : 'index.html']
  return wanted.find((one) => files.has(one)) ?? path
}

let storing: Promise<void> | undefined

/** Tries to have every file again, once at a time; the next page that is missed tries again. */
function storeAgain(): Promise<void> {
  storing ??= storeAll()
    .catch(() => {})
    .finally(() => {
      storing = undefined
    })
  return storing
}

/** Answers from the cache; where the browser has emptied it, from the network, and fills it again. */
async function answer(event: Asking, path: string): Promise<Response> {
  const stored = await findStored(own + version, path)
  if (stored) return stored
  if (event.request.mode === 'navigate') event.waitUntil(storeAgain())
  return fetch(event.request).catch((cause) => answerOffline(event.request, cause))
}

/** Answers for what this version does not have: an old tab's script, or nothing of the course. */
async function answerUnknown(request: Request, path: string): Promise<Response> {
  // Never a page: an old one would come back to life.
  const olds = request.mode === 'navigate' ? [] : await ownCaches().catch(() => [])
  for (const name of olds) {
    const stored = await findStored(name, path)
    if (stored) return stored
  }
  return fetch(request).catch((cause) => answerOffline(request, cause))
}

async function answerOffline(request: Request, cause: unknown): Promise<Response> {
  if (request.mode !== 'navigate') throw cause
  const page = await findStored(own + version, 'offline.html')
  const html = (await page?.text()) ?? plain
  // The address stays as it was, so that loading it again asks for the same page; links start here.
  return new Response(
    html.replace('<head>', () => `<head><base href="${scope}">`),
    {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  )
}

async function findStored(name: string, path: string): Promise<Response | undefined> {
  return caches.match(scope + path, { cacheName: name }).catch(() => undefined)
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(own))
}

/** The open tabs of this course, and of no other site on the same server. */
async function openTabs(): Promise<readonly Tab[]> {
  const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  return tabs.filter(({ url }) => url.startsWith(scope))
}

/** Says that a version is ready, where one was in use before. */
async function tellTabs() {
  if (registration.active) for (const tab of await openTabs()) tab.postMessage('ready')
}

/** Removes the caches of other versions, unless a tab may need them or a new version is coming. */
async function tidy() {
  const others = (await ownCaches()).filter((name) => name !== own + version)
  const open = await openTabs()
  if (open.length > 0 || registration.installing || registration.waiting) return
  await Promise.all(others.map((name) => caches.delete(name)))
}

async function countStored() {
  const isThere = await caches.has(own + version)
  const { length } = isThere ? await (await caches.open(own + version)).keys() : []
  return { version, bytes, isWhole: length === files.size }
}

export {} // a module to the compiler alone; the build leaves this line out
