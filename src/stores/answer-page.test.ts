import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FakeBrowser, freshBrowser, pageEvent } from '#tracking/browser/fake-browser.ts'
import { answered } from '#tracking/browser/keeper.fixture.ts'
import { answerPage } from './answer-page.ts'

let browser: FakeBrowser
let said: { kind: string; [name: string]: unknown }[]
const page = { postMessage: (message: { kind: string }) => said.push(message) }

beforeEach(() => {
  browser = freshBrowser()
  said = []
  vi.stubGlobal('parent', page)
  vi.stubGlobal('location', { protocol: 'file:' })
})
afterEach(() => {
  browser.dispatch(pageEvent('pagehide', { persisted: false }))
  vi.unstubAllGlobals()
})

const hear = (data: unknown, source: unknown = page) =>
  browser.dispatch(pageEvent('message', { source, data }))

/** Asks for something to be done, and waits for what came of it. */
async function ask(act: string, ...about: unknown[]) {
  const id = said.length
  hear({ kind: 'ask', id, act, about })
  return vi.waitFor(() => said.find((one) => one['id'] === id) ?? expect.fail('no answer'))
}

test('what one page keeps, it reads back, counts and deletes', async () => {
  answerPage('course', 'offline')
  expect(said).toEqual([{ kind: 'ready' }])
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
  hear({ kind: 'ask', id: 1, act: 'save', about: [answered('q1', 1)] })
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

test('a refusal says how safe the record is', async () => {
  vi.stubGlobal('indexedDB', undefined)
  vi.stubGlobal('localStorage', undefined)
  answerPage('course', 'offline')
  expect(await ask('save', answered('q1', 1))).toMatchObject({ safety: 'nowhere' })
})

test.each([null, 'ask', { kind: 'ask' }, { kind: 'ask', id: 1, act: 'load' }, { kind: 'steal' }])(
  'of %j nothing comes',
  async (garbage) => {
    answerPage('course', 'offline')
    hear(garbage)
    await ask('load')
    expect(said).toHaveLength(2)
  },
)

test('nobody is answered but the page that holds this one, and nobody at all on a website', async () => {
  answerPage('course', 'offline')
  hear({ kind: 'ask', id: 7, act: 'load', about: [] }, { postMessage() {} })
  await ask('load')
  expect(said.map(({ id }) => id)).not.toContain(7)
  said = []
  vi.stubGlobal('location', { protocol: 'https:' })
  answerPage('course', 'offline')
  expect(said).toEqual([])
})

test('what a page tells on a channel reaches others, and theirs reach it until it closes the channel', async () => {
  answerPage('course', 'offline')
  const other = new BroadcastChannel('room')
  const heard = vi.fn()
  other.onmessage = ({ data }) => heard(data)
  hear({ kind: 'open', channel: 4, name: 'room' })
  hear({ kind: 'tell', channel: 4, data: { a: 1 } })
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ a: 1 }))
  other.postMessage({ b: 2 })
  const told = { kind: 'told', channel: 4, data: { b: 2 } }
  await vi.waitFor(() => expect(said).toContainEqual(told))
  said = []
  hear({ kind: 'close', channel: 4 })
  hear({ kind: 'tell', channel: 4, data: { c: 3 } })
  other.postMessage({ d: 4 })
  await ask('load')
  expect(said.filter(({ kind }) => kind === 'told')).toEqual([])
  expect(heard).toHaveBeenCalledTimes(1)
  other.close()
})
