import { type RefObject, useCallback, useEffect, useRef } from 'react'

type Values = Readonly<Record<string, string>>
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

interface Kept {
  /** What was kept, by the name of its field; undefined until that is known. */
  values: Values | undefined
  /** Takes fields that have changed. */
  onKeep: (changed: Values) => void
}

interface KeptForm<Whole extends HTMLElement> {
  /** Goes on the element that holds the fields. */
  whole: RefObject<Whole | null>
  /** Hands over what was typed and is still waiting. */
  keepNow: () => void
}

/**
 * How long typing has to rest before it is kept; leaving the field keeps it at once. Short, because
 * a page that is closed gives a save no time to end.
 */
const waitMs = 150

/**
 * Keeps fields as they are filled in, and fills in what was kept.
 *
 * The fields stay native and uncontrolled, so that they work before this has run: what was chosen
 * until then counts as chosen later than what was kept.
 */
export function useKeptForm<Whole extends HTMLElement>({ values, onKeep }: Kept): KeptForm<Whole> {
  const whole = useRef<Whole>(null)
  const waiting = useRef(new Map<string, string>())
  const latest = useRef(onKeep)
  latest.current = onKeep
  const isReady = values !== undefined
  const keepNow = useCallback(() => {
    if (waiting.current.size === 0) return
    const changed = Object.fromEntries(waiting.current)
    waiting.current.clear()
    latest.current(changed)
  }, [])
  useEffect(() => {
    if (!isReady || !whole.current) return
    for (const field of fieldsIn(whole.current)) {
      if (isFilledIn(field)) waiting.current.set(field.name, field.value)
    }
    keepNow()
    return follow(whole.current, waiting.current, keepNow)
  }, [isReady, keepNow])
  useEffect(() => {
    if (whole.current && values) fill(whole.current, values, waiting.current)
  }, [values])
  return { whole, keepNow }
}

function follow(whole: HTMLElement, waiting: Map<string, string>, keepNow: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = new AbortController()
  const { signal } = stop
  const note = ({ target }: Event) => {
    if (isField(target)) waiting.set(target.name, target.value)
  }
  const noteTyped = (event: Event) => {
    note(event)
    clearTimeout(timer)
    timer = setTimeout(keepNow, waitMs)
  }
  const noteChanged = (event: Event) => {
    note(event)
    keepNow()
  }
  whole.addEventListener('input', noteTyped, { signal })
  whole.addEventListener('change', noteChanged, { signal })
  whole.addEventListener('focusout', keepNow, { signal })
  for (const leaving of ['pagehide', 'beforeprint']) addEventListener(leaving, keepNow, { signal })
  document.addEventListener('visibilitychange', keepNow, { signal })
  return () => {
    clearTimeout(timer)
    stop.abort()
    keepNow()
  }
}

/** Puts what was kept into its fields; what is being typed stays. */
function fill(whole: HTMLElement, values: Values, waiting: ReadonlyMap<string, string>) {
  for (const field of fieldsIn(whole)) {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined
    if (value === undefined || waiting.has(field.name)) continue
    if (field instanceof HTMLInputElement && field.type === 'radio') {
      field.checked = field.value === value
    } else if (field.value !== value) field.value = value
  }
}

function fieldsIn(whole: HTMLElement): Field[] {
  return [...whole.querySelectorAll<Field>('input, select, textarea')].filter(({ name }) => name)
}

function isFilledIn(field: Field): boolean {
  if (field instanceof HTMLInputElement && field.type === 'radio') return field.checked
  return field.value !== ''
}

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  )
}
