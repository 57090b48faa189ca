import { expect, test } from 'vitest'
import { items } from '#core/question/items.fixture.ts'
import { criterionName, written } from './mark.ts'

const face = written.face(items.written)
const key = written.key(items.written)
const mark = (...answer: string[]) => written.mark(face, key, answer)

test('an answer is compared with the models, then with the criteria; no points', () => {
  expect(mark('text=Ice comes.')).toEqual({
    kind: 'marked',
    points: 0,
    of: 0,
    comments: [
      { verdict: 'note', text: 'Tam: Ice comes in January.' },
      { verdict: 'note', text: 'Let us order two.' },
      { part: 'fact', verdict: 'note', text: 'Rests on a fact' },
      { part: 'offer', verdict: 'note', text: 'Makes an offer' },
    ],
  })
})

test('an equals sign is part of the text', () => {
  expect(mark('text=a=b=c')).toMatchObject({ kind: 'marked' })
})

test('ticked criteria change nothing in the mark', () => {
  expect(mark('text=Ice comes.', `${criterionName('fact')}=yes`)).toEqual(mark('text=Ice comes.'))
})

test('the models are not shown before something is written', () => {
  expect(mark()).toMatchObject({ kind: 'unanswered' })
  expect(mark('text=   ')).toMatchObject({ kind: 'unanswered' })
})
