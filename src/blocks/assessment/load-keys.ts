import type { PoolItem } from '#core/assessment/pool.ts'
import type { SingleKey } from '#core/question/single/mark.ts'
import { loadKey } from '#stores/keys.ts'

/** Loads the keys of items side by side, by the item's id. */
export async function loadKeys(items: readonly PoolItem[]): Promise<Map<string, SingleKey>> {
  const keys = items.map(async ({ id, keyFile }) => {
    const { key } = await loadKey<SingleKey>(id, keyFile)
    return [id, key] as const
  })
  return new Map(await Promise.all(keys))
}
