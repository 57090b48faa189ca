import { atom } from 'nanostores'
import { isFramedByStranger } from './framing.ts'

/** What introduces a packed record in the fragment of an address. */
export const arrivalMark = '#p='

/** The packed record that this page was opened with, taken out of the address; empty when none. */
export const $arrival = atom(takeFragment())

/** Follows addresses that are opened in a page that is open already. Returns what stops it. */
export function followArrivals(): () => void {
  const take = () => {
    const packed = takeFragment()
    if (packed) $arrival.set(packed)
  }
  addEventListener('hashchange', take)
  return () => removeEventListener('hashchange', take)
}

/**
 * Takes the record out of the address bar at once, so that it is neither bookmarked nor shared.
 * A fragment is never sent to a server (RFC 9110, §7.1).
 */
function takeFragment(): string {
  if (typeof location === 'undefined' || !location.hash.startsWith(arrivalMark)) return ''
  // Nothing is brought in there; the address goes on to a window of its own as it is.
  if (isFramedByStranger()) return ''
  const packed = location.hash.slice(arrivalMark.length)
  history.replaceState(history.state, '', location.pathname + location.search)
  return packed
}
