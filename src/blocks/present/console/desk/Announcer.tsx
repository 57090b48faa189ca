import { useEffect, useRef, useState } from 'react'

/** Whoever listens hears something new at most so often, in milliseconds. */
const pauseMs = 5000

/** Tells screen readers how things stand, and not more often than they can be heard. */
export function Announcer({ words }: { words: string }) {
  const [told, setTold] = useState('')
  const toldAt = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, toldAt.current + pauseMs - Date.now())
    const timer = setTimeout(() => {
      toldAt.current = Date.now()
      setTold(words)
    }, wait)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p className="visually-hidden" role="status">
      {told}
    </p>
  )
}
