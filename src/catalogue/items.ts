import { getCollection } from 'astro:content'
import type { BankItem } from '#core/question/bank.ts'
import { type Item, splitItem } from '#core/question/kinds.ts'
import { seal } from '#core/question/seal.ts'
import { createRandom, fingerprint, shuffle } from '#core/question/seed.ts'
import type { KeyFile } from '#stores/keys.ts'
import { getLock } from './lock.ts'

/** An item of the bank, with the objective that its file is about. */
export type BankEntry = BankItem & { objective: string }

/** Returns all items of the bank. */
export async function getBank(): Promise<BankEntry[]> {
  const files = await getCollection('questions')
  return files.flatMap(({ data: { objective, items } }) =>
    items.map((item) => ({ ...item, objective })),
  )
}

/** Returns the items of all exercises. */
export async function getActivities(): Promise<Item[]> {
  const files = await getCollection('activities')
  return files.flatMap(({ data }) => data.items)
}

/**
 * Finds an item of the bank or of an exercise.
 * @throws {Error} when no file in content holds it.
 */
export async function getItem(id: string): Promise<Item | BankEntry> {
  const items = [...(await getBank()), ...(await getActivities())]
  const item = items.find((candidate) => candidate.id === id)
  if (!item) {
    throw new Error(
      `id="${id}" asks for an item that no file in content/questions or content/activities holds.`,
    )
  }
  return item
}

/**
 * Returns what is shown of an item; the options stand in an order of the item's own. With it goes
 * the release in which the item changed last, where it has changed since it came.
 */
export function getFace(item: Item) {
  const { face } = splitItem(item)
  const { added = 1, changed = 1 } = getLock().entries.find(({ id }) => id === item.id) ?? {}
  const since = changed > added ? { changed } : {}
  if (face.kind !== 'single') return { ...face, ...since }
  return { ...face, ...since, options: shuffle(face.options, createRandom(face.id)) }
}

/** Returns what an item holds back, sealed, and the path of the file that holds it. */
export function getKeyFile(item: Item | BankEntry): { path: string; name: string; sealed: string } {
  const { key } = splitItem(item)
  const file: KeyFile<typeof key> = { key, ...('hint' in item && item.hint && { hint: item.hint }) }
  const sealed = seal(JSON.stringify(file), item.id)
  const name = `${item.id}.${fingerprint(sealed)}`
  return { path: `keys/${name}.js`, name, sealed }
}
