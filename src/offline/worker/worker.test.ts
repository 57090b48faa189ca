import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test, vi } from 'vitest'
import { readScript } from '#offline/build/write-worker.ts'

/** Caches of one browser, by name, then by address. */
let stores: Map<string, Map<string, Response>>
/** What the server sends, by address. */
let served: Map<string, Response>
const code = await readScript('worker.ts')
const scope = 'https://example.org/a/'

const page = (text: string) => new Response(text, { headers: { 'content-type': 'text/html' } })
const script = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/javascript', vary: '*' } })
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')

function cacheOf(name: string) {
  const store = stores.get(name) ?? new Map<string, Response>()
  stores.set(name, store)
  return {
    match: async (address: string) => store.get(address)?.clone(),
    put: async (address: string, reply: Response) => {
      if (reply.headers.get('vary') === '*') throw new TypeError('Vary header contains *')
      store.set(address, reply)
    },
    keys: async () => [...store.keys()],
  }
}

/** Runs a worker of some files, and returns what it answers to events. */
function start(version: string, files: Record<string, string>, tabs: string[] = []) {
  const acts = new Map<string, (event: object) => void>()
  const registration = { scope, active: {}, installing: null, waiting: null }
  const told: string[] = []
  runInNewContext(
    `const course = 'c'; const version = '${version}'; const bytes = 1; const files = new Map(list)\n${code}`,
    {
      list: Object.entries(files).map(([path, text]) => [path, hashOf(text)]),
      registration,
      URL,
      Response,
      Headers,
      crypto,
      btoa,
      fetch: vi.fn(async (asked: string | { url: string }) => {
        const reply = served.get(typeof asked === 'string' ? asked : asked.url)
        if (!reply) throw new TypeError('Failed to fetch')
        return reply.clone()
      }),
      caches: {
        open: async (name: string) => cacheOf(name),
        has: async (name: string) => stores.has(name),
        keys: async () => [...stores.keys()],
        delete: async (name: string) => stores.delete(name),
        match: async (address: string, { cacheName }: { cacheName: string }) =>
          stores.get(cacheName)?.get(address)?.clone(),
      },
      clients: {
        matchAll: async () =>
          tabs.map((url) => ({ url, postMessage: (word: string) => told.push(`${word} ${url}`) })),
        claim: async () => {},
      },
      addEventListener: (kind: string, act: (event: object) => void) => acts.set(kind, act),
    },
  )
  const send = async (kind: string, event: object = {}) => {
    const work: Promise<unknown>[] = []
    let reply: Promise<Response> | undefined
    acts.get(kind)?.({
      ...event,
      waitUntil: (one: Promise<unknown>) => work.push(one),
      respondWith: (one: Promise<Response>) => {
        reply = one
      },
    })
    await Promise.all(work)
    return reply
  }
  const ask = (address: string, mode = 'navigate', more: object = {}) =>
    send('fetch', {
      request: { url: address, method: 'GET', mode, headers: new Headers(), ...more },
    })
  return { send, ask, told }
}

beforeEach(() => {
  stores = new Map()
  served = new Map([
    [`${scope}index.html`, page('start')],
    [`${scope}lessons/one.html`, page('one')],
    [`${scope}_astro/a.1.js`, script('a')],
  ])
})

const files = { 'index.html': 'start', 'lessons/one.html': 'one', '_astro/a.1.js': 'a' }

test.each([
  ['', 'start'],
  ['?from=mail', 'start'],
  ['index', 'start'],
  ['lessons/one', 'one'],
  ['lessons/one/', 'one'],
  ['lessons/one.html', 'one'],
  ['lessons/one.html/', 'one'],
  ['lessons/one.html?a=b#c', 'one'],
])('without a network "%s" is the page that a server would send', async (address, text) => {
  const worker = start('v1', files)
  await worker.send('install')
  served.clear()
  expect(await (await worker.ask(scope + address))?.text()).toBe(text)
})

test('an address that is not stored is said to be offline, a script that is not stored fails', async () => {
  const worker = start('v1', files)
  await worker.send('install')
  served.clear()
  const reply = await worker.ask(`${scope}constructor`)
  expect(reply?.status).toBe(503)
  expect(await reply?.text()).toContain(`<head><base href="${scope}">`)
  await expect(worker.ask(`${scope}_astro/gone.js`, 'cors')).rejects.toThrow('Failed to fetch')
})

test('what is not a GET below the course, or asks for a part, goes to the server', async () => {
  const worker = start('v1', files)
  expect(await worker.ask(`${scope}index.html`, 'cors', { method: 'HEAD' })).toBeUndefined()
  expect(await worker.ask('https://example.org/b/', 'navigate')).toBeUndefined()
  const headers = new Headers({ range: 'bytes=0-1' })
  expect(await worker.ask(`${scope}_astro/a.1.js`, 'cors', { headers })).toBeUndefined()
})

test.each([
  ['a page in place of a script', '_astro/a.1.js', page('a'), 'sent text/html'],
  ['a script in place of a page', 'index.html', script('start'), 'sent text/javascript'],
  ['other bytes', '_astro/a.1.js', script('b'), 'sent other bytes'],
  ['an error', '_astro/a.1.js', new Response('', { status: 500 }), 'answered 500'],
])('%s stops the install and is not stored', async (_what, path, reply, message) => {
  served.set(scope + path, reply)
  await expect(start('v1', files).send('install')).rejects.toThrow(`${path}: the server ${message}`)
  expect(stores.get('c /a/ v1')?.has(scope + path)).toBe(false)
})

test('a new version takes what has not changed from the old cache, and tells the course’s tabs alone', async () => {
  await start('v1', files).send('install')
  served = new Map([[`${scope}_astro/b.2.js`, script('b')]])
  const { '_astro/a.1.js': _gone, ...same } = files
  const worker = start('v2', { ...same, '_astro/b.2.js': 'b' }, [scope, 'https://example.org/b/'])
  await worker.send('install')
  expect([...(stores.get('c /a/ v2')?.keys() ?? [])].sort()).toEqual(
    ['_astro/b.2.js', 'index.html', 'lessons/one.html'].map((path) => scope + path),
  )
  expect(worker.told).toEqual([`ready ${scope}`])
})

test('an old tab finds its script in the old cache, which goes when no tab is open', async () => {
  await start('v1', files).send('install')
  stores.set('c / v1', new Map())
  const tabs = [`${scope}lessons/one.html`]
  const worker = start('v2', { 'index.html': 'start' }, tabs)
  await worker.send('install')
  await worker.send('activate')
  served.clear()
  expect(await (await worker.ask(`${scope}_astro/a.1.js`, 'cors'))?.text()).toBe('a')
  tabs.length = 0
  await worker.ask(scope)
  expect([...stores.keys()]).toEqual(['c / v1', 'c /a/ v2'])
})
