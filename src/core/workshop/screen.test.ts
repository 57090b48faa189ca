import { describe, expect, test } from 'vitest'
import { makeBook } from './book.fixture.ts'
import { stageView } from './draw-stage.ts'
import { begin, doAll } from './play.fixture.ts'

const atVote = doAll(begin(), [{ do: 'go', part: 'warm-up' }, 'next'])

describe('the screen', () => {
  test.each(['black', 'white', 'freeze'] as const)('goes %s, and back by the same key', (to) => {
    const set = doAll(atVote, [{ do: 'screen', to }])
    expect(set.screen).toBe(to)
    expect(doAll(set, [{ do: 'screen', to }]).screen).toBe('show')
  })

  test('shows again when the session is started', () => {
    const dark = doAll(begin(), [{ do: 'screen', to: 'black' }, { do: 'start' }])
    expect(dark).toMatchObject({ screen: 'show', place: { beat: 'card' } })
    expect(doAll(dark, [{ do: 'start' }])).toBe(dark)
  })
})

describe('what points at the picture', () => {
  const pointed = doAll(atVote, [
    { do: 'highlight', option: 2 },
    { do: 'highlight', option: 0 },
    { do: 'spotlight', at: { x: 0.25, y: 7 } },
  ])

  test('marks options by letter, and lights a spot within the picture', () => {
    expect(stageView(pointed, makeBook())).toMatchObject({
      highlighted: ['A', 'C'],
      spotlight: { x: 0.25, y: 1 },
    })
  })

  test('is taken away again', () => {
    const less = doAll(pointed, [
      { do: 'highlight', option: 2 },
      { do: 'spotlight', at: undefined },
    ])
    expect(less.highlighted).toEqual(['A'])
    expect(less).not.toHaveProperty('spotlight')
  })

  test('goes with the picture', () => {
    const next = doAll(pointed, ['back'])
    expect(next.highlighted).toEqual([])
    expect(next).not.toHaveProperty('spotlight')
  })

  test('marks only options that are on the stage', () => {
    expect(doAll(atVote, [{ do: 'highlight', option: 3 }])).toBe(atVote)
    const card = begin()
    expect(doAll(card, [{ do: 'highlight', option: 0 }])).toBe(card)
  })
})

test('the look stays within what the stage can show', () => {
  const look = { theme: 'hall' as const, scale: 9, safe: -3 }
  expect(doAll(begin(), [{ do: 'look', look }]).look).toEqual({
    theme: 'hall',
    scale: 1.6,
    safe: 0,
  })
  expect(doAll(begin(), [{ do: 'look', look: { safe: Number.NaN } }]).look.safe).toBe(0)
  expect(doAll(begin(), [{ do: 'look', look: { scale: 1.2 } }]).look).toMatchObject({ scale: 1.2 })
})
