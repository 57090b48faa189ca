export {}

/**
 * WebKit carries no message of a BroadcastChannel from one file to another, and storage events it
 * does. A page has to decide before it can try, so WebKit is told by its vendor's name.
 */
if (location.protocol === 'file:' && navigator.vendor.startsWith('Apple')) {
  const line = `${document.documentElement.dataset['course']}:offline-line/`

  /** A BroadcastChannel as far as the course uses it, by way of localStorage. */
  class StorageChannel extends EventTarget {
    readonly #key: string
    readonly #stop = new AbortController()
    constructor(name: string) {
      super()
      this.#key = line + name
      const hear = ({ key, newValue }: StorageEvent) => {
        if (key !== this.#key || newValue === null) return
        const { data } = JSON.parse(newValue)
        this.dispatchEvent(new MessageEvent('message', { data }))
      }
      addEventListener('storage', hear, { signal: this.#stop.signal })
    }
    postMessage(data: unknown) {
      try {
        // Two messages alike are two events, and nothing is left behind.
        localStorage.setItem(this.#key, JSON.stringify({ data, told: Math.random() }))
        localStorage.removeItem(this.#key)
      } catch {
        // Storage that is full or blocked carries nothing; each window still shows what is its own.
      }
    }
    close() {
      this.#stop.abort()
    }
  }
  Object.assign(window, { BroadcastChannel: StorageChannel })
}
