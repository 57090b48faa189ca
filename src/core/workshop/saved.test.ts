import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBook } from './book.fixture.ts'
import { anyCommands, begin, doAll } from './play.fixture.ts'
import { readSession, readSessionFile } from './read-session.ts'
import { writeSessionFile } from './session-file.ts'

const book = makeBook()
const session = doAll(begin(), ['next', 'next'])

describe('a snapshot', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const played = doAll(begin(), commands)
        expect(readSession(JSON.stringify(played))).toEqual({ kind: 'session', session: played })
      }),
    )
  })

  test('of a later version is not written over', () => {
    expect(readSession(JSON.stringify({ version: 2, other: true }))).toEqual({ kind: 'newer' })
  })

  test.each([
    ['half of it', '{"version":1,"id":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['no version', JSON.stringify({ ...session, version: undefined })],
    ['a count below nobody', JSON.stringify({ ...session, people: -1 })],
    ['something unknown', JSON.stringify({ ...session, name: 'Ana' })],
    ['far too much', JSON.stringify({ ...session, more: 'x'.repeat(300_000) })],
  ])('that holds %s is said to be unreadable, and why', (_, text) => {
    const read = readSession(text)
    expect(read.kind).toBe('unreadable')
    expect(read).toHaveProperty('why', expect.stringMatching(/\.$/))
  })

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSession(text).kind).toBe('unreadable')
        expect(readSessionFile(text).kind).toBe('unreadable')
      }),
    )
  })
})

describe('a session file', () => {
  test('opens on another laptop as it was saved', () => {
    const file = writeSessionFile(session, book)
    expect(readSessionFile(file)).toEqual({ kind: 'session', session })
    expect(JSON.parse(file)).toMatchObject({
      ...{ kind: 'lead-and-manage-session', title: 'Ninety minutes' },
    })
  })

  test('is told from other files and from later ones', () => {
    expect(readSessionFile(JSON.stringify(session)).kind).toBe('unreadable')
    const file = JSON.parse(writeSessionFile(session, book))
    expect(readSessionFile(JSON.stringify({ ...file, version: 2 })).kind).toBe('newer')
    const later = { ...file, session: { ...session, version: 2 } }
    expect(readSessionFile(JSON.stringify(later)).kind).toBe('newer')
    expect(readSessionFile(`\uFEFF${JSON.stringify(file)}`).kind).toBe('session')
  })
})
