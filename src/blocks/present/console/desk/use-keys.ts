import { useEffect, useRef } from 'react'
import type { KeyPress } from '#core/workshop/keys.ts'
import type { Room } from './use-room.ts'

export type Focus = 'text' | 'control' | 'page'

/**
 * Listens to the keys of this window and of the stages.
 *
 * It hears them before anything else does, so that a clicker works whatever has the focus, and
 * F5 never reloads the page.
 * @param press tells whether the key was one of the console's.
 */
export function useKeys(room: Room, press: (key: KeyPress, on: Focus, isHeld: boolean) => boolean) {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      // What is open over the console closes first, which the browser does.
      if (event.key === 'Escape' && document.querySelector(':popover-open')) return
      // A key that is held down is pressed once.
      if (latest.current(event, focusOf(event), event.repeat)) event.preventDefault()
    }
    room.onKey((key) => latest.current(key, 'page', false))
    addEventListener('keydown', hear, { capture: true })
    return () => removeEventListener('keydown', hear, { capture: true })
  }, [room])
}

const texts =
  'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"])'
const controls = 'input, [tabindex="0"]'

/**
 * Tells what would take a key by itself: a text takes letters, a control what works it. Space and Enter
 * work a button; whoever has clicked one still counts votes by digits, and goes on by arrows.
 */
function focusOf({ target, key }: KeyboardEvent): Focus {
  if (!(target instanceof Element)) return 'page'
  if (target.closest(texts)) return 'text'
  if (target.closest('a[href], button, summary'))
    return key === ' ' || key === 'Enter' ? 'control' : 'page'
  return target.closest(controls) ? 'control' : 'page'
}
