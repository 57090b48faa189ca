import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import * as z from 'zod'

const floor = z.strictObject({
  /** The advisory's number, with its other name where it has one. */
  advisory: z.string().regex(/^(GHSA(-[23456789cfghjmpqrvwx]{4}){3})( \(CVE-\d{4}-\d+\))?$/),
  /** The first safe version of each line that was mended; any other line has to be newer than all. */
  safe: z.array(z.string().regex(/^\d+\.\d+\.\d+$/)).min(1),
  /** What the hole lets happen. */
  why: z.string(),
})

/** A version below which a package has a known hole. */
export type Floor = z.infer<typeof floor> & { package: string }

/** Reads the list of known holes, floors.yaml. */
export async function readFloors(): Promise<Floor[]> {
  const text = await readFile(new URL('floors.yaml', import.meta.url), 'utf8')
  const list = z.record(z.string(), z.array(floor)).parse(parse(text))
  return Object.entries(list).flatMap(([name, holes]) =>
    holes.map((hole) => ({ package: name, ...hole })),
  )
}

/** Tells whether a version has none of the hole that a floor is about. */
export function isSafe(version: string, { safe }: Floor): boolean {
  const sameLine = safe.find((one) => numbers(one)[0] === numbers(version)[0])
  return (sameLine ? [sameLine] : safe).every((one) => compare(version, one) >= 0)
}

/** Orders two versions; one with a suffix ("1.2.0-beta.1") comes before the one without. */
function compare(one: string, other: string): number {
  const [a, b] = [numbers(one), numbers(other)]
  const at = a.findIndex((number, index) => number !== b[index])
  if (at >= 0) return (a[at] ?? 0) - (b[at] ?? 0)
  return Number(other.includes('-')) - Number(one.includes('-'))
}

function numbers(version: string): number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number)
}
