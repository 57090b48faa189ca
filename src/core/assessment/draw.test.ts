import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Drawable, drawForm } from './draw.ts'

const objectives = Array.from({ length: 10 }, (_, at) => `LO${at + 1}`)
const pool: Drawable[] = objectives.flatMap((objective) =>
  Array.from({ length: 8 }, (_, at) => ({
    id: `${objective}-F${at + 1}`,
    objective,
    enemies: at === 0 ? [`${objective}-F2`] : [],
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
  })),
)
const seeds = Array.from({ length: 1000 }, (_, at) => `learner-${at}`)
const idsOf = (form: { id: string }[]) => new Set(form.map(({ id }) => id))

describe('a form', () => {
  test('has two items of each objective whatever the seed (1,000 seeds)', () => {
    for (const seed of seeds) {
      const form = drawForm(pool, 2, seed)
      expect(idsOf(form).size).toBe(20)
      for (const objective of objectives) {
        expect(form.filter(({ id }) => id.startsWith(`${objective}-`))).toHaveLength(2)
      }
    }
  })

  test('shares at most half of its items with the last form (1,000 seeds)', () => {
    for (const seed of seeds) {
      const last = idsOf(drawForm(pool, 2, `${seed} before`))
      const shared = drawForm(pool, 2, seed, last).filter(({ id }) => last.has(id))
      expect(shared.length).toBeLessThanOrEqual(10)
    }
  })

  test('never holds two enemies', () => {
    for (const seed of seeds) {
      const ids = idsOf(drawForm(pool, 2, seed))
      for (const objective of objectives) {
        expect(ids.has(`${objective}-F1`) && ids.has(`${objective}-F2`)).toBe(false)
      }
    }
  })

  test('is the same again for the same seed, and another one for another', () => {
    expect(drawForm(pool, 2, 'one')).toEqual(drawForm(pool, 2, 'one'))
    expect(drawForm(pool, 2, 'one')).not.toEqual(drawForm(pool, 2, 'two'))
  })

  test('keeps every option of every item, in some order', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        for (const { options } of drawForm(pool, 2, seed)) {
          expect(options.toSorted()).toEqual(['a', 'b', 'c', 'd'])
        }
      }),
    )
  })

  test('draws each item of the pool about as often as the others', () => {
    const times = new Map<string, number>()
    for (const seed of seeds) {
      for (const { id } of drawForm(pool, 2, seed)) times.set(id, (times.get(id) ?? 0) + 1)
    }
    for (const { id } of pool) {
      expect(times.get(id)).toBeGreaterThan(180)
      expect(times.get(id)).toBeLessThan(330)
    }
  })

  test('takes from the last form what a small pool leaves no other way to fill', () => {
    const small = pool.filter(({ id }) => id === 'LO1-F3' || id === 'LO1-F4')
    expect(idsOf(drawForm(small, 2, 'again', new Set(['LO1-F3', 'LO1-F4'])))).toEqual(
      new Set(['LO1-F3', 'LO1-F4']),
    )
  })

  test('that cannot be filled says which objective needs more items', () => {
    expect(() => drawForm(pool.slice(0, 2), 2, 'seed')).toThrow('LO1 has 1 items that go together')
  })
})
