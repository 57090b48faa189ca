import { parseIds } from './ids.ts'

/** Lists the claims that an MDX text marks with <Claim ids="…" />, in order, repeats included. */
export function findMarkers(body: string): string[] {
  return [...body.matchAll(/<Claim\s+ids="([^"]*)"/g)].flatMap(([, ids]) => parseIds(ids ?? ''))
}
