/** Returns what a record itself holds under a key; undefined for "constructor" and its like. */
export function lookUp<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
