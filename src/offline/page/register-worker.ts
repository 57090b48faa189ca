import { courseRoot, ownRegistration } from './own-registration.ts'

/** The window of worker.html. */
interface Registering extends Window {
  registered?: Promise<unknown>
}

/**
 * Registers the course's worker, once a browser. The address of a worker is one that Trusted Types
 * refuse as text, and a page may make no such type (build/policy); so a page of nothing else does it.
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.src = new URL('worker.html', courseRoot()).href
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  try {
    await loaded
    const registering: Registering | null = frame.contentWindow
    await registering?.registered
    return await ownRegistration()
  } finally {
    frame.remove()
  }
}
