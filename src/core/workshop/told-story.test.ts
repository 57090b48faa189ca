import { describe, expect, test } from 'vitest'
import { forLearners, scenarioSchema } from '#core/scenario/scenario.ts'
import { storyWith } from '#core/scenario/story.fixture.ts'
import { makeBook, storyFile } from './book.fixture.ts'
import type { StageBook } from './book.ts'
import { stageView } from './draw-stage.ts'
import { begin, doAll, playThrough } from './play.fixture.ts'

const choose = (option: number) => [{ do: 'choose' as const, option }, 'next' as const]
const atQuay = { do: 'go', part: 'ferry', decision: 0 } as const

/** A book with a story that no check of the build would let through. */
function faulty(changes: Partial<ReturnType<typeof forLearners>>): StageBook {
  return { ...makeBook(), stories: { SC9: { ...forLearners(storyFile), ...changes } } }
}

describe('a story that a check should have stopped', () => {
  test('goes on with the plan where no ending fits', () => {
    const book = faulty({ endings: [] })
    expect(playThrough(begin(book), book).place.beat).toBe('end')
    const last = doAll(begin(book), [atQuay], book)
    const bridge = doAll(
      last,
      [0, 0, 0].flatMap((option) => [...choose(option), 'next']),
      book,
    )
    expect(bridge.place).toMatchObject({ decision: 3, beat: 'scene' })
    expect(doAll(bridge, choose(0), book).stories['ferry']?.tellings[0]?.choices).toHaveLength(3)
  })

  test('goes on with the plan where a scene offers no choice', () => {
    const scenes = forLearners(storyFile).scenes.map((scene) =>
      scene.id === 'bar' ? { ...scene, choices: [] } : scene,
    )
    const book = faulty({ scenes })
    const atBar = doAll(begin(book), [atQuay, ...choose(0), 'next'], book)
    expect(atBar.place).toMatchObject({ decision: 1, beat: 'scene' })
    expect(doAll(atBar, ['next'], book).place.part).toBe('pause')
  })

  test('says that it is missing where it has no beginning', () => {
    const book = faulty({ scenes: [], endings: [] })
    const session = doAll(begin(book), [{ do: 'go', part: 'ferry' }], book)
    expect(stageView(session, book)).toMatchObject({
      heading: 'Ferry',
      body: { lines: [{ text: 'This part is missing from this edition of the course.' }] },
    })
  })
})

test('a story that goes round and round is left after forty decisions', () => {
  const file = scenarioSchema.parse(
    storyWith({
      'scenes.0.choices.0.to': [{ when: 'times quay < 90', to: 'quay' }, { to: 'bar' }],
    }),
  )
  const book = makeBook(file)
  const end = playThrough(begin(book), book)
  expect(end.place.beat).toBe('end')
  expect(end.stories['ferry']?.tellings[0]?.choices).toHaveLength(40)
})

test('a scene asks what it closes with, or what to do where it closes with nothing to ask', () => {
  const ask = (text: unknown) => {
    const book = makeBook(scenarioSchema.parse(storyWith({ 'scenes.0.text': text })))
    const { body } = stageView(doAll(begin(book), [atQuay, 'next'], book), book)
    const told = stageView(doAll(begin(book), [atQuay], book), book).body
    return [body.kind === 'options' && body.ask, told.kind === 'words' && told.lines.length]
  }
  expect(ask(['Night.', 'Whom do you call first?'])).toEqual(['Whom do you call first?', 1])
  expect(ask(['They want a name.', 'Do you?'])).toEqual(['What do you do?', 2])
  expect(ask(['Night.', { by: 'ana', says: 'Are we late again?' }])).toEqual(['What do you do?', 2])
  expect(ask(['Whom do you call first?'])).toEqual(['What do you do?', 1])
})
