/** A window of the page or of a frame in it, as far as it tells that it is about to be loaded again. */
export interface Reloading {
  addEventListener(kind: 'keydown', act: (event: KeyboardEvent) => void, options: object): void
  /** The Navigation API; not in every browser. */
  navigation?: {
    addEventListener(kind: 'navigate', act: (event: { navigationType: string }) => void): void
  }
}

/** Knows whether a page that goes away is only being loaded again. */
export interface Reloads {
  /** Looks out for the keys that load the page again, and for scripts that do. */
  watch(window: Reloading): void
  /** Tells whether it was asked for a moment ago. */
  isUnderWay(): boolean
}

/** A page is gone this soon after it was asked to load again, in milliseconds. */
const msToGo = 3000

/**
 * Creates what notices that a page is loaded again.
 *
 * No browser tells a page that goes away whether it comes back. The keys and scripts can be seen; the
 * browser's own button cannot (HTML, "reload a navigable": no navigate event for its own controls).
 */
export function noticeReloads(now: () => number): Reloads {
  let askedAt = Number.NEGATIVE_INFINITY
  const note = () => {
    askedAt = now()
  }
  return {
    watch(window) {
      window.addEventListener('keydown', (event) => isReloadKey(event) && note(), { capture: true })
      window.navigation?.addEventListener(
        'navigate',
        ({ navigationType }) => navigationType === 'reload' && note(),
      )
    },
    isUnderWay: () => now() - askedAt < msToGo,
  }
}

function isReloadKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r')
}
