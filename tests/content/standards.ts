/** Expands "4.2.1-11" into 4.2.1 to 4.2.11. */
const expand = (list: string): string[] =>
  list.split(/\s+/).flatMap((part) => {
    const [, before = '', first, last] = /^(.*?)(\d+)-(\d+)$/.exec(part) ?? []
    if (first === undefined || last === undefined) return [part]
    return Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, at) => before + String(Number(first) + at),
    )
  })

/**
 * The criteria of the three standards, as the catalogue of OpenACR for VPAT 2.5 lists them; kept apart
 * from content/conformance.yaml, so that nothing can be left out of both by one slip.
 */
export const standards: Readonly<Record<string, readonly string[]>> = {
  // https://www.w3.org/TR/WCAG22/, level A with the obsolete 4.1.1, then level AA.
  A: expand(
    '1.1.1 1.2.1-3 1.3.1-3 1.4.1-2 2.1.1-2 2.1.4 2.2.1-2 2.3.1 2.4.1-4 2.5.1-4 3.1.1 3.2.1-2 3.2.6 3.3.1-2 3.3.7 4.1.1-2',
  ),
  AA: expand(
    '1.2.4-5 1.3.4-5 1.4.3-5 1.4.10-13 2.4.5-7 2.4.11 2.5.7-8 3.1.2 3.2.3-4 3.3.3-4 3.3.8 4.1.3',
  ),
  // EN 301 549 V3.2.1, clauses 4 to 13; those that repeat WCAG by their headings.
  en: expand(
    '4.2.1-11 5.1 5.1.2 5.1.2.1-2 5.1.3 5.1.3.1-16 5.1.4-6 5.1.6.1-2 5.1.7 5.2-5 5.5.1-2 5.6 5.6.1-2 5.7-9 6.1-2 6.2.1.1-2 6.2.2.1-4 6.2.3-4 6.3-5 6.5.1-6 6.6 7.1 7.1.1-5 7.2.1-3 7.3 8.1.1-3 8.2 8.2.1.1-2 8.2.2.1-2 8.3 8.3.2.1-2 8.3.2.3.1-3 8.3.2.4-6 8.3.3.1-2 8.3.3.3.1-2 8.3.4.1-2 8.3.4.3.2-3 8.3.5-6 8.4 8.4.1 8.4.2.1-2 8.4.3 8.5 9.1-4 9.6 10.1-6 11.1-5 11.5.1-2 11.5.2.1-17 11.6 11.6.1-2 11.7-8 11.8.1-5 12.1 12.1.1-2 12.2 12.2.2-4 13.1 13.1.2-6 13.2-3',
  ),
  // Revised Section 508, chapters 3 to 6.
  '508': expand(
    '302.1-9 402.2.1-5 402.3.1-2 402.4-5 403.1 404.1 405.1 406.1 407.2 407.3.1-3 407.4-7 407.8.1 407.8.1.1-2 407.8.2 407.8.2.1-2 407.8.3 407.8.3.1-2 407.8.3.2.1-2 408.2-3 409.1 410.1 411.1 412.2.1-2 412.3.1-2 412.4-7 412.8.1-4 413.1.1-2 414.1.1-2 415.1.1-2 501.1 502.2.1-2 502.3.1-14 502.4 503.2-3 503.4.1-2 504.2 504.2.1-2 504.3-4 602.2-4 603.2-3',
  ),
}
