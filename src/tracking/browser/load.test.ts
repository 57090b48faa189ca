import { describe, expect, test } from 'vitest'
import type { EntryOf } from '#core/progress/entry.ts'
import { recordVersion } from '#core/progress/stored.ts'
import { joinCopies } from './load.ts'

function answered(first: number, last: number): EntryOf<'question'> {
  const tried = (counter: number) => ({ counter, chosen: ['a'] })
  return {
    kind: 'question',
    id: 'q1',
    counter: last,
    first: tried(first),
    last: tried(last),
    tries: 1,
    right: false,
  }
}

const stored = (entry: EntryOf<'question'>) => ({ ...entry, version: recordVersion, savedAt: 1 })

describe('joining the copies', () => {
  test('each copy may know what the other does not: both are joined, and both lack something', async () => {
    const found = await joinCopies(
      [{ key: 'question:q1', raw: stored(answered(1, 3)) }],
      [['question:q1', JSON.stringify(stored(answered(2, 5)))]],
    )
    const joined = answered(1, 5)
    expect(found.entries.get('question:q1')).toEqual(joined)
    expect(found.lacking).toEqual({ database: [joined], mirror: [joined] })
  })

  test('a value that stands under the key of another is unreadable there', async () => {
    const raw = stored(answered(1, 1))
    const found = await joinCopies(
      [{ key: 'question:q2', raw }],
      [['question:q3', JSON.stringify(raw)]],
    )
    expect(found.entries.size).toBe(0)
    expect(found.unreadable).toEqual({
      inDatabase: [{ key: 'question:q2', raw }],
      inMirror: [{ key: 'question:q3', raw: JSON.stringify(raw) }],
    })
  })
})
