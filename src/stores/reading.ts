import { parseReading, type Reading, readingNames, writeReading } from '#core/reading/reading.ts'
import { ownNamespace } from './own-namespace.ts'

declare global {
  /** Shows the choices of a text, as a page does before its first paint (ReadingHead.astro). */
  var showReading: (kept: string) => void
}

/** Returns the choices that the page shows. */
export function shownReading(): Reading {
  const { dataset } = document.documentElement
  return parseReading(readingNames.map((name) => dataset[name] ?? '').join(' '))
}

/**
 * Shows choices at once, and keeps them for every page.
 * @returns whether the browser keeps them; where it does not, they hold on this page.
 */
export function chooseReading(reading: Reading): boolean {
  const text = writeReading(reading)
  globalThis.showReading(text)
  const key = `${ownNamespace()}:reading`
  try {
    if (text) localStorage.setItem(key, text)
    else localStorage.removeItem(key)
    // Where colours alone were kept before, by every edition.
    localStorage.removeItem(`${document.documentElement.dataset['course']}:theme`)
    return true
  } catch {
    return false
  }
}
