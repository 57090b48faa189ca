import { useSyncExternalStore } from 'react'

/** Returns the session that the address names: "" for none, undefined before the page has scripts. */
export function useAddress(): string | undefined {
  return useSyncExternalStore(follow, readAddress, () => undefined)
}

/** Goes to a session, or to the entry without one; the browser's Back comes back from there. */
export function goToSession(id: string | undefined) {
  location.hash = id ? hashOf(id) : ''
}

/** The part of an address that names a session; stages are opened by it too. */
export function hashOf(id: string): string {
  return `#s=${encodeURIComponent(id)}`
}

function readAddress(): string {
  return new URLSearchParams(location.hash.slice(1)).get('s') ?? ''
}

function follow(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}
