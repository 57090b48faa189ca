import { readAll } from './database.ts'
import type { BrowserKeeper } from './keeper.ts'
import { loadReader, readAt } from './reader.ts'

/** Lists the values, as they are, that a later version of the course keeps in this browser. */
export async function readNewer({ copies }: BrowserKeeper): Promise<unknown[]> {
  const read = await loadReader()
  const inDatabase = await copies.database.use(readAll).catch(() => [])
  return inDatabase
    .filter(({ key, raw }) => readAt(read, key, raw).kind === 'newer')
    .map(({ raw }) => raw)
}
