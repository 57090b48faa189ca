import { describe, expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { moveStep, startOrder } from './arrange.ts'
import { ordering } from './mark.ts'

const face = ordering.face(items.ordering)
const key = ordering.key(items.ordering)
const mark = (...answer: string[]) => ordering.mark(face, key, answer)

describe('marking', () => {
  test('any order that keeps the rules earns all points, and hears why it can be defended', () => {
    const right = {
      kind: 'marked',
      points: 1,
      of: 1,
      comments: [{ verdict: 'right', text: 'Said of every order that unties the boat in time.' }],
    }
    expect(mark('cast', 'sail', 'eat')).toEqual(right)
    expect(mark('eat', 'cast', 'sail')).toEqual(right)
  })

  test('an order that breaks a rule hears what it would bring about, beside the earlier step', () => {
    expect(mark('sail', 'cast', 'eat')).toEqual({
      kind: 'marked',
      points: 0,
      of: 1,
      comments: [
        { part: 'cast', verdict: 'wrong', text: 'Said of sailing while tied after the check.' },
      ],
    })
  })

  test('an order of other steps is said to be gone', () => {
    expect(mark('cast', 'sail')).toEqual({ kind: 'unknown' })
    expect(mark('cast', 'sail', 'row')).toEqual({ kind: 'unknown' })
    expect(mark('cast', 'sail', 'sail')).toEqual({ kind: 'unknown' })
  })
})

describe('arranging', () => {
  test('the kept order comes back, unless the steps have changed', () => {
    expect(startOrder(face.steps, ['eat', 'sail', 'cast'])).toEqual(['eat', 'sail', 'cast'])
    expect(startOrder(face.steps, ['eat', 'sail'])).toEqual(['sail', 'cast', 'eat'])
    expect(startOrder(face.steps, undefined)).toEqual(['sail', 'cast', 'eat'])
  })

  test('a step moves by one place, and stays at the ends', () => {
    expect(moveStep(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moveStep(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
    expect(moveStep(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(moveStep(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
    expect(moveStep(['a', 'b', 'c'], 'z', 1)).toEqual(['a', 'b', 'c'])
  })
})
