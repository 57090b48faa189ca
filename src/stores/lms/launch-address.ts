/**
 * Takes the address by which an LMS has opened this page out of sight, and returns it.
 *
 * A cmi5 address holds the learner and the way to a token. Left in the address bar it would be in
 * every bookmark, screenshot and error report; a note of the browser's history is there for a
 * reload of this page, and for nobody else.
 */
export function takeLaunchAddress(): URL {
  const launched = new URL(noted() ?? location.href, location.href)
  try {
    if (location.search)
      history.replaceState({ launched: launched.href }, '', location.pathname + location.hash)
  } catch {
    // A frame without an origin of its own may not; what it was opened by stays where it is.
  }
  return launched
}

/** The address that was noted; one that has a query of its own is another launch. */
function noted(): string | undefined {
  const state: unknown = history.state
  if (location.search || typeof state !== 'object' || state === null) return undefined
  const launched: unknown = Reflect.get(state, 'launched')
  return typeof launched === 'string' && URL.canParse(launched) ? launched : undefined
}
