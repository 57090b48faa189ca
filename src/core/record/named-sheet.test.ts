import { expect, test } from 'vitest'
import type { Entries } from '#core/progress/entry.ts'
import { holdsName, withoutName } from './named-sheet.ts'

const sheet = (id: string) => ({
  kind: 'sheet' as const,
  id,
  counter: 1,
  fields: { name: { counter: 1, value: 'Jo Doe' } },
})

test('S20: a record that is handed over keeps every form but the one with the name', () => {
  const lesson = { kind: 'lesson' as const, id: 'record', counter: 1, endReached: true }
  const entries: Entries = {
    'sheet:record': sheet('record'),
    'sheet:plan': sheet('plan'),
    'lesson:record': lesson,
  }
  expect(withoutName(entries)).toEqual({ 'sheet:plan': sheet('plan'), 'lesson:record': lesson })
})

test('S20: the form with the name is known whatever else it holds, and nothing else is taken for it', () => {
  expect(holdsName({ ...sheet('record'), version: 99, fields: 'other' })).toBe(true)
  for (const other of [null, undefined, 'record', ['sheet', 'record'], {}, sheet('plan')])
    expect(holdsName(other)).toBe(false)
})
