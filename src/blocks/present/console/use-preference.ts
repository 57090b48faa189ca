import { useState } from 'react'
import { ownNamespace } from '#stores/own-namespace.ts'

/** How this facilitator likes the console; a browser that keeps nothing forgets it with the page. */
type PreferenceName = 'notes-size' | 'single-keys'

/** Keeps a preference of the console for all sessions; it is no part of any of them. */
export function usePreference<Value extends string>(
  name: PreferenceName,
  values: readonly [usual: Value, ...Value[]],
): [value: Value, set: (value: Value) => void] {
  const key = `${ownNamespace()}:present-${name}`
  const [value, setValue] = useState(() => readFrom(key, values))
  const set = (chosen: Value) => {
    setValue(chosen)
    try {
      localStorage.setItem(key, chosen)
    } catch {
      // It still holds on this page.
    }
  }
  return [value, set]
}

function readFrom<Value extends string>(
  key: string,
  values: readonly [usual: Value, ...Value[]],
): Value {
  try {
    const kept = localStorage.getItem(key)
    return values.find((value) => value === kept) ?? values[0]
  } catch {
    return values[0]
  }
}
