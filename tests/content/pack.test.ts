import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readContent } from '#build/content/read-content.ts'
import { doEverything, type Ground, type Habits } from '#core/progress/pack/learner.fixture.ts'
import { pack, unpack } from '#core/progress/pack/pack.ts'
import { lockSchema } from '#core/release/lock.ts'

const root = new URL('../../', import.meta.url)
const lock = lockSchema.parse(JSON.parse(readFileSync(new URL('content/course.lock.json', root), 'utf8')))
const content = await readContent(root.pathname)

const ground: Ground = {
  lessons: content.lessons.flatMap(({ data }) => (data ? [data.id] : [])),
  bank: content.questions.flatMap(({ data }) =>
    (data?.items ?? []).map((item) => ({ ...item, objective: data?.objective ?? '', enemies: item.enemies ?? [] })),
  ),
  items: content.activities.flatMap(({ data }) => data?.items ?? []),
  scenarios: content.scenarios.flatMap(({ data }) => (data ? [data] : [])),
  cards: lock.entries.flatMap(({ kind, id }) => (kind === 'card' ? [id] : [])),
  statements: content.selfAssessment.data?.statements.map(({ id }) => id) ?? [],
  pairs: content.selfAssessment.data?.pairs.map(({ id }) => id) ?? [],
}
const prose = content.lessons
  .map(({ source }) => source.replace(/^---[^]*?---/, '').replaceAll(/<[^>]*>|[#*>]/g, ''))
  .join(' ')
  .replaceAll(/\s+/g, ' ')
const texts = Array.from({ length: 10 }, (_, at) => prose.slice(at * 3000 + 500, at * 3000 + 1000))

test('sizes', () => {
  const show = (name: string, habits: Habits, limit?: number) => {
    const entries = doEverything(ground, habits)
    const t = performance.now()
    const { text, leftOut } = pack(entries, lock, limit)
    const t1 = performance.now()
    const read = unpack(text, lock)
    const t2 = performance.now()
    if (!limit) expect(read).toEqual({ kind: 'packed', entries, release: 1, leftOut: [] })
    console.log(name, text.length, JSON.stringify(leftOut), (t1 - t).toFixed(0), (t2 - t1).toFixed(0), Object.keys(entries).length)
  }
  for (const isWild of [false, true])
    for (const reviews of [0, 1, 3]) show(`wild ${isWild} reviews ${reviews}`, { seed: 'x', isWild, reviews })
  show('texts', { seed: 'x', reviews: 3, texts })
  show('texts 4000', { seed: 'x', reviews: 3, texts }, 4000)
  show('texts 3000', { seed: 'x', reviews: 3, texts, isWild: true }, 3000)
  show('texts 1000', { seed: 'x', reviews: 3, texts, isWild: true }, 1000)
})
