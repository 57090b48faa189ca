import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readContent } from '#build/content/read-content.ts'
import { groundOf } from '#commands/bench/whole-course.ts'
import type { Entries } from '#core/progress/entry.ts'
import { mergeEntries } from '#core/progress/merge.ts'
import { doEverything, type Ground, type Habits } from '#core/progress/pack/learner.fixture.ts'
import { leftOutKinds } from '#core/progress/pack/leave-out.ts'
import { pack, unpack } from '#core/progress/pack/pack.ts'
import { lockSchema } from '#core/release/lock.ts'
import { isPrivate } from '#core/self-assessment/sheets.ts'

const root = new URL('../../', import.meta.url)
const readText = (file: string) => readFileSync(new URL(file, root), 'utf8')
const lock = lockSchema.parse(JSON.parse(readText('content/course.lock.json')))

/** What a QR code and SCORM 1.2 have room for; see issues 5 and 6. */
const inCode = 3000
const inLms = 4000

let ground: Ground
/** Passages of the course, as long as what a learner may write. */
let texts: string[]

beforeAll(async () => {
  const content = await readContent(root.pathname)
  ground = groundOf(content, lock)
  const prose = content.lessons
    .map(({ source }) => source.replace(/^---[\s\S]*?\n---/, '').replaceAll(/<[^>]*>|[#*>]/g, ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
  texts = Array.from({ length: 10 }, (_, at) => prose.slice(at * 3000 + 500, at * 3000 + 1000))
}, 60_000)

const doAll = (habits: Omit<Habits, 'seed'>) => doEverything(ground, { seed: 'all', ...habits })

/** The record without what no LMS is ever sent. */
function withoutPrivate(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([, entry]) => !isPrivate(entry)))
}

describe('the whole course done, in order or in any order, with no texts', () => {
  const cases = [false, true].flatMap((isWild) => [0, 1, 3].map((reviews) => ({ isWild, reviews })))
  test.each(cases)('fits a QR code whole, and comes back exactly: %o', (habits) => {
    const entries = doAll(habits)
    const { text, leftOut } = pack(entries, lock, inCode)
    expect(Object.keys(entries).length).toBeGreaterThan(200)
    expect(leftOut).toEqual([])
    expect(text).toMatch(/^[\w-]+$/)
    expect(text.length).toBeLessThanOrEqual(inCode)
    expect(unpack(text, lock)).toStrictEqual({
      kind: 'packed',
      entries,
      release: lock.release,
      leftOut,
    })
  })
})

describe('the whole course done, with every text that it has a field for', () => {
  test.each([
    { room: inCode, isWild: false },
    { room: inCode, isWild: true },
    { room: inLms, isWild: false },
    { room: inLms, isWild: true },
  ])('fits $room characters without an answer or a result the less (wild: $isWild)', (habits) => {
    const all = doAll({ reviews: 3, texts, isWild: habits.isWild })
    const entries = habits.room === inLms ? withoutPrivate(all) : all
    const { text, leftOut } = pack(entries, lock, habits.room)
    expect(text.length).toBeLessThanOrEqual(habits.room)
    for (const { kind } of leftOut) expect(leftOutKinds).toContain(kind)
    expect(leftOut).not.toContainEqual(expect.objectContaining({ kind: 'review' }))
    const unpacked = unpack(text, lock)
    if (unpacked.kind !== 'packed') throw new Error(`The text is ${unpacked.kind}.`)
    for (const [key, entry] of Object.entries(entries)) {
      const there = unpacked.entries[key]
      if (entry.kind === 'question') {
        const { last, ...rest } = entry
        const options = last.chosen.filter((word) => !word.startsWith('text='))
        expect(there).toMatchObject({ ...rest, first: { counter: entry.first.counter } })
        expect(there?.kind === 'question' && there.last.chosen).toEqual(
          expect.arrayContaining(options),
        )
      }
      if (entry.kind === 'lesson' || entry.kind === 'place') expect(there).toEqual(entry)
      if (entry.kind === 'scenario') expect(there).toMatchObject({ endings: entry.endings })
    }
    const latest = ['attempt:pretest-1', 'attempt:final-2']
    for (const key of latest) expect(unpacked.entries[key]).toEqual(entries[key])
    expect(mergeEntries(entries, unpacked.entries)).toEqual(mergeEntries(entries, entries))
  })
})
