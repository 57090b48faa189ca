import { courseRoot, ownRegistration } from './own-registration.ts'

/** Whether this browser has the course stored for use without a network. */
export type StoredCourse =
  /** How many bytes the files of this version hold. */
  | { kind: 'stored'; version: string; bytes: number }
  /** Not yet, or not wholly: the browser may have removed some of it. */
  | { kind: 'not-stored' }
  /** This edition, address or browser does not store the course. */
  | { kind: 'never' }

/** A worker that does not answer in this time is taken to have nothing. */
const patienceMs = 3000

/** Asks what is stored of the course. */
export async function describeOffline(): Promise<StoredCourse> {
  const { edition = 'web' } = document.documentElement.dataset
  if (edition !== 'web' || !isSecureContext || !navigator.serviceWorker) return { kind: 'never' }
  const worker = (await ownRegistration())?.active
  const reply = worker && (await ask(worker))
  return reply ?? { kind: 'not-stored' }
}

/**
 * Removes the stored course: this tab and others take everything from the server again. The next
 * page that is loaded stores the course anew.
 */
export async function removeOffline(): Promise<void> {
  if (!('caches' in window)) return
  const registration = await ownRegistration()
  await registration?.unregister()
  const own = `${document.documentElement.dataset['course']} ${courseRoot().pathname} `
  const names = (await caches.keys()).filter((name) => name.startsWith(own))
  await Promise.all(names.map((name) => caches.delete(name)))
}

function ask(worker: ServiceWorker): Promise<StoredCourse | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data: { version, bytes, isWhole } }) => {
      port1.close()
      resolve(isWhole ? { kind: 'stored', version, bytes } : undefined)
    }
    worker.postMessage('describe', [port2])
    setTimeout(resolve, patienceMs)
  })
}
