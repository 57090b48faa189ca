import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { beginSession } from '#core/workshop/begin-session.ts'
import type { StageBook } from '#core/workshop/book.ts'
import { type FakeBrowser, freshBrowser } from '#tracking/browser/fake-browser.ts'
import { openConsole, type RoomConsole } from './console.ts'
import { listSessions, openRoomStore, readKept } from './keep.ts'
import { openStage, type RoomStage } from './stage.ts'

const talk = { minutes: 5, kind: 'talk' as const, lines: ['One line.'] }
const book: StageBook = {
  course: 'course',
  content: 'c1',
  plan: {
    id: 'short',
    title: 'A short plan',
    minutes: 15,
    purpose: 'For a test.',
    objectives: ['LO1'],
    kit: ['A laptop'],
    access: 'Sit.',
    remote: 'Share.',
    parts: [
      { ...talk, id: 'one', title: 'One' },
      { ...talk, id: 'two', title: 'Two' },
      { ...talk, id: 'three', title: 'Three' },
    ],
  },
  stories: {},
  questions: {},
}

let browser: FakeBrowser
const opened: { close(): void }[] = []
// The channel of Node delivers by itself, and timers are the tests' own.
const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

beforeEach(() => {
  browser = freshBrowser()
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  })
})
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Lets messages arrive, and the time that a console waits for another one pass. */
async function settle(ms = 400) {
  for (let at = 0; at < 6; at += 1) await turn()
  await vi.advanceTimersByTimeAsync(ms)
  for (let at = 0; at < 6; at += 1) await turn()
}

const store = () => openRoomStore('course')
const session = () => beginSession(book, { id: 's1', now: Date.now(), isRehearsal: false })

async function consoleOn(token: string, kept = session()): Promise<RoomConsole> {
  const console = openConsole({
    store: store(),
    book,
    session: kept,
    now: Date.now,
    token,
    onKey: (press) => pressed.push(press.key),
  })
  opened.push(console)
  await settle()
  return console
}
let pressed: string[] = []
beforeEach(() => {
  pressed = []
})

function stageOn(name: string): RoomStage {
  const stage = openStage(store(), 's1', name)
  opened.push(stage)
  return stage
}

const keptSession = () => {
  const found = readKept(store(), 's1')
  return found?.kind === 'session' ? found.session : undefined
}

describe('a console and its stages', () => {
  test('a change is in storage before any stage hears of it, and every stage shows it', async () => {
    const console = await consoleOn('a')
    const [first, second] = [stageOn('x'), stageOn('y')]
    console.act({ do: 'next' })
    expect(keptSession()).toEqual(console.$session.get())
    await settle()
    for (const { $shown } of [first, second]) expect($shown.get()).toEqual(console.$session.get())
  })

  test('F59: a stage that is opened or loaded again shows the same picture at once, with no console at all', async () => {
    const console = await consoleOn('a')
    console.act({ do: 'next' })
    console.close()
    expect(stageOn('x').$shown.get()).toEqual(keptSession())
  })

  test('F60: messages that are lost, doubled or late never bring an earlier picture back', async () => {
    const console = await consoleOn('a')
    const stage = stageOn('x')
    await settle()
    const channel = new BroadcastChannel('course:room:s1')
    const early = JSON.stringify(console.$session.get())
    console.act({ do: 'next' })
    console.act({ do: 'next' })
    await settle()
    const latest = stage.$shown.get()
    for (const message of [
      { kind: 'shown', text: early },
      { kind: 'shown', text: early },
      { kind: 'shown', text: 'not a session' },
      { kind: 'shown' },
      'noise',
      null,
    ])
      channel.postMessage(message)
    await settle()
    expect(stage.$shown.get()).toEqual(latest)
    channel.close()
  })

  test('while the stage is frozen the console goes on and the stage stays, also when either is loaded again', async () => {
    const console = await consoleOn('a')
    const stage = stageOn('x')
    console.act({ do: 'next' })
    await settle()
    const frozen = stage.$shown.get()?.place
    console.act({ do: 'screen', to: 'freeze' })
    console.act({ do: 'next' })
    await settle()
    expect(console.$session.get().place).not.toEqual(frozen)
    expect(stage.$shown.get()?.place).toEqual(frozen)
    expect(stageOn('y').$shown.get()?.place).toEqual(frozen)
    console.close()
    const again = await consoleOn('b', keptSession())
    await settle()
    expect(stage.$shown.get()?.place).toEqual(frozen)
    again.act({ do: 'screen', to: 'show' })
    await settle()
    expect(stage.$shown.get()?.place).toEqual(again.$session.get().place)
  })

  test('the console knows what each stage shows, and misses one that falls silent', async () => {
    const console = await consoleOn('a')
    const stage = stageOn('x')
    await settle()
    const window = { width: 1920, height: 1080, isVisible: true, isFullscreen: true, isAwake: true }
    stage.report(window)
    await settle(0)
    const { revision } = console.$session.get()
    expect(console.$standing.get().stages).toEqual([
      { kind: 'seen', stage: 'x', revision, ...window },
    ])
    await settle(5000)
    expect(console.$standing.get().stages).toEqual([])
    stage.report(window)
    await settle(0)
    expect(console.$standing.get().stages).toHaveLength(1)
    stage.close()
    await settle(0)
    expect(console.$standing.get().stages).toEqual([])
  })

  test('a key on the stage is the console’s to act on', async () => {
    await consoleOn('a')
    const keys = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }
    stageOn('x').relay({ key: 'PageDown', ...keys })
    await settle()
    expect(pressed).toEqual(['PageDown'])
  })
})

describe('two consoles', () => {
  test('the second looks on until it takes over; then it alone writes', async () => {
    const first = await consoleOn('a')
    const second = await consoleOn('b', keptSession())
    expect(first.$standing.get().isWriter).toBe(true)
    expect(second.$standing.get().isWriter).toBe(false)
    second.act({ do: 'next' })
    expect(keptSession()).toEqual(first.$session.get())
    first.act({ do: 'next' })
    await settle()
    expect(second.$session.get()).toEqual(first.$session.get())
    second.takeOver()
    await settle()
    expect(first.$standing.get().isWriter).toBe(false)
    expect(second.$standing.get().isWriter).toBe(true)
    second.act({ do: 'next' })
    const held = keptSession()
    first.act({ do: 'next' })
    expect(keptSession()).toEqual(held)
    expect(held?.epoch).toBe(second.$session.get().epoch)
    await settle()
    expect(first.$session.get()).toEqual(held)
  })

  test('one that has not heard that another took over does not write either', async () => {
    const first = await consoleOn('a')
    const held = { ...session(), revision: 50 }
    browser.storage.set('course:room/writer/s1', 'somebody')
    browser.storage.set('course:room/session/s1', JSON.stringify(held))
    first.act({ do: 'next' })
    expect(first.$standing.get().isWriter).toBe(false)
    expect(keptSession()).toEqual(held)
  })

  test('a console that is loaded again takes its session up where it was', async () => {
    const first = await consoleOn('a')
    first.act({ do: 'next' })
    first.act({ do: 'next' })
    const { place, epoch } = first.$session.get()
    first.close()
    const again = await consoleOn('b', keptSession())
    expect(again.$standing.get().isWriter).toBe(true)
    expect(again.$session.get()).toMatchObject({ place, epoch: epoch + 1 })
    again.undo()
    expect(again.$session.get().place).not.toEqual(place)
  })
})

describe('undo', () => {
  test('goes back twenty changes, and revisions go on rising', async () => {
    const console = await consoleOn('a')
    for (let at = 0; at < 25; at += 1) console.act({ do: 'people', people: at + 1 })
    const { revision } = console.$session.get()
    for (let at = 0; at < 30; at += 1) console.undo()
    expect(console.$session.get().people).toBe(5)
    expect(console.$session.get().revision).toBe(revision + 20)
    expect(console.$standing.get().canUndo).toBe(false)
    expect(keptSession()).toEqual(console.$session.get())
  })
})

describe('storage', () => {
  test('a browser that keeps nothing runs the session in memory, and says so', async () => {
    vi.stubGlobal('localStorage', undefined)
    const console = await consoleOn('a')
    const stage = stageOn('x')
    await settle()
    console.act({ do: 'next' })
    await settle()
    expect(console.$standing.get()).toMatchObject({ isWriter: true, isSaved: false })
    expect(stage.$shown.get()?.place).toEqual(console.$session.get().place)
  })

  test('sessions are listed, the latest first, those that cannot be read by their name; erasing takes all of one', async () => {
    const console = await consoleOn('a')
    stageOn('x')
    console.act({ do: 'next' })
    browser.storage.set('course:room/session/broken', '{')
    expect(listSessions(store()).map(({ id, found }) => [id, found.kind])).toEqual([
      ['s1', 'session'],
      ['broken', 'unreadable'],
    ])
    console.erase()
    await settle()
    expect([...browser.storage.keys()]).toEqual(['course:room/session/broken'])
    expect(console.$standing.get().isErased).toBe(true)
    console.act({ do: 'next' })
    expect([...browser.storage.keys()]).toEqual(['course:room/session/broken'])
  })
})
