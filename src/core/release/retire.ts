import { type Identified, type Lock, retireName } from './lock.ts'

/** Says, in a sentence each, what cannot be retired: what no lock lists, is gone already or still there. */
export function findRetireFaults(
  lock: Pick<Lock, 'entries'> | undefined,
  found: readonly Identified[],
  names: readonly string[],
): string[] {
  const entries = lock?.entries ?? []
  const locked = new Set(
    entries.flatMap(({ id, parts = [] }) => [id, ...parts.map((part) => retireName(id, part))]),
  )
  const retired = new Set(
    entries.flatMap(({ id, retired, retiredParts = [] }) => [
      ...(retired === undefined ? [] : [id]),
      ...retiredParts.map((part) => retireName(id, part)),
    ]),
  )
  const live = new Set(
    found.flatMap(({ id, parts = [] }) => [id, ...parts.map((part) => retireName(id, part))]),
  )
  return names.flatMap((name) => {
    if (!locked.has(name))
      return `${name} is not in the lock, so there is nothing to retire. Write an id such as LO1-K7, or LO1-K7/b for one option.`
    if (retired.has(name)) return `${name} is retired already.`
    if (live.has(name)) return `${name} is still in the content. Take it out first, then retire it.`
    return []
  })
}
