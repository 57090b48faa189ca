/** A saved value of any version, seen from outside. */
type Raw = Readonly<Record<string, unknown>>

/** What turns a value of one version into one of the next. */
const steps: Readonly<Record<number, (raw: Raw) => Raw>> = {
  // Version 2 only added kinds of entries and optional parts of one.
  1: (raw) => raw,
  // Whatever was done before releases were counted was done in the first one.
  2: (raw) => ({ release: 1, ...raw }),
}

/**
 * Brings a saved value to a later version, step by step.
 *
 * Doing it twice is doing it once, and nothing that was there is taken away.
 * @param from the version that wrote the value.
 * @param to the version to reach; at least `from`.
 */
export function migrate(raw: Raw, from: number, to: number): Raw {
  let current = raw
  for (let version = from; version < to; version += 1)
    current = steps[version]?.(current) ?? current
  return current
}
