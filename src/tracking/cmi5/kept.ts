import * as z from 'zod/mini'

/** The part of a browser's storage that is used; null or missing where there is none. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null | undefined

/** One value that outlives a reload of the tab. */
export interface Kept<Value> {
  /** The value; undefined when there is none, or none that can be read. */
  read(): Value | undefined
  /** Keeps the value, in the tab's storage if that takes it and in this page anyway. */
  write(value: Value): void
  remove(): void
}

/**
 * Opens the place of one value in the storage of a tab.
 *
 * Storage may be missing, throwing (third-party and sandboxed frames) or full; the value then lasts
 * as long as the page, and nothing throws. It belongs in sessionStorage: what a cmi5 session keeps
 * may be seen by nobody who uses the browser next.
 */
export function openKept<Value>(
  storage: TabStorage,
  key: string,
  schema: z.core.$ZodType<Value>,
): Kept<Value> {
  let held: Value | undefined
  return {
    read() {
      held ??= parse(
        schema,
        attempt(() => storage?.getItem(key)),
      )
      return held
    },
    write(value) {
      held = value
      attempt(() => storage?.setItem(key, JSON.stringify(value)))
    },
    remove() {
      held = undefined
      attempt(() => storage?.removeItem(key))
    },
  }
}

/** Parses JSON text by a schema; undefined when it is not what the schema asks for. */
export function parse<Value>(
  schema: z.core.$ZodType<Value>,
  text: string | null | undefined,
): Value | undefined {
  const json = attempt(() => JSON.parse(text ?? ''))
  return json === undefined ? undefined : z.safeParse(schema, json).data
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
