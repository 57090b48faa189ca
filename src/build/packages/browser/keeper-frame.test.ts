import { createContext, runInContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { enclose, readBrowserScript } from '#build/packages/browser-script.ts'

const script = enclose(await readBrowserScript('keeper-frame'))

interface Keeper {
  load(): Promise<object>
  save(entry: object): Promise<object>
  listen(listener: (news: object) => void): () => void
  describeHoldings(): Promise<object>
}

/** What a store can do beside holding its keys. */
const storagePart = {
  getItem: function (this: object, key: string) {
    return Reflect.get(this, key) ?? null
  },
  setItem: function (this: object, key: string, text: string) {
    Reflect.set(this, key, text)
  },
  removeItem: function (this: object, key: string) {
    Reflect.deleteProperty(this, key)
  },
}

/** A page of the course that was opened in some browser, and its frame. */
function openPage({ protocol = 'file:', path = '/course/a.html', isFirefox = true, kept = {} }) {
  const page = new EventTarget()
  const asked: { kind: string; id?: number; act?: string; about?: unknown[] }[] = []
  const contentWindow = { postMessage: (message: { kind: string }) => asked.push(message) }
  const frames: { hidden?: boolean; src?: string }[] = []
  const storage = Object.create(storagePart)
  Object.assign(storage, kept)
  class Place {
    href = `file:///course/keeper.html`
  }
  const shown: string[] = []
  const globals: {
    courseKeeper?: Keeper
    BroadcastChannel?: typeof BroadcastChannel
    tellReading?: (reading: string) => void
  } = {}
  Object.assign(globals, {
    window: globals,
    showReading: (reading: string) => shown.push(reading),
    location: { protocol, pathname: path },
    localStorage: storage,
    document: {
      baseURI: `file://${path}`,
      documentElement: {
        dataset: { course: 'course' },
        append: (frame: object) => frames.push(frame),
      },
      createElement: () => ({ contentWindow }),
    },
    addEventListener: page.addEventListener.bind(page),
    crypto,
    URL: Place,
    EventTarget,
    MessageEvent,
    setTimeout: () => 0,
    ...(isFirefox ? { mozInnerScreenX: 0 } : {}),
  })
  runInContext(script, createContext(globals))
  const token = () => frames[0]?.src?.split('#')[1]
  /** Lets a message come, as from the frame unless something else is said. */
  const say = (data: object, from: { source?: object; origin?: string } = {}) =>
    page.dispatchEvent(
      Object.assign(new Event('message'), {
        ...{ data: { token: token(), ...data }, source: contentWindow, origin: 'null' },
        ...from,
      }),
    )
  return { ...globals, asked, frames, storage, token, say, shown }
}

const entry = { kind: 'question', id: 'q1', counter: 1 }
const lateKey = 'course:offline/late/question:q1'

test.each([
  ['another browser', { isFirefox: false }],
  ['a website', { protocol: 'https:' }],
  ['the frame itself', { path: '/course/keeper.html' }],
])('%s needs no frame', (_, opened) => {
  const { courseKeeper, BroadcastChannel, frames } = openPage(opened)
  expect([courseKeeper, BroadcastChannel, frames]).toEqual([undefined, undefined, []])
})

test('in Firefox a page asks one hidden frame, once it is ready, and gets its answers', async () => {
  const { courseKeeper, asked, frames, say } = openPage({})
  expect(frames).toEqual([])
  const loading = courseKeeper?.load()
  const describing = courseKeeper?.describeHoldings()
  await vi.waitFor(() => expect(frames).toMatchObject([{ hidden: true }]))
  expect(asked).toEqual([])
  say({ kind: 'ready', reading: '' })
  await vi.waitFor(() => expect(asked.map(({ act }) => act)).toEqual(['describeHoldings', 'load']))
  const [first, second] = asked
  say({ kind: 'answer', id: second?.id, found: { entries: [] } })
  say({ kind: 'refusal', id: first?.id, why: 'no', safety: 'nowhere' })
  expect(await loading).toEqual({ entries: [] })
  await expect(describing).rejects.toMatchObject({ message: 'no', safety: 'nowhere' })
})

test('an entry stands in the page’s own storage until the frame has it, and is told in step', async () => {
  const { courseKeeper, asked, storage, say } = openPage({})
  void courseKeeper?.describeHoldings()
  say({ kind: 'ready', reading: '' })
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  const saving = courseKeeper?.save(entry)
  expect(asked.at(-1)).toMatchObject({ act: 'save', about: [entry] })
  expect(storage.getItem(lateKey)).toBe(JSON.stringify(entry))
  say({ kind: 'answer', id: asked.at(-1)?.id, found: { entry } })
  expect(await saving).toEqual({ entry })
  expect(storage.getItem(lateKey)).toBeNull()
})

test('what a page could not hand over is handed over before it reads again', async () => {
  const kept = { [lateKey]: JSON.stringify(entry), 'course:offline/late/x': '{', other: '1' }
  const { courseKeeper, asked, frames, storage, say } = openPage({ kept })
  void courseKeeper?.load()
  await vi.waitFor(() => expect(frames).toHaveLength(1))
  say({ kind: 'ready', reading: '' })
  await vi.waitFor(() => expect(asked).toMatchObject([{ act: 'save', about: [entry] }]))
  say({ kind: 'answer', id: asked[0]?.id, found: {} })
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ act: 'load' }))
  expect(storage.getItem(lateKey)).toBeNull()
})

test('news is heard until it is no longer listened to', async () => {
  const { courseKeeper, say } = openPage({})
  const heard = vi.fn()
  const stop = courseKeeper?.listen(heard)
  void courseKeeper?.load()
  await vi.waitFor(() => {
    say({ kind: 'news', news: { kind: 'newer' } })
    expect(heard).toHaveBeenCalledWith({ kind: 'newer' })
  })
  heard.mockClear()
  stop?.()
  say({ kind: 'news', news: {} })
  expect(heard).not.toHaveBeenCalled()
})

test('how the reader wants to read goes to the frame, and comes from it to every page', async () => {
  const readingKey = 'course:offline:reading'
  const { courseKeeper, tellReading, asked, frames, storage, say, shown } = openPage({
    kept: { [readingKey]: '125' },
  })
  void courseKeeper?.describeHoldings()
  await vi.waitFor(() => expect(frames).toHaveLength(1))
  say({ kind: 'ready', reading: 'dark 125' })
  expect([shown, storage.getItem(readingKey)]).toEqual([['dark 125'], 'dark 125'])
  say({ kind: 'reading', reading: 'dark 125' })
  expect(shown).toEqual(['dark 125'])
  say({ kind: 'reading', reading: '' })
  expect([shown, storage.getItem(readingKey)]).toEqual([['dark 125', ''], null])
  tellReading?.('wide')
  expect(asked.at(-1)).toMatchObject({ kind: 'reading', reading: 'wide' })
})

test('a channel goes by way of the frame until it is closed', async () => {
  const { BroadcastChannel: Channel, asked, say } = openPage({})
  const heard = vi.fn()
  const channel = Channel && new Channel('room')
  channel?.addEventListener('message', ({ data }) => heard(data))
  channel?.postMessage({ a: 1 })
  say({ kind: 'ready', reading: '' })
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked).toMatchObject([
    { kind: 'open', name: 'room' },
    { kind: 'tell', data: { a: 1 } },
  ])
  const told = { kind: 'told', channel: Reflect.get(asked[0] ?? {}, 'channel'), data: { b: 2 } }
  say(told)
  expect(heard).toHaveBeenCalledWith({ b: 2 })
  channel?.close()
  say(told)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(asked.at(-1)).toMatchObject({ kind: 'close' })
})

test('S08: every message bears a token, which is in the address of the frame and new for each page', async () => {
  const pages = [openPage({}), openPage({})]
  for (const { courseKeeper, frames, asked, say } of pages) {
    void courseKeeper?.load()
    await vi.waitFor(() => expect(frames).toHaveLength(1))
    say({ kind: 'ready' })
    await vi.waitFor(() => expect(asked).toHaveLength(1))
  }
  const [first, second] = pages.map(({ token }) => token())
  expect(first).toMatch(/^[0-9a-f]{32}$/)
  expect(second).not.toBe(first)
  expect(pages.map(({ asked }) => Reflect.get(asked[0] ?? {}, 'token'))).toEqual([first, second])
})

test.each<[string, object, { source?: object; origin?: string }?]>([
  ['another window', {}, { source: {} }],
  ['a site in the frame', {}, { origin: 'https://evil.invalid' }],
  ['a frame that does not know the token', { token: 'x' }],
  ['a frame that bears none', { token: undefined }],
])('S08: %s is not heard', async (_, part, from) => {
  const { courseKeeper, asked, frames, say } = openPage({})
  const heard = vi.fn()
  courseKeeper?.listen(heard)
  void courseKeeper?.load()
  await vi.waitFor(() => expect(frames).toHaveLength(1))
  say({ kind: 'ready', ...part }, from)
  say({ kind: 'news', news: { kind: 'newer' }, ...part }, from)
  expect(heard).not.toHaveBeenCalled()
  say({ kind: 'ready' })
  await vi.waitFor(() => expect(asked).toHaveLength(1))
})

test.each([
  [{ kind: 'answer', id: '1' }],
  [{ kind: 'refusal' }],
  [{ kind: 'news', news: 'all' }],
  [{ kind: 'news', news: null }],
  [{ kind: 'told', channel: {} }],
  [{ kind: '__proto__' }],
  [{ kind: 'go', href: 'https://evil.invalid' }],
])('S08: of %j nothing comes', async (garbage) => {
  const { courseKeeper, frames, say } = openPage({})
  const heard = vi.fn()
  courseKeeper?.listen(heard)
  void courseKeeper?.load()
  await vi.waitFor(() => expect(frames).toHaveLength(1))
  say(garbage)
  expect(heard).not.toHaveBeenCalled()
})
