import { type RefObject, useEffect, useRef } from 'react'

interface Arrival {
  /** For the heading of the place that is shown. */
  heading: RefObject<HTMLHeadingElement | null>
  /** For the status region: empty until the reader has moved. */
  status: string
}

/** Moves focus to the heading of a new place, and announces it; the first view does neither. */
export function useArrival(moves: number, message: string): Arrival {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moves > 0) heading.current?.focus()
  }, [moves])
  return { heading, status: moves > 0 ? message : '' }
}
