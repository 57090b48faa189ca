import { type RefObject, useEffect, useRef } from 'react'
import type { Answer } from '#core/question/mark.ts'
import { answerOf } from './form.ts'

/** How long choosing and typing have to rest before they are kept; leaving the page keeps at once. */
const waitMs = 150

/**
 * Hands over what is chosen or typed in a form while it is open.
 *
 * Buttons change some kinds of item and no field says so; hence the clicks.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  isOpen: boolean,
  onDraft: ((answer: Answer) => void) | undefined,
) {
  const latest = useRef(onDraft)
  latest.current = onDraft
  const isWanted = onDraft !== undefined
  useEffect(() => {
    if (!isOpen || !isWanted || !form.current) return
    return follow(form.current, (answer) => latest.current?.(answer))
  }, [form, isOpen, isWanted])
}

function follow(form: HTMLFormElement, hand: (answer: Answer) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = new AbortController()
  const { signal } = stop
  const handNow = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    hand(answerOf(form))
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(handNow, waitMs)
  }
  if (isFilledIn(form)) wait() // before this code had come
  for (const act of ['input', 'change', 'click']) form.addEventListener(act, wait, { signal })
  addEventListener('pagehide', handNow, { signal })
  document.addEventListener('visibilitychange', handNow, { signal })
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}

function isFilledIn(form: HTMLFormElement): boolean {
  if (form.querySelector('input:checked')) return true
  return [
    ...form.querySelectorAll<HTMLTextAreaElement | HTMLSelectElement>('textarea, select'),
  ].some(({ value }) => value !== '')
}
