import { expect, test } from 'vitest'
import { makeBook, makeNotes, plan, storyFile } from './book.fixture.ts'
import { consoleView } from './draw-console.ts'
import { stageView } from './draw-stage.ts'
import { fitsBook } from './fits-book.ts'
import { begin, doAll, votes } from './play.fixture.ts'

const session = doAll(begin(), [
  ...([
    { do: 'go', part: 'warm-up' },
    'next',
    ...votes(3),
    { do: 'go', part: 'ferry', decision: 0 },
  ] as const),
  ...([{ do: 'choose', option: 0 }, 'next', 'next', { do: 'choose', option: 2 }] as const),
])
const newer = { content: 'other' }

test('a session fits the content that it began with', () => {
  expect(fitsBook(session, makeBook())).toEqual({ kind: 'same' })
})

test('a change that touches nothing of it loses nothing', () => {
  expect(fitsBook(session, { ...makeBook(), ...newer })).toEqual({
    kind: 'changed',
    lost: { parts: [], choices: 0, place: false },
  })
  expect(fitsBook(begin(), { ...makeBook(), ...newer })).toMatchObject({ lost: { place: false } })
})

test('says which parts are gone, how many choices, and whether the picture is', () => {
  const parts = plan.parts.filter(({ id }) => id !== 'warm-up')
  const scenes = storyFile.scenes.map((scene) =>
    scene.id === 'bar' ? { ...scene, choices: scene.choices.slice(0, 2) } : scene,
  )
  const book = { ...makeBook({ ...storyFile, scenes }, { ...plan, parts }), ...newer }
  expect(fitsBook(session, book)).toEqual({
    kind: 'changed',
    lost: { parts: ['warm-up'], choices: 1, place: false },
  })
  const noStory = { ...book, stories: {} }
  expect(fitsBook(session, noStory)).toMatchObject({ lost: { choices: 2, place: true } })
})

test('a session goes on with other content as far as it fits', () => {
  const scenes = storyFile.scenes.map((scene) =>
    scene.id === 'bar' ? { ...scene, choices: scene.choices.slice(0, 2) } : scene,
  )
  const book = makeBook({ ...storyFile, scenes })
  expect(stageView(session, book)).toMatchObject({ heading: 'Which way?' })
  const chosen = doAll(session, [{ do: 'choose', option: 1 }], book)
  expect(chosen.stories['ferry']?.tellings).toMatchObject([{ choices: ['a', 'b'] }])
  expect(doAll(session, ['back'], book).place.beat).toBe('vote')
  const story = consoleView(session, book, makeNotes()).story
  expect(story?.tellings[0]?.decisions).toHaveLength(1)
})

test('a part that is gone leaves the session at the first part', () => {
  const lost = { ...session, place: { part: 'gone', decision: 3, beat: 'odd', page: 9 } }
  expect(stageView(lost, makeBook()).heading).toBe('Frame')
  expect(doAll(lost, ['next']).place.part).toBe('warm-up')
})
