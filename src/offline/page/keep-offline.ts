import { $saving } from '#stores/saving.ts'
import { ownRegistration } from './own-registration.ts'
import { reloadOnce } from './reload-once.ts'

const hour = 3_600_000

/**
 * Lets the browser store the course, and tells the learner in a line of the page when a new version
 * waits, or when part of the page cannot be had. Only the web edition stores anything.
 */
export function keepOffline(line: HTMLElement): void {
  const isUnsaved = () => /saving|failed/.test($saving.get().kind)
  const missed = async () => {
    if (!(await reloadOnce(isUnsaved)))
      line.textContent =
        'Part of this page did not load. Its text is complete. Load it again when you are online.'
  }
  addEventListener('vite:preloadError', missed)
  addEventListener('astro:hydration-error', missed)
  const { edition = 'web' } = document.documentElement.dataset
  const { serviceWorker } = navigator
  if (!import.meta.env.PROD || edition !== 'web' || !serviceWorker) return
  const start = () => store(line, serviceWorker).catch(() => {}) // works without
  const soon = window.requestIdleCallback ?? setTimeout
  addEventListener('load', () => soon(start, { timeout: 5000 }))
}

async function store(line: HTMLElement, workers: ServiceWorkerContainer) {
  const registration = (await ownRegistration()) ?? (await register())
  if (!registration) return
  const tell = async () => {
    const { offerUpdate } = await import('./offer-update.ts')
    offerUpdate(line, registration, $saving)
  }
  // The worker says when one more has been stored.
  workers.onmessage = tell
  if (registration.waiting) void tell()
  // The browser itself looks at each load of a page.
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (Date.now() - looked < hour) return
    looked = Date.now()
    registration.update().catch(() => {})
  })
}

async function register() {
  const { registerWorker } = await import('./register-worker.ts')
  return registerWorker()
}
