import { expect, test } from 'vitest'
import * as z from 'zod'
import { openKept, parse, type TabStorage } from './kept.ts'
import { openTab } from './outside.fixture.ts'

const schema = z.object({ n: z.number() })

test('F28: what is kept is there again after a reload, and gone once removed', () => {
  const { storage, kept } = openTab()
  openKept(storage, 'a', schema).write({ n: 1 })
  expect(openKept(storage, 'a', schema).read()).toEqual({ n: 1 })
  openKept(storage, 'a', schema).remove()
  expect([...kept]).toEqual([])
})

const throwing = () => {
  throw new DOMException('blocked', 'SecurityError')
}
const storages: [string, TabStorage][] = [
  ['missing', undefined],
  ['null', null],
  ['throwing', { getItem: throwing, setItem: throwing, removeItem: throwing }],
]

test.each(storages)('D-2: where storage is %s, a value lasts as long as the page', (_, storage) => {
  const kept = openKept(storage, 'a', schema)
  expect(kept.read()).toBeUndefined()
  kept.write({ n: 1 })
  expect(kept.read()).toEqual({ n: 1 })
  kept.remove()
  expect(kept.read()).toBeUndefined()
})

test.each(['', '{', 'null', '{"n":"1"}', '[1]'])(
  '%j kept by somebody else is as good as nothing',
  (text) => {
    const { storage, kept } = openTab()
    kept.set('a', text)
    expect(openKept(storage, 'a', schema).read()).toBeUndefined()
    expect(parse(schema, text)).toBeUndefined()
  },
)
