import { contentStems } from '#core/course/overlap.ts'
import type { BankedItem, SortedBankItem } from './bank-item.ts'
import { type Finding, likeness, overlap, pairsOf, rule } from './finding.ts'

const k15 = rule(
  'K15',
  'A stem that tells the key of another item answers it for whoever reads both.',
)
const k16 = rule('K16', 'Two items on one form that ask the same count one thing twice.')

/** Pools whose items stand together on one form. */
const forms = ['pretest', 'final']

/** Finds keys whose words stand in the stem of another item. */
export function checkLeaks(items: readonly SortedBankItem[]): Finding[] {
  const stems = items.map(({ id, stem }) => ({ id, stem, words: contentStems(stem) }))
  return items.flatMap(({ id, key }) => {
    const words = contentStems(key.text)
    const leaks = stems
      .filter((other) => other.id !== id)
      .map((other) => ({
        ...other,
        leak: overlap(words, other.words) / Math.sqrt(words.size || 1),
      }))
      .toSorted((a, b) => b.leak - a.leak)
    const [worst] = leaks
    if (!worst || worst.leak < 1.8) return []
    return k15.warns(
      { item: id, option: key.id },
      `The stem of ${worst.id} has much of the key "${key.text}" (${worst.leak.toFixed(2)}, below 1.8 wanted): "${worst.stem}"`,
      'Reword one of them, or name the other item under "enemies".',
    )
  })
}

/** Finds two items of one form that are near duplicates and not listed as enemies. */
export function checkDuplicates(items: readonly BankedItem[]): Finding[] {
  return forms.flatMap((pool) =>
    pairsOf(items.filter((item) => item.pool === pool)).flatMap(([a, b]) => {
      if (areEnemies(a, b)) return []
      const shared = likeness(contentStems(a.stem), contentStems(b.stem))
      if (shared < 0.6) return []
      return k16.blocks(
        { item: b.id },
        `The stem is like that of ${a.id} (${shared.toFixed(2)}, below 0.6 wanted): "${b.stem}"`,
        `Write another case, or name ${a.id} under "enemies".`,
      )
    }),
  )
}

/** Tells whether two items may not stand on one form; it is enough that one of them says so. */
export function areEnemies(a: BankedItem, b: BankedItem): boolean {
  return a.enemies.includes(b.id) || b.enemies.includes(a.id)
}

/** Finds enemies that are not in the bank, or are the item itself. */
export function checkEnemies(items: readonly BankedItem[]): Finding[] {
  const known = new Set(items.map(({ id }) => id))
  return items.flatMap(({ id, enemies }) =>
    enemies
      .filter((enemy) => enemy === id || !known.has(enemy))
      .flatMap((enemy) =>
        k16.blocks(
          { item: id },
          `Its enemy ${enemy} is no other item of the bank.`,
          'Correct the id, or take it out.',
        ),
      ),
  )
}
