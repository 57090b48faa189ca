/** Resolves with what a request to IndexedDB brings. */
export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Resolves once a change is as durable as it was asked to be. */
export function finished(change: IDBTransaction): Promise<void> {
  const end = new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve()
    // Null only where a script gives a change up by itself, which no code here does.
    change.onabort = () => reject(change.error)
  })
  end.catch(() => {}) // whoever waits is told; a request of the change may have been first
  return end
}
