/**
 * A service worker that removes itself. Publish it as sw.js, in place of the course's own, if stored
 * copies of the course have to go: at its next visit each browser forgets the worker and the files
 * that it stored, and takes everything from the server again. What learners have done is not touched.
 *
 * The build takes the types out and writes the course's id in front of it.
 */
declare const course: string
declare const registration: ServiceWorkerRegistration
declare function skipWaiting(): Promise<void>
declare function addEventListener(
  kind: 'install' | 'activate',
  act: (event: Event & { waitUntil(work: Promise<unknown>): void }) => void,
): void

addEventListener('install', () => void skipWaiting())

addEventListener('activate', (event) => event.waitUntil(remove()))

async function remove() {
  const own = `${course} ${new URL(registration.scope).pathname} `
  const names = (await caches.keys()).filter((name) => name.startsWith(own))
  await Promise.all(names.map((name) => caches.delete(name)))
  await registration.unregister()
}

export {} // a module to the compiler alone; the build leaves this line out
