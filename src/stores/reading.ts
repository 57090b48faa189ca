import { parseReading, type Reading, readingNames, writeReading } from '#core/reading/reading.ts'
import { ownNamespace } from './own-namespace.ts'

declare global {
  /** Shows the choices of a text, as a page does before its first paint (ReadingHead.astro). */
  var showReading: (kept: string) => void
  /** Tells the frame that keeps things for all pages; only where a browser separates files. */
  var tellReading: ((kept: string) => void) | undefined
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
  globalThis.tellReading?.(text)
  return keepReading(text)
}

/** Returns the text of the choices that this edition keeps; empty where there is none, or none can be had. */
export function keptReading(): string {
  try {
    return localStorage.getItem(readingKey()) ?? ''
  } catch {
    return ''
  }
}

/** @returns whether the browser keeps it. */
export function keepReading(text: string): boolean {
  try {
    if (text) localStorage.setItem(readingKey(), text)
    else localStorage.removeItem(readingKey())
    // Where colours alone were kept before, by every edition.
    localStorage.removeItem(`${document.documentElement.dataset['course']}:theme`)
    return true
  } catch {
    return false
  }
}

/** Names what the choices are kept under; ReadingHead.astro reads it too. */
export function readingKey(): string {
  return `${ownNamespace()}:reading`
}
