import { expect, test } from 'vitest'
import { makeBook, plan, storyFile } from './book.fixture.ts'
import { begin, doAll, votes } from './play.fixture.ts'
import type { Session } from './session.ts'

const largest = 8 * 1024
const counts = votes(23, 18, 27)

/** Goes through a part, voting twice on all that it asks. */
function voteThrough(start: Session, part: string, book: ReturnType<typeof makeBook>): Session {
  let here = start
  while (here.place.part === part) {
    if (/vote$/.test(here.place.beat)) here = doAll(here, counts, book)
    here = doAll(here, ['next'], book)
  }
  return here
}

test('two stories with two votes on each decision and three what-ifs each take 8 kB at most', () => {
  const quizzes = ['q-one', 'q-two', 'q-three', 'q-four', 'q-five']
  const quiz = plan.parts.find(({ kind }) => kind === 'quiz')
  const story = plan.parts.find(({ kind }) => kind === 'story')
  if (!(quiz && story)) throw new Error('The plan of the tests has a quiz and a story.')
  const stories = ['the-first-of-two', 'the-second-of-two']
  const parts = [
    ...quizzes.map((id) => ({ ...quiz, id })),
    ...stories.map((id) => ({ ...story, id })),
    ...plan.parts.filter(({ kind }) => kind === 'break'),
  ]
  const book = makeBook(storyFile, { ...plan, parts })
  let session = doAll(begin(book), ['next', { do: 'people', people: 68 }], book)
  for (const { id } of parts.slice(0, -1)) session = voteThrough(session, id, book)
  for (const part of stories)
    for (const decision of [0, 1, 2]) {
      const there = doAll(
        session,
        [
          { do: 'go', part, decision: 0 },
          { do: 'tell', telling: 0 },
        ],
        book,
      )
      const left = doAll(
        there,
        [
          { do: 'what-if', decision },
          { do: 'choose', option: 0 },
        ],
        book,
      )
      session = voteThrough(left, part, book)
    }
  expect(session.stories[stories[1] ?? '']?.tellings).toHaveLength(4)
  expect(Object.keys(session.rounds).length).toBeGreaterThan(40)
  expect(new TextEncoder().encode(JSON.stringify(session)).length).toBeLessThanOrEqual(largest)
})
