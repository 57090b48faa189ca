import { createContext, runInContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { enclose, readBrowserScript } from '#build/packages/browser-script.ts'

const script = enclose(await readBrowserScript('in-lms'))

interface Taken {
  load(): Promise<object>
  save(entry: object): Promise<object>
  listen(listener: (news: object) => void): () => void
  persist(): Promise<boolean>
}

/** A page whose window is held by another one. */
function pageIn(parent: object) {
  const heard = new Map<string, (event: object) => void>()
  const reload = vi.fn()
  const page: { courseTracker?: Taken; window?: object } = {}
  const dataset: { keeper?: string } = {}
  Object.assign(page, {
    window: page,
    parent,
    structuredClone,
    document: { documentElement: { dataset } },
    location: { reload },
    addEventListener: (kind: string, act: (event: object) => void) => heard.set(kind, act),
  })
  runInContext(script, createContext(page))
  return { tracker: page.courseTracker, heard, reload, keeper: dataset.keeper }
}

function shell() {
  const stops: ReturnType<typeof vi.fn>[] = []
  const told: ((news: object) => void)[] = []
  const tracker = {
    load: vi.fn(async () => ({ entries: [] })),
    save: vi.fn(async (entry: object) => ({ entry, safety: 'durable' })),
    listen: vi.fn((listener: (news: object) => void) => {
      const stop = vi.fn()
      told.push(listener)
      stops.push(stop)
      return stop
    }),
  }
  return { tracker, told, stops, parent: { courseTracker: tracker, structuredClone } }
}

test('API-5: a page says that an LMS keeps its answers where one does, and there alone', () => {
  expect(pageIn(shell().parent).keeper).toBe('lms')
  expect(pageIn({}).keeper).toBeUndefined()
})

test('a page works with the tracker of the shell that holds it, on copies', async () => {
  const { parent, tracker: real, told } = shell()
  const { tracker } = pageIn(parent)
  const entry = { kind: 'lesson', id: 'L10' }
  expect(await tracker?.load()).toEqual({ entries: [] })
  expect(await tracker?.save(entry)).toEqual({ entry, safety: 'durable' })
  expect(real.save.mock.calls[0]?.[0]).toEqual(entry)
  expect(real.save.mock.calls[0]?.[0]).not.toBe(entry)
  const listener = vi.fn()
  tracker?.listen(listener)
  const news = { kind: 'newer' }
  told[0]?.(news)
  expect(listener).toHaveBeenCalledWith(news)
  expect(listener.mock.calls[0]?.[0]).not.toBe(news)
  expect(await tracker?.persist()).toBe(false)
})

test('the shell stops telling a page that goes; one that comes back is loaded anew', () => {
  const { parent, stops } = shell()
  const { tracker, heard, reload } = pageIn(parent)
  tracker?.listen(() => {})
  tracker?.listen(() => {})()
  const times = () => stops.map(({ mock }) => mock.calls.length)
  expect(times()).toEqual([0, 1])
  heard.get('pagehide')?.({ persisted: true })
  heard.get('pagehide')?.({ persisted: true })
  expect(times()).toEqual([1, 1])
  heard.get('pageshow')?.({ persisted: false })
  expect(reload).not.toHaveBeenCalled()
  heard.get('pageshow')?.({ persisted: true })
  expect(reload).toHaveBeenCalled()
})

test('API-2: a page that nobody holds, or a window of another origin, has no tracker and no error', () => {
  expect(pageIn({}).tracker).toBeUndefined()
  const foreign = {
    get courseTracker() {
      throw new DOMException('Blocked', 'SecurityError')
    },
  }
  expect(pageIn(foreign).tracker).toBeUndefined()
})
