/** No LMS nests deeper; the books' own sample gives up at 7, which is too few. */
const mostLevels = 500

/** Walks from a window to its parents, to 500 levels. */
export function* walkUp(start: unknown): Generator<object, void> {
  let at = start
  for (let level = 0; level < mostLevels && isThing(at); level += 1) {
    yield at
    const parent = look(at, 'parent')
    if (parent === at) return
    at = parent
  }
}

/** Looks up a property of a window; those of another origin throw, and have none then. */
export function look(at: unknown, name: string): unknown {
  try {
    return isThing(at) ? Reflect.get(at, name) : undefined
  } catch {
    return undefined
  }
}

/** Tells what may have properties from what has none. */
export function isThing(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function'
}
