import { ownNamespace } from '#stores/own-namespace.ts'

const keyName = () => `${ownNamespace()}:slash`
let isOff = false

/** Tells whether "/" opens search. Whoever speaks to a computer may press it unawares (WCAG 2.1.4). */
export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(keyName()) === null && !isOff
  } catch {
    return !isOff
  }
}

/** Switches it, for this browser if that keeps anything, or else for this page. */
export function switchSlash(isOn: boolean) {
  isOff = !isOn
  try {
    if (isOn) localStorage.removeItem(keyName())
    else localStorage.setItem(keyName(), 'off')
  } catch {
    // The page remembers it.
  }
}
