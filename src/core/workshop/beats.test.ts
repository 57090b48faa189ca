import { describe, expect, test } from 'vitest'
import { act } from './act.ts'
import { makeBook, makeQuestion, plan, storyFile } from './book.fixture.ts'
import { stageView } from './draw-stage.ts'
import { beatsFrom, began, begin, doAll, votes } from './play.fixture.ts'
import type { Session } from './session.ts'

const atQuiz = doAll(begin(), [{ do: 'go', part: 'warm-up' }])
const atStory = doAll(begin(), [{ do: 'go', part: 'ferry' }])
const atScene = doAll(begin(), [{ do: 'go', part: 'ferry', decision: 0 }])
const shown = (session: Session) => doAll(session, [{ do: 'hold-first-result', holds: false }])
/** Up to the first vote, with three votes for B. */
const voted = doAll(atScene, ['next', 'next', ...votes(1, 3)])
/** The second vote, with all for A. */
const revoted = doAll(voted, ['next', 'next', 'next', ...votes(4, 0)])

describe('Next', () => {
  test('begins at the test card, and starts the clock when it leaves it', () => {
    const session = begin()
    expect(session.place.beat).toBe('card')
    expect(session.startedAt).toBeUndefined()
    expect(act(session, { do: 'next' }, makeBook(), began + 7)).toMatchObject({
      place: { part: 'frame', beat: 'title' },
      startedAt: began + 7,
    })
  })

  test('takes a room without votes from the scene to the choice in three steps', () => {
    expect(beatsFrom(atStory)).toEqual(['title', 'premise', 'scene', 'question', 'vote', 'choose'])
  })

  test('shows a result after the talk and a second vote, unless it is shown at once', () => {
    const held = ['vote', 'count', 'discuss', 'revote', 'result', 'choose', 'consequence']
    expect(beatsFrom(voted).slice(0, 7)).toEqual(held)
    const atOnce = ['vote', 'count', 'result', 'discuss', 'revote', 'choose', 'consequence']
    expect(beatsFrom(shown(voted)).slice(0, 7)).toEqual(atOnce)
  })

  test('shows the shift when both rounds have votes, and a held result in it', () => {
    expect(beatsFrom(revoted).slice(0, 4)).toEqual(['revote', 'recount', 'shift', 'choose'])
    const all = doAll(shown(revoted), [{ do: 'go', part: 'ferry', decision: 0 }])
    expect(beatsFrom(all).slice(0, 10)).toEqual([
      ...['scene', 'question', 'vote', 'count', 'result', 'discuss', 'revote'],
      ...['recount', 'shift', 'choose'],
    ])
  })

  test('explains a question of the bank last', () => {
    const quick = ['question', 'vote', 'explain', 'title', 'premise']
    expect(beatsFrom(atQuiz).slice(0, 5)).toEqual(quick)
    const answered = doAll(atQuiz, ['next', ...votes(1, 3)])
    expect(beatsFrom(shown(answered)).slice(0, 6)).toEqual([
      ...['vote', 'count', 'result', 'discuss', 'revote', 'explain'],
    ])
  })

  test('tells consequence, next scene, ending and path, and then goes on with the plan', () => {
    const told = storyFile.scenes.slice(0, 4).reduce<Session>((session) => {
      return doAll(session, [{ do: 'choose', option: 0 }, 'next', 'next'])
    }, atScene)
    expect(beatsFrom(doAll(told, ['back', 'back']))).toEqual([
      ...['choose', 'consequence', 'ending', 'path', 'break', 'question', 'vote', 'explain'],
      ...['what', 'path', 'tally', 'so-what', 'now-what', 'end'],
    ])
  })

  test('leaves out of a debrief what the room has not played', () => {
    const session = doAll(begin(), [{ do: 'go', part: 'look-back' }])
    expect(beatsFrom(session)).toEqual(['what', 'so-what', 'now-what', 'end'])
  })

  test('pages a long text, and a long question before its options', () => {
    const long = Array.from({ length: 12 }, (_, at) => `This is sentence number ${at}.`).join(' ')
    const file = { ...storyFile, premise: `${long} ${long}` }
    const book = makeBook(file)
    const question = { ...makeQuestion('LO1-K1'), stem: `${long} What is it?` }
    const asked = { ...book, questions: { 'LO1-K1': question } }
    const session = doAll(begin(asked), [{ do: 'go', part: 'warm-up' }], asked)
    expect(beatsFrom(session, asked).slice(0, 9)).toEqual([
      ...['question', 'question 2', 'question 3', 'vote', 'explain', 'title'],
      ...['premise', 'premise 2', 'premise 3'],
    ])
    const last = doAll(session, ['next', 'next'], asked)
    expect(stageView(last, asked)).toMatchObject({
      page: { at: 3, of: 3 },
      body: { kind: 'options', ask: 'What is it?' },
    })
  })

  test('shows a talk at once, as its author wrote it', () => {
    const lines = Array.from(
      { length: 6 },
      (_, at) => `Line ${at} has ten words, as lines have here.`,
    )
    const parts = plan.parts.map((part) => (part.kind === 'talk' ? { ...part, lines } : part))
    const book = makeBook(storyFile, { ...plan, parts })
    const talk = doAll(begin(book), ['next'], book)
    expect(stageView(talk, book).body).toEqual({
      kind: 'words',
      lines: lines.map((text) => ({ text })),
    })
    expect(doAll(talk, ['next'], book).place.part).toBe('warm-up')
  })

  test('stays at a tie until the facilitator has chosen', () => {
    const tied = doAll(atScene, ['next', 'next', ...votes(2, 2), 'next', 'next', 'next', 'next'])
    const choosing = doAll(tied, ['next'])
    expect(choosing.place.beat).toBe('choose')
    expect(act(choosing, { do: 'next' }, makeBook(), began)).toBe(choosing)
    expect(doAll(choosing, [{ do: 'choose', option: 1 }, 'next']).place.beat).toBe('consequence')
  })

  test('only shows the picture again while the screen is black or white', () => {
    for (const to of ['black', 'white'] as const) {
      const dark = doAll(atScene, [{ do: 'screen', to }])
      expect(doAll(dark, ['next'])).toMatchObject({ screen: 'show', place: atScene.place })
      expect(doAll(dark, [{ do: 'go', part: 'frame' }]).place).toEqual(atScene.place)
    }
  })

  test('goes on behind a frozen picture', () => {
    const frozen = doAll(atScene, [{ do: 'screen', to: 'freeze' }, 'next'])
    expect(frozen).toMatchObject({ screen: 'freeze', place: { beat: 'question' } })
    expect(stageView(frozen, makeBook()).screen).toBe('show')
  })
})

describe('Back', () => {
  test('goes back over what Next passes by, and stays at the test card', () => {
    const chosen = doAll(atScene, ['next', 'next', 'next'])
    expect(chosen.place.beat).toBe('choose')
    expect(doAll(chosen, ['back']).place.beat).toBe('vote')
    expect(doAll(begin(), ['next', 'back', 'back']).place.beat).toBe('card')
  })
})

describe('a vote', () => {
  test('is open while it is on the stage and at no other time', () => {
    const isOpen = (session: Session) => Object.values(session.rounds).some((round) => round.isOpen)
    expect(isOpen(voted)).toBe(true)
    expect(isOpen(doAll(voted, ['next']))).toBe(false)
    expect(isOpen(doAll(voted, ['next', 'back']))).toBe(true)
    expect(isOpen(doAll(voted, ['back']))).toBe(false)
    expect(isOpen(doAll(voted, [{ do: 'go', part: 'pause' }]))).toBe(false)
  })

  test('that nobody takes part in leaves nothing behind', () => {
    expect(doAll(atScene, ['next', 'next', 'next']).rounds).toEqual({})
  })

  test('opens from the question and again from the count, and closes on the spot', () => {
    const opened = doAll(atScene, ['next', 'toggle-vote'])
    expect(opened.place.beat).toBe('vote')
    const closed = doAll(opened, ['toggle-vote'])
    expect(closed.place.beat).toBe('vote')
    expect(stageView(closed, makeBook()).body).toMatchObject({ kind: 'options', isOpen: false })
    expect(doAll(voted, ['next', 'toggle-vote']).place.beat).toBe('vote')
    expect(doAll(revoted, ['next', 'toggle-vote']).place.beat).toBe('revote')
  })

  test('shows its first result by one key and hides it again, once there is one', () => {
    expect(doAll(voted, ['toggle-result']).place.beat).toBe('result')
    expect(doAll(voted, ['toggle-result', 'toggle-result']).place.beat).toBe('count')
    const none = doAll(atScene, ['next', 'next'])
    expect(doAll(none, ['toggle-result'])).toBe(none)
  })
})
