import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { enclose, readBrowserScript } from '#build/packages/browser-script.ts'

const script = enclose(await readBrowserScript('storage-channel'))

type Channel = EventTarget & { postMessage(data: unknown): void; close(): void }
interface Globals {
  BroadcastChannel?: new (name: string) => Channel
}

/** Opens windows that share a store: each hears what the others write, as browsers have it. */
function openWindows(count: number, { protocol = 'file:', vendor = 'Apple Computer, Inc.' } = {}) {
  const kept = new Map<string, string>()
  const pages = Array.from({ length: count }, () => new EventTarget())
  const told = (from: EventTarget, key: string, newValue: string | null) => {
    for (const page of pages)
      if (page !== from) page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))
  }
  const windows = pages.map((page) => {
    const globals: Globals = {}
    const localStorage = {
      setItem(key: string, text: string) {
        kept.set(key, text)
        told(page, key, text)
      },
      removeItem(key: string) {
        kept.delete(key)
        told(page, key, null)
      },
    }
    const context = createContext({
      ...{ window: globals, location: { protocol }, navigator: { vendor }, localStorage },
      ...{ EventTarget, MessageEvent, AbortController, JSON, Math, Object },
      document: { documentElement: { dataset: { course: 'course' } } },
      addEventListener: page.addEventListener.bind(page),
    })
    runInContext(script, context)
    return globals
  })
  return { windows, kept }
}

function heardOn(channel: Channel): unknown[] {
  const heard: unknown[] = []
  channel.addEventListener('message', (event) => heard.push((event as MessageEvent).data))
  return heard
}

test('O-2: from files in WebKit, windows hear each other on a channel, alike messages too, and nothing is left behind', () => {
  const { windows, kept } = openWindows(3)
  const channels = windows.flatMap(({ BroadcastChannel }) =>
    BroadcastChannel ? [new BroadcastChannel('room')] : [],
  )
  const [first, second, third] = channels
  if (!first || !second || !third) throw new Error('There is no channel.')
  const heard = [first, second, third].map(heardOn)
  first.postMessage({ kind: 'hello' })
  first.postMessage({ kind: 'hello' })
  third.close()
  second.postMessage('after')
  expect(heard).toEqual([
    ['after'],
    [{ kind: 'hello' }, { kind: 'hello' }],
    [{ kind: 'hello' }, { kind: 'hello' }],
  ])
  expect([...kept]).toEqual([])
})

test('other channels hear nothing of it', () => {
  const [here, there] = openWindows(2).windows
  const heard = there?.BroadcastChannel ? heardOn(new there.BroadcastChannel('other')) : undefined
  if (here?.BroadcastChannel) new here.BroadcastChannel('room').postMessage('x')
  expect(heard).toEqual([])
})

test.each([{ protocol: 'https:' }, { vendor: 'Google Inc.' }, { vendor: '' }])(
  'the browser’s own channel stays elsewhere: %o',
  (where) => {
    expect(openWindows(1, where).windows).toEqual([{}])
  },
)
