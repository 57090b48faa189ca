// What stands here runs in a page of the course, so each function may use nothing outside itself.

import type { Sight } from './engine.ts'

/** Brings into view what is to be used, and returns it once it can be. */
export function bring({ is, says }: Sight): Element | null {
  const wordsOf = ({ textContent }: Element) => textContent?.replace(/\s+/g, ' ').trim()
  const found = [...document.querySelectorAll(is)].find(
    (one) => one.checkVisibility() && (says === undefined || wordsOf(one) === says),
  )
  // Islands wake when they are seen.
  found?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const isReady = found && !found.matches(':disabled') && !found.closest('astro-island[ssr]')
  return isReady ? found : null
}

/** Brings into view what a selector finds first, and returns its words. */
export function read(is: string): string {
  const found = document.querySelector(is)
  found?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return found?.checkVisibility() ? (found.textContent ?? '').replace(/\s+/g, ' ').trim() : ''
}

/** Returns which typeface was chosen, and how far its files are loaded. */
export function readDisplay(): string {
  const { face = 'usual' } = document.documentElement.dataset
  // A file that was fetched and cannot be used has the status of an error.
  const files = face === 'usual' ? [] : [...document.fonts].map(({ status }) => status)
  return [face, ...files].join(' ')
}

/** What a page says of itself. */
export async function describePage() {
  const workers = navigator.serviceWorker
  const registered = await workers?.getRegistrations().catch(() => [])
  const { script, edition } = document.documentElement.dataset
  return {
    heading: document.querySelector('h1')?.checkVisibility() ?? false,
    script,
    edition,
    workers: (registered?.length ?? 0) + (workers?.controller ? 1 : 0),
  }
}

/** Tells whether a page may look into another one. */
export function isOpenToOthers(other: string): Promise<boolean> {
  const frame = document.createElement('iframe')
  frame.src = other
  document.body.append(frame)
  return new Promise((resolve) => {
    frame.onload = () => resolve(frame.contentDocument !== null)
  })
}

/** Returns the names under which something is kept here. */
export async function listKept(): Promise<string[]> {
  const databases = await indexedDB.databases()
  return [...Object.keys(localStorage), ...databases.map(({ name = '' }) => name)]
}

/** Notes from now on what the page complains about, for engines that tell nobody. */
export function noteComplaints() {
  const note = (...words: unknown[]) => {
    // The one store that outlives a page and that the course does not use.
    const before: string[] = JSON.parse(sessionStorage.getItem('complaints') ?? '[]')
    const said = `${location}: ${words.join(' ')}`
    sessionStorage.setItem('complaints', JSON.stringify([...before, said]))
  }
  // What a page has not loaded when it is left is no fault of it.
  let isLeft = false
  addEventListener('beforeunload', () => {
    isLeft = true
  })
  const noteUnloaded = ({ target }: Event) => {
    if (target instanceof Element && !isLeft) note(target.outerHTML)
  }
  const noteError = (event: ErrorEvent) =>
    event.message ? note(event.message) : noteUnloaded(event)
  addEventListener('error', noteError, true)
  addEventListener('unhandledrejection', ({ reason }) => note(reason))
  addEventListener('securitypolicyviolation', ({ blockedURI }) => note('blocked', blockedURI))
  console.error = note
  console.warn = note
}

/** Returns and forgets what `noteComplaints` has noted. */
export function takeNotes(): string[] {
  const noted = JSON.parse(sessionStorage.getItem('complaints') ?? '[]')
  sessionStorage.removeItem('complaints')
  return noted
}

/** Types into the first field of a form and leaves for another page in the same breath. */
export function typeAndLeave(address: string) {
  const field = document.querySelector<HTMLTextAreaElement>('#main textarea')
  if (field) field.value = 'typed late'
  field?.dispatchEvent(new Event('input', { bubbles: true }))
  location.href = address
}

/** Returns what the first field of a form holds. */
export function readField(): string | undefined {
  return document.querySelector<HTMLTextAreaElement>('#main textarea')?.value
}

/** Lists what axe finds on a page that it was brought to: the rule and where. */
export async function runAxe(): Promise<string[]> {
  interface Results {
    violations: { id: string; nodes: { target: string[] }[] }[]
  }
  const { axe } = window as unknown as { axe: { run(options: object): Promise<Results> } }
  const { violations } = await axe.run({ resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
}

/** What has the focus, where it stands in the document, and whether a ring shows it in view. */
export function whereFocusIs() {
  const one = document.activeElement ?? document.body
  const ringed = [one, one.closest('label') ?? one].find(
    (each) => parseFloat(getComputedStyle(each).outlineWidth) >= 2,
  )
  const { bottom, top, width } = one.getBoundingClientRect()
  return {
    tag: one.localName,
    words: one.textContent?.trim() ?? '',
    at: [...document.querySelectorAll('*')].indexOf(one),
    isSeen: ringed !== undefined && width > 2 && bottom > 0 && top < innerHeight,
  }
}
