import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBook, makeNotes, plan, storyFile } from './book.fixture.ts'
import type { StageBook } from './book.ts'
import { consoleView } from './draw-console.ts'
import { stageView } from './draw-stage.ts'
import { anyCommands, begin, doAll, votes } from './play.fixture.ts'
import type { Session } from './session.ts'

const bodyOf = (session: Session) => stageView(session, makeBook()).body
const go = (part: string) => doAll(begin(), [{ do: 'go', part }])
const atVote = doAll(go('warm-up'), ['next'])
const atSensitive = doAll(go('own-view'), ['next'])

describe('the stage', () => {
  test('never shows anything that is meant for the facilitator, even if its book held it', () => {
    const mark = '¶ for the facilitator'
    const noted = plan.parts.map((part) => ({
      ...part,
      ...{ say: mark, ask: [mark], watchFor: mark },
    }))
    const room = { minutes: 6, say: mark, ask: [mark], watchFor: mark, devil: mark }
    const file = {
      ...storyFile,
      scenes: storyFile.scenes.map((scene) => ({ ...scene, discuss: mark, room })),
      people: storyFile.people.map((person) => ({ ...person, voice: mark })),
    }
    const careless: StageBook = {
      ...makeBook(),
      plan: { ...plan, parts: noted },
      stories: { [file.id]: file },
    }
    const notes = makeNotes(file, { ...plan, parts: plan.parts })
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const session = doAll(begin(careless), commands, careless)
        expect(JSON.stringify(stageView(session, careless))).not.toContain(mark)
      }),
    )
    const told = doAll(go('ferry'), ['next', 'next'])
    expect(JSON.stringify(consoleView(told, careless, notes))).toContain(mark)
  })

  test('says when a session is a rehearsal', () => {
    expect(stageView({ ...begin(), isRehearsal: true }, makeBook()).isRehearsal).toBe(true)
  })

  test('names who speaks in a scene, and asks what the scene asks last', () => {
    const book = makeBook()
    const bridge = doAll(go('ferry'), [
      ...[0, 1, 2].flatMap(
        (decision) =>
          [
            { do: 'go', part: 'ferry', decision },
            { do: 'choose', option: 2 },
            'next',
            'next',
          ] as const,
      ),
    ])
    expect(stageView(bridge, book)).toMatchObject({
      eyebrow: 'The night ferry',
      heading: 'The bridge',
      body: {
        kind: 'words',
        lines: [
          { text: 'Light in the east.' },
          { text: 'The fog has gone.' },
          { by: 'Odd Lie', text: 'You called me out of bed for this.' },
        ],
      },
    })
    expect(bodyOf(doAll(bridge, ['next']))).toMatchObject({
      ask: 'What do you do?',
      options: [{ letter: 'A' }, { letter: 'B' }, { letter: 'C' }],
      method: 'pairs',
    })
  })
})

describe('the picture of a vote', () => {
  test('names no option and no count while it is open, nor at the count', () => {
    const open = doAll(atVote, votes(3, 1))
    expect(bodyOf(open)).toMatchObject({ kind: 'options', isOpen: true })
    expect(JSON.stringify(bodyOf(open))).not.toContain('count')
    const counted = doAll(open, [{ do: 'people', people: 6 }, 'next'])
    expect(bodyOf(counted)).toEqual({ kind: 'count', voted: 4, people: 6, isEstimate: false })
  })

  test('is open again in the second round, with a count of its own', () => {
    const again = doAll(atVote, [...votes(3, 1), 'next', 'next', 'next', ...votes(1, 2)])
    expect(bodyOf(again)).toMatchObject({ kind: 'options', round: 2, isOpen: true })
    expect(bodyOf(doAll(again, ['next']))).toEqual({ kind: 'count', voted: 3, isEstimate: false })
    expect(bodyOf(doAll(again, ['toggle-vote']))).toMatchObject({ round: 2, isOpen: false })
  })

  test('gives shares from ten votes on, and no best answer yet', () => {
    const few = doAll(atVote, [...votes(6, 3), 'toggle-result'])
    expect(bodyOf(few)).toMatchObject({ kind: 'bars', voted: 9, round: 1 })
    expect(JSON.stringify(bodyOf(few))).not.toMatch(/percent|isKey/)
    const ten = doAll(atVote, [...votes(6, 4), 'toggle-result'])
    expect(bodyOf(ten)).toMatchObject({ bars: [{ percent: 60 }, { percent: 40 }, { percent: 0 }] })
  })

  test('tells the best answer and why at the end', () => {
    const told = doAll(atVote, [...votes(6, 4), 'next', 'next', 'next', 'next', 'next'])
    expect(told.place.beat).toBe('explain')
    expect(bodyOf(told)).toEqual({
      kind: 'bars',
      ask: 'Which boat leaves first?',
      bars: [
        { letter: 'A', text: 'The red one', count: 6, percent: 60 },
        { letter: 'B', text: 'The blue one', count: 4, percent: 40, isKey: true },
        { letter: 'C', text: 'Neither of them', count: 0, percent: 0 },
      ],
      voted: 10,
      isEstimate: false,
      round: 1,
      comment: 'The blue one has the mail.',
    })
    expect(bodyOf(doAll(atVote, ['next']))).toEqual({
      kind: 'words',
      lines: [{ text: 'B. The blue one' }, { text: 'The blue one has the mail.' }],
    })
  })

  test('puts both rounds side by side, with how many must have changed', () => {
    const twice = doAll(atVote, [...votes(6, 4), 'next', 'next', 'next', ...votes(2, 7, 1), 'next'])
    expect(bodyOf(doAll(twice, ['next']))).toMatchObject({
      kind: 'shift',
      bars: [
        { letter: 'A', before: 6, after: 2 },
        { letter: 'B', before: 4, after: 7 },
        { letter: 'C', before: 0, after: 1 },
      ],
      before: 10,
      after: 10,
      moved: 4,
    })
    const more = doAll(twice, [{ do: 'set-count', option: 0, to: 3 }, 'next'])
    expect(bodyOf(more)).not.toHaveProperty('moved')
  })

  test('shows a second round alone where the first has no votes', () => {
    const first = doAll(atVote, [...votes(6, 4), 'next', 'next', 'next', ...votes(1, 2)])
    const taken = doAll(first, ['back', ...votes(0, 0), 'next', 'next', 'next'])
    expect(taken.place.beat).toBe('shift')
    expect(bodyOf(taken)).toMatchObject({ kind: 'bars', round: 2, voted: 3 })
  })
})

describe('a sensitive question', () => {
  const result = (...counts: number[]) => doAll(atSensitive, [...votes(...counts), 'toggle-result'])

  test('keeps its result back under five votes', () => {
    expect(bodyOf(result(3, 1))).toEqual({ kind: 'held', voted: 4, least: 5 })
    expect(bodyOf(result(3, 2))).toMatchObject({ kind: 'bars', voted: 5 })
  })

  test('keeps it back when the best answer is told, too', () => {
    const told = doAll(atSensitive, [...votes(3, 1), 'next', 'next', 'next', 'next', 'next'])
    expect(told.place.beat).toBe('explain')
    expect(bodyOf(told)).toMatchObject({ kind: 'words' })
  })

  test('never shows two rounds side by side', () => {
    const twice = doAll(atSensitive, [
      ...([...votes(6, 1), 'next', 'next', 'next'] as const),
      ...([...votes(5, 2), 'next', 'next'] as const),
    ])
    expect(twice.place.beat).toBe('shift')
    expect(bodyOf(twice)).toMatchObject({ kind: 'bars', round: 2, voted: 7 })
  })
})
