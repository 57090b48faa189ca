import { describe, expect, test } from 'vitest'
import { makeBook, makeNotes } from '#core/workshop/book.fixture.ts'
import { consoleView } from '#core/workshop/draw-console.ts'
import { begin, doAll, votes } from '#core/workshop/play.fixture.ts'
import type { Session } from '#core/workshop/session.ts'
import { said } from './said.ts'

const book = makeBook()
const wordsAt = (session: Session) => said(consoleView(session, book, makeNotes()))
const atVote = doAll(begin(book), [{ do: 'go', part: 'warm-up' }, 'toggle-vote'], book)

describe('what is said to those who listen', () => {
  test('the picture, and how the vote stands', () => {
    const counted = doAll(atVote, [{ do: 'people', people: 31 }, ...votes(3, 2)], book)
    expect(wordsAt(counted)).toMatch(/First vote, open: 5 of 31 counted\.$/)
  })

  test('a guess is called one', () => {
    const guessed = doAll(
      atVote,
      [
        { do: 'people', people: 20 },
        { do: 'estimate', option: 0, share: 0.5 },
      ],
      book,
    )
    expect(wordsAt(guessed)).toContain('about 10 of 20')
  })

  test('no more than the count while nobody has counted the room', () => {
    expect(wordsAt(atVote)).toContain('0 counted')
  })

  test('a heading that ends as a sentence does is not ended twice', () => {
    const view = consoleView(begin(book), book, makeNotes())
    const withHeading = (heading: string) => said({ ...view, stage: { ...view.stage, heading } })
    expect(withHeading('Can you read this?')).toMatch(/^Can you read this\?( |$)/)
    expect(withHeading('After the grant')).toMatch(/^After the grant\./)
  })

  test('that the stage is black, rather than what it would show', () => {
    const black = doAll(begin(book), [{ do: 'screen', to: 'black' }], book)
    expect(wordsAt(black)).toBe('The stage is black.')
  })
})
