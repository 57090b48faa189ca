import { describe, expect, test } from 'vitest'
import { makeBook, storyFile } from './book.fixture.ts'
import { stageView } from './draw-stage.ts'
import { begin, doAll, playThrough } from './play.fixture.ts'
import type { Session } from './session.ts'

const bodyOf = (session: Session) => stageView(session, makeBook()).body
const go = (part: string) => doAll(begin(), [{ do: 'go', part }])

describe('the debrief', () => {
  const first = doAll(go('ferry'), ['next', 'next'])
  const played = playThrough(first, makeBook(), 0)
  const back = doAll(played, [{ do: 'go', part: 'look-back' }, 'next'])

  test('shows the way that the room took, with what it cost', () => {
    expect(stageView(back, makeBook())).toMatchObject({
      heading: 'The night ferry',
      body: {
        kind: 'path',
        tellings: [
          {
            isWhatIf: false,
            steps: [{ scene: 'The quay', letter: 'A' }, {}, {}, {}],
            ending: expect.stringMatching(/ending/),
            quantities: [storyFile.start, {}, {}, {}, {}],
          },
        ],
      },
    })
  })

  test('puts each what-if beside it', () => {
    const whatIf = (option: number) =>
      [
        { do: 'go', part: 'ferry', decision: 0 },
        { do: 'choose', option },
      ] as const
    const tried = doAll(played, [
      ...([...whatIf(1), ...whatIf(2), { do: 'what-if', decision: 0 }] as const),
      ...([{ do: 'go', part: 'look-back' }, 'next'] as const),
    ])
    expect(stageView(tried, makeBook())).toMatchObject({
      page: { at: 1, of: 2 },
      body: { tellings: [{ isWhatIf: false }, { isWhatIf: true, steps: [{ letter: 'B' }] }] },
    })
  })

  test('shows the votes before and after the talk, where the room has voted twice', () => {
    let session = go('ferry')
    const goTo = (beat: string) => {
      for (let presses = 0; session.place.beat !== beat && presses < 30; presses += 1)
        session = doAll(session, ['next'])
    }
    goTo('vote')
    session = doAll(session, [{ do: 'set-count', option: 0, to: 7 }])
    goTo('revote')
    session = doAll(session, [
      { do: 'set-count', option: 0, to: 2 },
      { do: 'set-count', option: 1, to: 5 },
    ])
    session = playThrough(session, makeBook(), 0)
    session = doAll(session, [{ do: 'go', part: 'look-back' }, 'next', 'next'])
    expect(stageView(session, makeBook())).toMatchObject({
      heading: 'The quay',
      page: { at: 2, of: 2 },
      body: {
        kind: 'shift',
        moved: 5,
        bars: [{ before: 7, after: 2 }, { before: 0, after: 5 }, {}],
      },
    })
  })

  test('counts the acts of the room’s own way', () => {
    expect(bodyOf(doAll(back, ['next']))).toEqual({
      kind: 'tally',
      acts: [
        { act: 'Leading', count: 3 },
        { act: 'Managing', count: 0 },
        { act: 'A blend of both', count: 0 },
        { act: 'Something else', count: 1 },
      ],
    })
  })

  test('tells quantities there and no earlier', () => {
    const atPath = doAll(played, [{ do: 'go', part: 'pause' }, 'back'])
    expect(atPath.place.beat).toBe('path')
    expect(JSON.stringify(bodyOf(atPath))).not.toContain('quantities')
  })
})
