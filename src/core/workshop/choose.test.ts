import { describe, expect, test } from 'vitest'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { storyWith } from '#core/scenario/story.fixture.ts'
import { makeBook, makeNotes } from './book.fixture.ts'
import type { StageBook } from './book.ts'
import { consoleView } from './draw-console.ts'
import { stageView } from './draw-stage.ts'
import { begin, doAll, goUntil, votes } from './play.fixture.ts'
import type { Session } from './session.ts'

const book = makeBook()
const atScene = doAll(begin(), [{ do: 'go', part: 'ferry', decision: 0 }])
const atVote = doAll(atScene, ['next', 'next'])
const choice = (option: number) => ({ do: 'choose' as const, option })
const goTo = (decision: number) => ({ do: 'go' as const, part: 'ferry', decision })

const ferry = (session: Session) => session.stories['ferry']
const bodyOf = (session: Session, of: StageBook = book) => stageView(session, of).body
const panelOf = (session: Session) => consoleView(session, book, makeNotes()).story

describe('the choice', () => {
  test('is the majority of the latest round', () => {
    const first = goUntil(doAll(atVote, votes(1, 5, 2)), 'choose')
    expect(bodyOf(first)).toMatchObject({ kind: 'choice', followed: { letter: 'B' } })
    const again = doAll(atVote, [...votes(1, 5, 2), 'next', 'next', 'next', ...votes(1, 2, 5)])
    const chosen = goUntil(again, 'consequence')
    expect(ferry(chosen)?.tellings).toEqual([{ choices: ['c'], by: ['room'] }])
  })

  test('is the facilitator’s where they choose otherwise, and the stage says what the room chose', () => {
    const chosen = doAll(atVote, [...votes(1, 5, 2), choice(2)])
    expect(chosen.place.beat).toBe('choose')
    expect(bodyOf(chosen)).toEqual({
      kind: 'choice',
      followed: { letter: 'C', text: 'Take way c, at once.' },
      roomChose: { letter: 'B', text: 'Take way b, by radio.' },
      isTie: false,
      isWhatIf: false,
    })
    expect(ferry(chosen)?.tellings).toEqual([{ choices: ['c'], by: ['facilitator'] }])
    expect(doAll(chosen, ['next']).place.beat).toBe('consequence')
  })

  test('stays the room’s when the facilitator confirms it', () => {
    const chosen = doAll(atVote, [...votes(1, 5, 2), choice(1)])
    expect(ferry(chosen)?.tellings[0]?.by).toEqual(['room'])
  })

  test('is asked of the facilitator at a tie, over the result', () => {
    const tied = goUntil(doAll(atVote, votes(3, 3)), 'choose')
    expect(bodyOf(tied)).toMatchObject({ kind: 'bars', voted: 6 })
    expect(panelOf(tied)).toMatchObject({ mustChoose: 'tie' })
    expect(panelOf(tied)).not.toHaveProperty('follows')
    expect(bodyOf(doAll(tied, [choice(0)]))).toMatchObject({ kind: 'choice', isTie: true })
  })

  test('is asked of the facilitator when nobody has voted, over the options', () => {
    const open = goUntil(atVote, 'choose')
    expect(bodyOf(open)).toMatchObject({ kind: 'options', isOpen: false })
    expect(panelOf(open)).toMatchObject({ mustChoose: 'no votes' })
    expect(bodyOf(doAll(open, [choice(0)]))).not.toHaveProperty('roomChose')
  })

  test('needs nobody where only one option is offered', () => {
    const file = scenarioSchema.parse(
      storyWith({
        'scenes.0.choices.1.when': 'calls >= 9',
        'scenes.0.choices.2.when': 'calls >= 9',
      }),
    )
    const narrow = makeBook(file)
    const session = doAll(begin(narrow), [goTo(0), 'next', 'next', 'next', 'next'], narrow)
    expect(session).toMatchObject({ place: { beat: 'consequence' } })
    expect(ferry(session)?.tellings).toEqual([{ choices: ['a'], by: ['room'] }])
  })

  test('is not made at an option that is not offered, nor away from a decision', () => {
    expect(doAll(atVote, [choice(3)])).toBe(atVote)
    expect(doAll(atVote, [choice(-1)])).toBe(atVote)
    const frame = doAll(begin(), ['next'])
    expect(doAll(frame, [choice(0)])).toBe(frame)
  })
})

describe('a decision that was made', () => {
  const told = doAll(atScene, [choice(0), 'next', 'next', choice(1), 'next', 'next'])
  const own = { choices: ['a', 'b'], by: ['facilitator', 'facilitator'] }

  test('is followed again by Next after Back', () => {
    const again = goUntil(doAll(told, [goTo(0)]), 'consequence')
    expect(ferry(again)).toEqual({ tellings: [own], at: 0 })
    expect(bodyOf(doAll(again, ['back']))).toMatchObject({ followed: { letter: 'A' } })
  })

  test('stays when another option is chosen, which opens a what-if', () => {
    const other = doAll(told, [goTo(1), choice(2)])
    expect(ferry(other)).toEqual({
      tellings: [own, { choices: ['a', 'c'], by: ['facilitator', 'facilitator'], leavesAt: 1 }],
      at: 1,
    })
    expect(bodyOf(other)).toMatchObject({ kind: 'choice', isWhatIf: true })
    expect(bodyOf(doAll(other, [goTo(0), 'next', 'next', 'next']))).toMatchObject({
      kind: 'choice',
      isWhatIf: false,
    })
  })

  test('is found again when the room comes back to a what-if that it knows', () => {
    const other = doAll(told, [goTo(1), choice(2), goTo(1), choice(1)])
    expect(ferry(other)).toMatchObject({ tellings: [{}, {}], at: 0 })
    expect(ferry(doAll(other, [goTo(1), choice(2)]))).toMatchObject({ tellings: [{}, {}], at: 1 })
  })

  test('may be left within a what-if too, where that leaves the room’s own way', () => {
    const deep = doAll(told, [goTo(0), choice(2), 'next', 'next', choice(0), goTo(1), choice(1)])
    expect(ferry(deep)?.tellings.map(({ choices, leavesAt }) => [choices, leavesAt])).toEqual([
      [['a', 'b'], undefined],
      [['c', 'a'], 0],
      [['c', 'b'], 0],
    ])
  })
})
