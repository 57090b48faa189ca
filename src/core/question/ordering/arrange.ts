/** Returns the order to start from: the kept one when it still has just these steps, else the given one. */
export function startOrder(
  steps: readonly { id: string }[],
  kept: readonly string[] | undefined,
): string[] {
  const given = steps.map(({ id }) => id)
  const isWhole = kept?.length === given.length && given.every((id) => kept.includes(id))
  return kept && isWhole ? [...kept] : given
}

/** Moves a step one place up (−1) or down (1); at the end of the list it stays. */
export function moveStep(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return [...order]
  const moved = order.filter((one) => one !== id)
  moved.splice(to, 0, id)
  return moved
}
