import { useEffect, useState } from 'react'

/**
 * Looks something up, and again whenever a sign, or the way to look, has changed.
 * @returns what was found last; undefined until then.
 */
export function useLookedUp<T>(
  look: () => Promise<T>,
  sign?: unknown,
  otherSign?: unknown,
): T | undefined {
  const [found, setFound] = useState<T>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signs say when to look again.
  useEffect(() => {
    let isCurrent = true
    void look().then((result) => {
      if (isCurrent) setFound(() => result)
    })
    return () => {
      isCurrent = false
    }
  }, [look, sign, otherSign])
  return found
}
