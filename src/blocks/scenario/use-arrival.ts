import { type RefObject, useEffect, useRef, useState } from 'react'

interface Arrival {
  /** For the heading of the place that is shown. */
  heading: RefObject<HTMLHeadingElement | null>
  /** For the status region: empty until the reader has moved. */
  status: string
  /** Tells that the next change of place is the reader's own doing. */
  expectMove: () => void
}

/**
 * Takes the reader along to a new place: focus goes to its heading, and the message is announced.
 *
 * A change that the reader did not make (the first view, saved choices that arrive, another tab)
 * moves no focus and says nothing.
 */
export function useArrival(place: string, message: string): Arrival {
  const heading = useRef<HTMLHeadingElement>(null)
  const isExpected = useRef(false)
  const shown = useRef(place)
  const [status, setStatus] = useState('')
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    if (!isExpected.current) return
    isExpected.current = false
    heading.current?.focus()
    setStatus(message)
  }, [place, message])
  const expectMove = () => {
    isExpected.current = true
  }
  return { heading, status, expectMove }
}
