import { readAll } from './database.ts'
import type { BrowserKeeper } from './keeper.ts'
import { loadReader, readAt, readText } from './reader.ts'

/** Lists the values, as they are, that a later version of the course keeps in this browser. */
export async function readNewer({ copies }: BrowserKeeper): Promise<unknown[]> {
  const read = await loadReader()
  const found = new Map<string, unknown>()
  for (const [key, text] of copies.mirror.list()) {
    if (readText(read, key, text).kind === 'newer') found.set(key, JSON.parse(text))
  }
  for (const { key, raw } of await copies.database.use(readAll).catch(() => [])) {
    if (readAt(read, key, raw).kind === 'newer') found.set(key, raw)
  }
  return [...found.values()]
}
