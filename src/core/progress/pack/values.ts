import { Unknown } from './coder.ts'

/** What fields of sheets often hold. Packed texts name them by place, so new ones go to the end. */
export const values: readonly string[] = [
  '',
  '0',
  '1',
  '2',
  '3',
  '4',
  'leading',
  'managing',
  'not-seen',
  'all',
  'reached',
  'Delegation and control',
  'Performance measurement',
  'Planning and organising',
  'Process design',
  'Systematic thinking',
  'Inspiring communication',
  'Leading change',
  'Stakeholder influence',
  'Strategic thinking',
  'Vision articulation',
]

/** @throws {Unknown} when a later version wrote it. */
export function valueAt(place: number): string {
  const value = values[place]
  if (value === undefined) throw new Unknown(`There is no value ${place}.`)
  return value
}
