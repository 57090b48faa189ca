import { describe, expect, test } from 'vitest'
import { makeBook, makeNotes } from './book.fixture.ts'
import { consoleView } from './draw-console.ts'
import { stageView } from './draw-stage.ts'
import { begin, doAll, playThrough, votes } from './play.fixture.ts'
import type { Session } from './session.ts'

const book = makeBook()
const viewOf = (session: Session) => consoleView(session, book, makeNotes())
const go = (part: string) => doAll(begin(), [{ do: 'go', part }])
const atScene = doAll(begin(), [{ do: 'go', part: 'ferry', decision: 0 }])
const minute = 60_000

describe('what comes next', () => {
  test('is what Next shows, and has a name', () => {
    const view = viewOf(atScene)
    expect(view.stage).toEqual(stageView(atScene, book))
    expect(view.next).toEqual(stageView(doAll(atScene, ['next']), book))
    expect(view.nextName).toBe('Ask')
    expect(viewOf(doAll(atScene, ['next'])).nextName).toBe('Open the vote')
    const voted = doAll(atScene, ['next', 'next', ...votes(1, 2)])
    expect(viewOf(voted).nextName).toBe('Close the vote')
  })

  test('is nothing where the facilitator has to choose, and at the end', () => {
    const open = viewOf(doAll(atScene, ['next', 'next', 'next']))
    expect([open.next, open.nextName]).toEqual([undefined, 'Choose first'])
    const end = viewOf(playThrough(atScene, book))
    expect([end.next, end.nextName]).toEqual([undefined, 'The end'])
  })

  test('is the same picture while the screen is black', () => {
    const dark = viewOf(doAll(atScene, [{ do: 'screen', to: 'black' }]))
    expect(dark).toMatchObject({ stage: { screen: 'black' }, nextName: 'Show the picture' })
  })
})

describe('the notes', () => {
  test('are those of the scene, from its first line to what came of the choice', () => {
    const notes = { say: 'Read it.', ask: ['Who is waiting?', 'Who pays?'], watchFor: 'Haste.' }
    expect(viewOf(atScene)).toMatchObject({ ...notes, plannedMs: 6 * minute })
    const chosen = doAll(atScene, [{ do: 'choose', option: 0 }, 'next'])
    expect(viewOf(chosen)).toMatchObject(notes)
    expect(viewOf(atScene).voices).toMatchObject([{ name: 'Ana Sousa' }, { name: 'Odd Lie' }])
  })

  test('are those of the part elsewhere', () => {
    const notes = { say: 'Say this.', ask: ['Ask this.'], watchFor: 'Watch for this.' }
    expect(viewOf(go('warm-up'))).toMatchObject({ ...notes, plannedMs: 10 * minute, voices: [] })
    expect(viewOf(go('ferry'))).toMatchObject(notes)
    expect(viewOf(go('pause'))).toMatchObject({ say: '', ask: [], plannedMs: 5 * minute })
  })

  test('hold the case for the other choice back until the votes are in', () => {
    const voted = doAll(atScene, ['next', 'next', ...votes(9, 1)])
    expect(viewOf(voted)).not.toHaveProperty('devil')
    expect(viewOf(doAll(voted, ['next']))).toMatchObject({ devil: 'Wait.' })
  })
})

describe('the parts', () => {
  test('say what is done, now and to come, with minutes planned and spent', () => {
    const started = doAll(begin(), ['next'])
    const later = doAll(started, ['next'], book, started.at + 4 * minute)
    expect(viewOf(later).parts.slice(0, 3)).toMatchObject([
      { id: 'frame', standing: 'done', plannedMs: 5 * minute, spentMs: 4 * minute },
      { id: 'warm-up', kind: 'quiz', standing: 'now', spentMs: 0 },
      { id: 'ferry', title: 'Ferry', standing: 'to come' },
    ])
    expect(new Set(viewOf(begin()).parts.map(({ standing }) => standing))).toEqual(
      new Set(['to come']),
    )
    expect(new Set(viewOf(playThrough(begin(), book)).parts.map((part) => part.standing))).toEqual(
      new Set(['done']),
    )
  })
})

describe('the story', () => {
  test('says which option Next follows', () => {
    const voted = doAll(atScene, ['next', 'next', ...votes(1, 5), 'next', 'next', 'next', 'next'])
    expect(viewOf(doAll(voted, ['next'])).story).toMatchObject({ follows: 1 })
    expect(viewOf(atScene).story).not.toHaveProperty('follows')
    expect(viewOf(go('pause'))).not.toHaveProperty('story')
  })

  test('lists the tellings with their decisions, and which is on the stage', () => {
    const told = doAll(atScene, [{ do: 'choose', option: 0 }, 'next', 'next'])
    const other = doAll(told, ['back', 'back', { do: 'choose', option: 2 }])
    const decision = { scene: 'The quay', sceneId: 'quay', by: 'facilitator' }
    expect(viewOf(other).story).toMatchObject({
      title: 'The night ferry',
      tellings: [
        { isWhatIf: false, isOn: false, decisions: [{ ...decision, letter: 'A' }] },
        { isWhatIf: true, isOn: true, decisions: [{ ...decision, letter: 'C' }] },
      ],
    })
  })
})

describe('the advice', () => {
  const quiz = (...counts: number[]) =>
    viewOf(doAll(go('warm-up'), ['next', ...votes(...counts), 'next'])).advice
  const story = (...counts: number[]) =>
    viewOf(doAll(atScene, ['next', 'next', ...votes(...counts), 'next'])).advice

  test.each([
    [[8, 2, 0], 'Explain it once more, then vote again.'],
    [[7, 3, 0], 'Let them discuss, then vote again.'],
    [[3, 7, 0], 'Let them discuss, then vote again.'],
    [[2, 8, 0], 'Say briefly why, and move on.'],
  ])('on a question with votes %j, of which the second is right, is: %s', (counts, advice) => {
    expect(quiz(...counts)).toBe(advice)
  })

  test('on a decision goes by how many agree', () => {
    expect(story(5, 5)).toMatch(/split: let them discuss/)
    expect(story(7, 3)).toBeUndefined()
    expect(story(9, 1)).toMatch(/read them the case for the choice that nobody took/)
  })

  test('after the second vote asks for no third', () => {
    const session = doAll(go('warm-up'), ['next', ...votes(8, 2), 'next', 'next', 'next'])
    expect(viewOf(doAll(session, [...votes(9, 1), 'next'])).advice).not.toMatch(/vote again/)
  })

  test('waits for the votes, and for five of them where the question is sensitive', () => {
    expect(viewOf(doAll(go('warm-up'), ['next', ...votes(8, 2)]))).not.toHaveProperty('advice')
    const few = doAll(go('own-view'), ['next', ...votes(3, 1), 'next'])
    expect(viewOf(few)).not.toHaveProperty('advice')
  })
})
