import * as z from 'zod'

/**
 * The words of this folder.
 *
 * - **number**: one requirement or fault of a catalogue, such as A09; titles of tests name it.
 * - **run**: one suite of tests, run once; **results**: what the runs of a release came to.
 * - **criterion**: one demand of a standard, such as WCAG 1.4.3; **row**: how the course meets it.
 * - **verdict**: what a person who tried the course by hand says of a criterion.
 * - **finding**: what a row comes to, out of results and verdicts, in the terms of the report.
 */
export const areas = {
  A: { name: 'Access', count: 26 },
  S: { name: 'Safety', count: 22 },
  F: { name: 'Faults', count: 63 },
} as const

/** Every number that there is, in order: A01 to A26, S01 to S22, F01 to F63. */
export const allNumbers: readonly string[] = Object.entries(areas).flatMap(([letter, { count }]) =>
  Array.from({ length: count }, (_, at) => letter + String(at + 1).padStart(2, '0')),
)

const known: ReadonlySet<string> = new Set(allNumbers)

/** Describes a number of a catalogue. */
export const numberSchema = z
  .string()
  .refine((number) => known.has(number), { error: 'Write a number such as A09, S04 or F12.' })

/**
 * Lists the numbers that the title of a test names, each once. Rules of other lists, such as
 * "S04-5" of a manifest, are none of them.
 */
export function numbersIn(title: string): string[] {
  const found = [...title.matchAll(/(?<![\w-])[AFS]\d\d(?![\w-])/g)].map(([number]) => number)
  return [...new Set(found)].filter((number) => known.has(number))
}
