import { createRandom, shuffle } from '#core/question/seed.ts'

/** What the draw needs to know of an item. */
export interface Drawable {
  id: string
  objective: string
  /** Items that may not stand on one form with this one. */
  enemies: readonly string[]
  options: readonly { id: string }[]
}

/** The items of a form in order, each with its options in order. */
export type Form = { id: string; options: string[] }[]

/**
 * Draws a form: the same number of items for each objective, in random order, with the options
 * of each item in random order.
 *
 * Of the items of an objective at most half come from the last form, as long as the pool holds
 * enough others, and no two enemies are drawn together.
 * @param pool the items to draw from.
 * @param perObjective how many items each objective gets.
 * @param seed decides the draw; the same seed and pool give the same form.
 * @param last the ids on the last form.
 * @throws {Error} when the pool does not hold enough items that go together.
 */
export function drawForm(
  pool: readonly Drawable[],
  perObjective: number,
  seed: string,
  last: ReadonlySet<string> = new Set(),
): Form {
  const random = createRandom(seed)
  const objectives = [...new Set(pool.map(({ objective }) => objective))]
  const drawn: Drawable[] = []
  for (const objective of objectives) {
    const own = pool.filter((item) => item.objective === objective)
    drawn.push(...drawSome(own, perObjective, random, last, drawn))
  }
  return shuffle(drawn, random).map((item) => ({
    id: item.id,
    options: shuffleOptions(item, random),
  }))
}

/** Returns the ids of an item's options in random order. */
export function shuffleOptions(
  { options }: Pick<Drawable, 'options'>,
  random: () => number,
): string[] {
  return shuffle(options, random).map(({ id }) => id)
}

function drawSome(
  own: readonly Drawable[],
  count: number,
  random: () => number,
  last: ReadonlySet<string>,
  already: readonly Drawable[],
): Drawable[] {
  const mixed = shuffle(own, random)
  const drawn: Drawable[] = []
  // The second round takes from the last form what a small pool leaves no other way to fill.
  for (const mostFromLast of [Math.floor(count / 2), count]) {
    for (const item of mixed) {
      const fromLast = drawn.filter(({ id }) => last.has(id)).length
      if (drawn.length === count || drawn.includes(item)) continue
      if (last.has(item.id) && fromLast >= mostFromLast) continue
      if ([...already, ...drawn].some((other) => areEnemies(item, other))) continue
      drawn.push(item)
    }
  }
  if (drawn.length < count) {
    throw new Error(
      `${own[0]?.objective} has ${drawn.length} items that go together, and a form needs ${count}. Write more items, or mark fewer as enemies.`,
    )
  }
  return drawn
}

function areEnemies(a: Drawable, b: Drawable): boolean {
  return a.enemies.includes(b.id) || b.enemies.includes(a.id)
}
