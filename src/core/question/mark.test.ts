import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mark } from './mark.ts'

const item = {
  options: [
    {
      id: 'a',
      text: 'Rewrite the rota',
      feedback: 'The rota is not the gap.',
      misconception: 'order-first',
    },
    { id: 'b', text: 'Say why it matters', key: true, feedback: 'It answers the doubt.' },
    { id: 'c', text: 'Wait a month', feedback: 'The doubt grows.' },
  ],
}

describe('mark', () => {
  test('nothing chosen is unanswered, not wrong', () => {
    expect(mark(item, [])).toEqual({ kind: 'unanswered' })
  })

  test('the key is right and brings its own feedback', () => {
    expect(mark(item, ['b'])).toEqual({
      kind: 'right',
      chosen: 'b',
      feedback: 'It answers the doubt.',
    })
  })

  test('a distractor is wrong and names its misconception', () => {
    expect(mark(item, ['a'])).toMatchObject({ kind: 'wrong', misconception: 'order-first' })
  })

  test('an option that has left the content is unknown, not wrong', () => {
    expect(mark(item, ['z'])).toEqual({ kind: 'unknown', chosen: 'z' })
  })

  test('every possible answer gets a mark, and only the key is right', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (answer) => {
        const { kind } = mark(item, answer)
        expect(kind === 'right').toBe(answer[0] === 'b')
      }),
    )
  })
})
