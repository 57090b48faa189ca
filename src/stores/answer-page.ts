import * as z from 'zod/mini'
import type { Entry } from '#core/progress/entry.ts'
import { parseEntry } from '#core/progress/parse-entry.ts'
import { createBrowserKeeper } from '#tracking/browser/keeper.ts'
import { managerOf } from '#tracking/browser/manager.ts'

/** Describes what a page may say to keeper.html (build/packages/browser/keeper-frame.ts). */
const messageSchema = z.discriminatedUnion('kind', [
  /** Something to be done; answered under the same id. */
  z.object({
    kind: z.literal('ask'),
    id: z.number(),
    act: z.string(),
    about: z.array(z.unknown()),
  }),
  /** A channel that the page opens, tells something or closes; a number tells channels apart. */
  z.object({ kind: z.literal('open'), channel: z.number(), name: z.string() }),
  z.object({ kind: z.literal('tell'), channel: z.number(), data: z.unknown() }),
  z.object({ kind: z.literal('close'), channel: z.number() }),
])

type Acts = Readonly<Record<string, (first: unknown, second: unknown) => Promise<unknown>>>

/**
 * Keeps the record for the page that holds this one in a frame, and hands on what it tells other
 * pages.
 *
 * Firefox takes every file for a site of its own (security.fileuri.strict_origin_policy): what pages
 * are to share, one file has to keep. Served by a site it answers nobody, since any other site could
 * ask. From files any other file on the same disk can, as it can read all of them in Chromium.
 */
export function answerPage(course: string, edition?: string) {
  if (location.protocol !== 'file:') return
  const say = (message: object) => parent.postMessage(message, '*')
  const keeper = createBrowserKeeper(course, edition)
  keeper.listen((news) => say({ kind: 'news', news }))
  const channels = relayChannels(say)
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
  addEventListener('message', ({ source, data }) => {
    const { data: message } = messageSchema.safeParse(data)
    if (source !== parent || !message) return
    if (message.kind === 'ask') void answer(acts, message, say)
    else if (message.kind === 'open') channels.open(message.channel, message.name)
    else if (message.kind === 'tell') channels.tell(message.channel, message.data)
    else channels.close(message.channel)
  })
  addEventListener('pagehide', channels.closeAll)
  say({ kind: 'ready' })
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

function relayChannels(say: (message: object) => void) {
  const opened = new Map<number, BroadcastChannel>()
  return {
    open(channel: number, name: string) {
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
