export {}

declare const window: Window & { showReading(reading: string): void }

/** What keeper.html does for a page (src/stores/answer-page.ts). */
const acts = [
  'load',
  'save',
  'persist',
  'describeHoldings',
  'listAside',
  'dropAside',
  'putBackup',
  'replaceAll',
  'forgetAll',
  'readNewer',
]

/** What keeper.html says. */
type Said =
  | { kind: 'ready'; reading: string }
  | { kind: 'reading'; reading: string }
  | { kind: 'answer'; id: number; found: unknown }
  | { kind: 'refusal'; id: number; why: string; safety?: unknown }
  | { kind: 'news'; news: object }
  | { kind: 'told'; channel: number; data: unknown }

interface Waiting {
  resolve(found: unknown): void
  reject(cause: Error): void
}

/** More than the record itself is waited for (tracking/browser/database.ts). */
const msToAnswer = 15_000
const waiting = new Map<number, Waiting>()
const listeners = new Set<(news: object) => void>()
const channels = new Map<number, EventTarget>()
const late = `${document.documentElement.dataset['course']}:offline/late/`
/** Agreed on with the frame by its address; every message bears it, both ways. */
const token = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) =>
  part.toString(16).padStart(8, '0'),
).join('')
let lastNumber = 0
let opening: Promise<Window> | undefined
let frame: Window | undefined

/** A BroadcastChannel as far as the course uses it, by way of the frame. */
class FramedChannel extends EventTarget {
  readonly #number = ++lastNumber
  constructor(name: string) {
    super()
    channels.set(this.#number, this)
    post({ kind: 'open', channel: this.#number, name })
  }
  postMessage(data: unknown) {
    post({ kind: 'tell', channel: this.#number, data })
  }
  close() {
    channels.delete(this.#number)
    post({ kind: 'close', channel: this.#number })
  }
}

/**
 * Firefox takes every file for a site of its own, so that no page would know what was done on another.
 * There the record is kept by one file, which each page holds in a hidden frame and speaks to. A page
 * has to decide before it can try, so Firefox is told by a property that no other browser has.
 */
if (
  location.protocol === 'file:' &&
  'mozInnerScreenX' in window &&
  !location.pathname.endsWith('/keeper.html')
) {
  const asked = acts.map((act) => [act, (...about: unknown[]) => ask(act, about)])
  const listen = (listener: (news: object) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  Object.assign(window, {
    courseKeeper: { ...Object.fromEntries(asked), listen, load, save },
    BroadcastChannel: FramedChannel,
    tellReading: (reading: string) => post({ kind: 'reading', reading }),
  })
}

/** Reads the record, with what this page could not hand over when it was left last. */
async function load() {
  await handOver()
  return ask('load', [])
}

/** Written here first: a page that is being left says nothing any more to its frame (Firefox). */
async function save(entry: { kind: string; id: string }) {
  const key = `${late}${entry.kind}:${entry.id}`
  const text = JSON.stringify(entry)
  withStorage((storage) => storage.setItem(key, text))
  const kept = await ask('save', [entry])
  withStorage((storage) => storage.getItem(key) === text && storage.removeItem(key))
  return kept
}

async function handOver() {
  const texts: string[] = []
  withStorage((storage) => {
    for (const key of Object.keys(storage))
      if (key.startsWith(late)) texts.push(storage.getItem(key) ?? '')
  })
  for (const text of texts)
    await Promise.resolve(text)
      .then((one) => save(JSON.parse(one)))
      .catch(() => {})
}

/** Storage may be full or blocked; the frame says what that means. */
function withStorage(use: (storage: Storage) => void) {
  try {
    use(localStorage)
  } catch {}
}

/** Shows how the reader wants to read, and keeps it for the next first paint of this page. */
function showReading(reading: string) {
  const key = `${document.documentElement.dataset['course']}:offline:reading`
  withStorage((storage) => {
    if ((storage.getItem(key) ?? '') === reading) return
    if (reading) storage.setItem(key, reading)
    else storage.removeItem(key)
    window.showReading(reading)
  })
}

async function ask(act: string, about: readonly unknown[]): Promise<unknown> {
  const id = ++lastNumber
  const answer = new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    // People are asked for the promise to keep it all, and take their time.
    if (act === 'persist') return
    setTimeout(() => reject(new Error('keeper.html does not answer. Is it there?')), msToAnswer)
  })
  post({ kind: 'ask', id, act, about })
  return answer
}

/** In step where the frame is there already, because the page may be left right after it. */
function post(message: object) {
  // Files have no origin that could be named; the frame refuses what is not a file's.
  const marked = { ...message, token }
  if (frame) return frame.postMessage(marked, '*')
  opening ??= openFrame()
  void opening.then((opened) => opened.postMessage(marked, '*'))
}

function openFrame(): Promise<Window> {
  const root = new URL(document.documentElement.dataset['root'] ?? './', document.baseURI)
  const element = document.createElement('iframe')
  element.hidden = true
  element.tabIndex = -1
  element.title = 'Keeps what you do'
  element.src = `${new URL('keeper.html', root).href}#${token}`
  return new Promise((resolve) => {
    addEventListener('message', ({ source, origin, data }) => {
      if (!source || source !== element.contentWindow || /^[\w-]+:\/\/./.test(origin)) return
      const said = readSaid(data)
      if (!said) return
      if (said.kind !== 'ready') return hear(said)
      showReading(said.reading)
      frame = element.contentWindow
      resolve(frame)
    })
    document.documentElement.append(element)
  })
}

/** Reads what came from the frame; undefined for what bears no token, or is none of what it says. */
function readSaid(data: unknown): Said | undefined {
  if (typeof data !== 'object' || data === null || Reflect.get(data, 'token') !== token)
    return undefined
  const { kind, id, why, safety, found, news, channel, reading, data: told } = Object(data)
  if (kind === 'ready' || kind === 'reading') return { kind, reading: String(reading) }
  if (kind === 'answer' && Number.isInteger(id)) return { kind, id, found }
  if (kind === 'refusal' && Number.isInteger(id)) return { kind, id, why: String(why), safety }
  if (kind === 'news' && typeof news === 'object' && news) return { kind, news }
  if (kind === 'told' && Number.isInteger(channel)) return { kind, channel, data: told }
  return undefined
}

function hear(said: Exclude<Said, { kind: 'ready' }>) {
  if (said.kind === 'reading') showReading(said.reading)
  else if (said.kind === 'news') for (const listener of listeners) listener(said.news)
  else if (said.kind === 'told')
    channels.get(said.channel)?.dispatchEvent(new MessageEvent('message', { data: said.data }))
  else {
    const asker = waiting.get(said.id)
    waiting.delete(said.id)
    if (said.kind === 'answer') asker?.resolve(said.found)
    else asker?.reject(Object.assign(new Error(said.why), { safety: said.safety }))
  }
}
