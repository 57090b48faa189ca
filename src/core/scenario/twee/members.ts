type Fields = Readonly<Record<string, unknown>>

/** Keeps these fields of a record, where it has them. */
export function pick(record: Fields, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) =>
      Object.hasOwn(record, name) && record[name] !== undefined ? [[name, record[name]]] : [],
    ),
  )
}

/** Keeps the other fields of a record. */
export function without(record: Fields, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))
}
