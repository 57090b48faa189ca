import * as z from 'zod/mini'
import type { Entry } from '#core/progress/entry.ts'
import { parseEntry } from '#core/progress/parse-entry.ts'
import { parseReading, writeReading } from '#core/reading/reading.ts'
import { createBrowserKeeper, namespaceOf } from '#tracking/browser/keeper.ts'
import { managerOf } from '#tracking/browser/manager.ts'
import { keepReading, keptReading, readingKey } from './reading.ts'

/** Agreed on when the page makes the frame; every message bears it, both ways. */
const token = z.string().check(z.minLength(16), z.maxLength(64))
/** Tells asks, or channels, apart. */
const number = z.int().check(z.minimum(0))

/** Describes what a page may say to keeper.html (build/packages/browser/keeper-frame.ts). */
const messageSchema = z.discriminatedUnion('kind', [
  /** Something to be done; answered under the same id. */
  z.strictObject({
    kind: z.literal('ask'),
    token,
    id: number,
    act: z.string().check(z.maxLength(40)),
    about: z.array(z.unknown()).check(z.maxLength(2)),
  }),
  /** A channel that the page opens, tells something or closes. */
  z.strictObject({
    kind: z.literal('open'),
    token,
    channel: number,
    name: z.string().check(z.maxLength(200)),
  }),
  z.strictObject({ kind: z.literal('tell'), token, channel: number, data: z.unknown() }),
  z.strictObject({ kind: z.literal('close'), token, channel: number }),
  /** How the reader wants to read from now on. */
  z.strictObject({
    kind: z.literal('reading'),
    token,
    reading: z.string().check(z.maxLength(100)),
  }),
])

/** No page of the course has more channels at a time. */
const mostChannels = 20

type Acts = Readonly<Record<string, (first: unknown, second: unknown) => Promise<unknown>>>

/**
 * Keeps the record for the page that holds this one in a frame, and hands on what it tells other
 * pages.
 *
 * Firefox takes every file for a site of its own (security.fileuri.strict_origin_policy): what pages
 * are to share, one file has to keep. Served by a site it answers nobody, since any other site could
 * ask. From files another file on the same disk can put it in a frame of its own and ask: files have
 * no origin that could be told from another, and share no secret. It opens only channels of the course.
 */
export function answerPage(course: string, edition?: string) {
  const agreed = token.safeParse(location.hash.slice(1)).data
  if (location.protocol !== 'file:' || !agreed) return
  // Files have no origin that could be named; what is not a file's is refused on arrival.
  const say = (message: object) => parent.postMessage({ ...message, token: agreed }, '*')
  const keeper = createBrowserKeeper(course, edition)
  keeper.listen((news) => say({ kind: 'news', news }))
  const channels = relayChannels(namespaceOf(course, edition), say)
  const manager = managerOf(keeper)
  const acts: Acts = {
    ...manager,
    load: keeper.load,
    // In step with the message, because the page may be gone after it.
    save: async (entry) => keeper.save(readEntry(entry)),
    persist: async () => keeper.persist?.(),
    dropAside: (id) => manager.dropAside(typeof id === 'number' ? id : String(id)),
    putBackup: (text, at) => manager.putBackup(String(text), Number(at)),
    replaceAll: async (entries, at) =>
      manager.replaceAll(z.array(z.unknown()).parse(entries).map(readEntry), Number(at)),
  }
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || isOfSite(origin)) return
    const { data: message } = messageSchema.safeParse(data)
    if (message?.token !== agreed) return
    if (message.kind === 'ask') void answer(acts, message, say)
    else if (message.kind === 'reading') keepReading(writeReading(parseReading(message.reading)))
    else if (message.kind === 'open') channels.open(message.channel, message.name)
    else if (message.kind === 'tell') channels.tell(message.channel, message.data)
    else channels.close(message.channel)
  })
  addEventListener('pagehide', channels.closeAll)
  // Another page has chosen, by way of a frame of its own.
  addEventListener('storage', ({ key }) => {
    if (key === readingKey()) say({ kind: 'reading', reading: keptReading() })
  })
  say({ kind: 'ready', reading: keptReading() })
}

/** A file's own origin is "null", or "file://" with nothing after it. */
function isOfSite(origin: string): boolean {
  return /^[\w-]+:\/\/./.test(origin)
}

async function answer(
  acts: Acts,
  { id, act, about: [first, second] }: { id: number; act: string; about: readonly unknown[] },
  say: (message: object) => void,
) {
  try {
    if (!Object.hasOwn(acts, act)) throw new Error(`Nothing here is called ${act}.`)
    say({ kind: 'answer', id, found: await acts[act]?.(first, second) })
  } catch (cause) {
    const safety = cause instanceof Error && 'safety' in cause ? cause.safety : undefined
    say({ kind: 'refusal', id, why: String(cause), safety })
  }
}

/** @throws {Error} when it is none. */
function readEntry(raw: unknown): Entry {
  const entry = parseEntry(raw)
  if (!entry) throw new Error('What came to be kept is no entry of a record. Load the page again.')
  return entry
}

function relayChannels(namespace: string, say: (message: object) => void) {
  const opened = new Map<number, BroadcastChannel>()
  return {
    open(channel: number, name: string) {
      const isOurs = name === namespace || name.startsWith(`${namespace}:`)
      if (!isOurs || opened.has(channel) || opened.size >= mostChannels) return
      const line = new BroadcastChannel(name)
      line.addEventListener('message', ({ data }) => say({ kind: 'told', channel, data }))
      opened.set(channel, line)
    },
    tell: (channel: number, data: unknown) => opened.get(channel)?.postMessage(data),
    close(channel: number) {
      opened.get(channel)?.close()
      opened.delete(channel)
    },
    /** A page that is put away hears nothing; it opens its channels anew when it comes back. */
    closeAll() {
      for (const line of opened.values()) line.close()
      opened.clear()
    },
  }
}
