import { expect, test } from 'vitest'
import type { Entry } from '#core/progress/entry.ts'
import type { News } from '#tracking/tracker.ts'
import { noteForLms } from './hand-over.ts'
import { answered, keysOf } from './keeper.fixture.ts'

/** A keeper that holds some entries, and an LMS that notes what it is given. */
function two(kept: Entry[]) {
  const listeners: ((news: News) => void)[] = []
  const given: Entry[] = []
  const from = {
    load: async () => ({ entries: kept, safety: 'durable', unreadable: 0 }) as const,
    listen(listener: (news: News) => void) {
      listeners.push(listener)
      return () => {}
    },
  }
  const lms = {
    async save(entry: Entry) {
      given.push(entry)
      return { entry, safety: 'durable' } as const
    },
  }
  const tell = (news: News) => listeners.forEach((listen) => void listen(news))
  return {
    from,
    lms,
    given,
    tell,
    done: (...entries: Entry[]) => tell({ kind: 'entries', entries }),
  }
}

test('F19: an LMS that comes late is given what was done since, and all that follows', async () => {
  const { from, lms, given, done } = two([])
  const handOver = await noteForLms(from)
  done(answered('Q1', 1))
  done(answered('Q2', 2))
  expect(given).toEqual([])
  handOver.begin(lms)
  expect(keysOf(given)).toEqual(['question:Q1', 'question:Q2'])
  done(answered('Q3', 3))
  expect(keysOf(given)).toEqual(['question:Q1', 'question:Q2', 'question:Q3'])
})

test('F19, F26: what the browser held before is not handed over, even where it is read again', async () => {
  const { from, lms, given, tell } = two([answered('Q1', 1)])
  const handOver = await noteForLms(from)
  tell({ kind: 'entries', entries: [answered('Q1', 1), answered('Q2', 2)], safety: 'durable' })
  tell({ kind: 'newer' })
  handOver.begin(lms)
  expect(keysOf(given)).toEqual(['question:Q2'])
})

test('F19: an LMS that refuses one is still given the next', async () => {
  const { from, lms, given, done } = two([])
  const handOver = await noteForLms(from)
  const refusing = {
    save: (entry: Entry) =>
      given.length === 0 && entry.id === 'Q1' ? Promise.reject(new Error('no')) : lms.save(entry),
  }
  done(answered('Q1', 1), answered('Q2', 2))
  handOver.begin(refusing)
  expect(keysOf(given)).toEqual(['question:Q2'])
})
