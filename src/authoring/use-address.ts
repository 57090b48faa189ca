import { useCallback, useEffect, useState } from 'react'

interface Address {
  /** The query of the address. */
  search: string
  /** How often the reader has moved since the page came, to the same place too. */
  moves: number
  go: (search: string) => void
}

/**
 * Keeps the query of the address as the one state of the page, so that it can be shared and the
 * browser's own Back and Forward work.
 */
export function useAddress(initial: string): Address {
  const [{ search, moves }, setPlace] = useState({ search: initial, moves: 0 })
  const arrive = useCallback(
    (next: string) => setPlace((now) => ({ search: next, moves: now.moves + 1 })),
    [],
  )
  useEffect(() => {
    const follow = () => arrive(location.search)
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [arrive])
  const go = (next: string) => {
    if (next !== location.search) history.pushState(null, '', location.pathname + next)
    arrive(next)
  }
  return { search, moves, go }
}
