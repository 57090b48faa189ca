import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FakeBrowser, freshBrowser, pageEvent } from '#tracking/browser/fake-browser.ts'
import { answered } from '#tracking/browser/keeper.fixture.ts'
import { answerPage } from './answer-page.ts'

const token = '0123456789abcdef'
let browser: FakeBrowser
let said: { kind: string; [name: string]: unknown }[]
const page = {
  postMessage: ({ token: borne, ...message }: { kind: string; token?: string }) =>
    borne === token && said.push(message),
}

beforeEach(() => {
  browser = freshBrowser()
  said = []
  vi.stubGlobal('parent', page)
  vi.stubGlobal('location', { protocol: 'file:', hash: `#${token}` })
  const dataset = { course: 'course', edition: 'offline' }
  vi.stubGlobal('document', { documentElement: { dataset } })
})
afterEach(() => {
  browser.dispatch(pageEvent('pagehide', { persisted: false }))
  vi.unstubAllGlobals()
})

/** Lets a message come, as from the page unless something else is said. */
const hear = (data: unknown, from: { source?: unknown; origin?: string } = {}) =>
  browser.dispatch(pageEvent('message', { source: page, origin: 'null', data, ...from }))

/** Asks for something to be done, and waits for what came of it. */
async function ask(act: string, ...about: unknown[]) {
  const id = said.length
  hear({ kind: 'ask', token, id, act, about })
  return vi.waitFor(() => said.find((one) => one['id'] === id) ?? expect.fail('no answer'))
}

test('what one page keeps, it reads back, counts and deletes', async () => {
  answerPage('course', 'offline')
  expect(said).toEqual([{ kind: 'ready', reading: '' }])
  const entry = answered('q1', 1)
  expect(await ask('save', entry)).toMatchObject({ found: { entry, safety: 'durable' } })
  expect(await ask('load')).toMatchObject({ kind: 'answer', found: { entries: [entry] } })
  expect(await ask('describeHoldings')).toMatchObject({ found: { entries: 1 } })
  await ask('replaceAll', [answered('q2', 2), answered('q3', 3)], 5)
  expect(await ask('describeHoldings')).toMatchObject({ found: { entries: 2 } })
  await ask('putBackup', '{}', 5)
  expect(await ask('listAside')).toMatchObject({ found: [{ raw: '{}' }] })
  expect(await ask('forgetAll')).toMatchObject({ kind: 'answer' })
  expect(await ask('load')).toMatchObject({ found: { entries: [] } })
  expect(said).toContainEqual({
    kind: 'news',
    news: expect.objectContaining({ kind: 'replaced', entries: [] }),
  })
})

test('an entry is in the mirror before the message is over: the page may be gone by then', async () => {
  answerPage('course', 'offline')
  hear({ kind: 'ask', token, id: 1, act: 'save', about: [answered('q1', 1)] })
  expect([...browser.storage.keys()]).toEqual(['course:offline/question:q1'])
  await vi.waitFor(() => expect(said).toContainEqual(expect.objectContaining({ id: 1 })))
})

test.each([
  ['save', { kind: 'question' }],
  ['save', null],
  ['replaceAll', [{ kind: 'question' }]],
  ['replaceAll', 'all'],
  ['toString', undefined],
  ['constructor', undefined],
])('%s of %j is refused', async (act, about) => {
  answerPage('course', 'offline')
  expect(await ask(act, about, 1)).toMatchObject({ kind: 'refusal', why: expect.any(String) })
  expect([...browser.storage.keys()]).toEqual([])
})

test('how the reader wants to read is kept for every page, as far as the course knows the words', () => {
  browser.storage.set('course:offline:reading', 'dark')
  answerPage('course', 'offline')
  expect(said).toEqual([{ kind: 'ready', reading: 'dark' }])
  hear({ kind: 'reading', token, reading: '150 <b> wide' })
  expect([...browser.storage]).toEqual([['course:offline:reading', '150 wide']])
  browser.dispatch(pageEvent('storage', { key: 'course:offline:reading' }))
  expect(said.at(-1)).toEqual({ kind: 'reading', reading: '150 wide' })
  hear({ kind: 'reading', token, reading: '' })
  expect([...browser.storage]).toEqual([])
})

test('a refusal says how safe the record is', async () => {
  vi.stubGlobal('indexedDB', undefined)
  vi.stubGlobal('localStorage', undefined)
  answerPage('course', 'offline')
  expect(await ask('save', answered('q1', 1))).toMatchObject({ safety: 'nowhere' })
})

const good = { kind: 'ask', token, id: 7, act: 'load', about: [] }

test.each<[string, unknown, { source?: unknown; origin?: string }?]>([
  ['nothing', null],
  ['a word', 'ask'],
  ['a message without its parts', { kind: 'ask', token }],
  ['one without its values', { kind: 'ask', token, id: 7, act: 'load' }],
  ['one of an unknown kind', { ...good, kind: 'steal' }],
  ['one with more than it may hold', { ...good, extra: 1 }],
  ['one with a number that is none', { ...good, id: '7' }],
  ['one with more values than any act takes', { ...good, about: [1, 2, 3] }],
  ['one without the token', { ...good, token: undefined }],
  ['one with another token', { ...good, token: 'fedcba9876543210' }],
  ['one of another window', good, { source: { postMessage() {} } }],
  ['one of no window', good, { source: null }],
  ['one of a site', good, { origin: 'https://evil.invalid' }],
])('S08: of %s nothing comes', async (_, garbage, from) => {
  answerPage('course', 'offline')
  hear(garbage, from)
  await ask('load')
  expect(said.map(({ id }) => id)).toEqual([undefined, 1])
})

test.each(['', '#', '#short', `#${'x'.repeat(65)}`])(
  'S08: a frame whose address bears %j for a token answers nobody',
  (hash) => {
    vi.stubGlobal('location', { protocol: 'file:', hash })
    answerPage('course', 'offline')
    hear(good)
    expect(said).toEqual([])
  },
)

test('S08: nobody at all is answered on a website', () => {
  vi.stubGlobal('location', { protocol: 'https:', hash: `#${token}` })
  answerPage('course', 'offline')
  hear(good)
  expect(said).toEqual([])
})

test('S08: only channels of the course are opened, and no number without end', () => {
  const opened = vi.fn()
  vi.stubGlobal(
    'BroadcastChannel',
    class extends EventTarget {
      constructor(name: string) {
        super()
        opened(name)
      }
      postMessage() {}
      close() {}
    },
  )
  answerPage('course', 'offline')
  opened.mockClear()
  const names = ['other', 'course', 'course:web', 'course:offline2', '__proto__']
  for (const [channel, name] of names.entries()) hear({ kind: 'open', token, channel, name })
  expect(opened).not.toHaveBeenCalled()
  for (let channel = 0; channel < 100; channel += 1)
    hear({ kind: 'open', token, channel, name: 'course:offline:room:s1' })
  expect(opened).toHaveBeenCalledTimes(20)
})

test('what a page tells on a channel reaches others, and theirs reach it until it closes the channel', async () => {
  answerPage('course', 'offline')
  const other = new BroadcastChannel('course:offline:room')
  const heard = vi.fn()
  other.onmessage = ({ data }) => heard(data)
  hear({ kind: 'open', token, channel: 4, name: 'course:offline:room' })
  hear({ kind: 'tell', token, channel: 4, data: { a: 1 } })
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ a: 1 }))
  other.postMessage({ b: 2 })
  const told = { kind: 'told', channel: 4, data: { b: 2 } }
  await vi.waitFor(() => expect(said).toContainEqual(told))
  said = []
  hear({ kind: 'close', token, channel: 4 })
  hear({ kind: 'tell', token, channel: 4, data: { c: 3 } })
  other.postMessage({ d: 4 })
  await ask('load')
  expect(said.filter(({ kind }) => kind === 'told')).toEqual([])
  expect(heard).toHaveBeenCalledTimes(1)
  other.close()
})
