import type { Mirror } from './mirror.ts'

/** What a keeper does when something has happened elsewhere. */
export interface Hearing {
  /** Another tab has told something. */
  onMessage: (message: unknown) => void
  /** Another tab has written to the mirror. */
  onMirrored: (key: string, text: string) => void
  /** The page is shown again after it was put away whole, with what it remembered then. */
  onReturn: () => void
}

/** The line between the tabs of a course. */
export interface Line {
  tell(message: unknown): void
  close(): void
}

/**
 * Opens the line between the tabs of a course.
 *
 * A browser without BroadcastChannel still has storage events, and one without either is read again
 * whenever a page is loaded.
 */
export function openLine(namespace: string, mirror: Mirror, hearing: Hearing): Line {
  const stop = new AbortController()
  const { signal } = stop
  const listen = () => {
    const opened = openChannel(namespace)
    opened?.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      hearing.onMessage(data),
    )
    return opened
  }
  let channel = listen()
  const hangUp = () => {
    channel?.close()
    channel = undefined
  }
  addEventListener(
    'storage',
    (event) => {
      const key = mirror.keyOf(event)
      if (key && event.newValue !== null) hearing.onMirrored(key, event.newValue)
    },
    { signal },
  )
  // A browser drops a page that it has put away when a message comes for it (Chromium).
  addEventListener('pagehide', hangUp, { signal })
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return
      channel ??= listen()
      hearing.onReturn()
    },
    { signal },
  )
  return {
    tell: (message) => channel?.postMessage(message),
    close() {
      stop.abort()
      hangUp()
    },
  }
}

function openChannel(namespace: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(namespace)
  } catch {
    return undefined
  }
}
