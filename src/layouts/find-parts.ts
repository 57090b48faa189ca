/**
 * Returns what finds the parts of a page by their names, such as "bar" for [data-launch-bar].
 * @throws {Error} when a part is missing.
 */
export function partsOf(page: string) {
  return <Kind extends HTMLElement>(part: string): Kind => {
    const found = document.querySelector<Kind>(`[data-${page}-${part}]`)
    if (!found) throw new Error(`The page has no ${page}-${part}.`)
    return found
  }
}
