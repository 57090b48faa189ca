import { describe, expect, test } from 'vitest'
import type { Seen } from '#stores/room/messages.ts'
import { awakeStatus, savedStatus, sizeWords, stageStatus, writerStatus } from './status-words.ts'

const seen: Seen = {
  ...{ kind: 'seen', stage: 'one', revision: 12, width: 1920, height: 1080 },
  ...{ isVisible: true, isFullscreen: true, isAwake: true },
}
const other = { ...seen, stage: 'two' }
const late = { ...other, revision: 11 }
const covered = { ...other, isVisible: false }

describe('what is said of the stage', () => {
  test('a stage has three seconds to come before its absence is trouble', () => {
    expect(stageStatus([], 12, 2999).isTrouble).toBe(false)
    expect(stageStatus([], 12, 3000)).toEqual({ says: 'No stage is open', isTrouble: true })
  })

  test('stages that show the latest picture are counted', () => {
    expect(stageStatus([seen], 12, 9000).says).toBe('1 stage open, showing picture 12')
    expect(stageStatus([seen, other], 12, 9000).says).toBe('2 stages open, showing picture 12')
  })

  test('a stage that is behind is named', () => {
    expect(stageStatus([late], 12, 9000).says).toBe('1 stage open, not up to date')
    expect(stageStatus([seen, late], 12, 9000).says).toBe('2 stages open, not all up to date')
  })

  test('a covered stage is trouble, whatever the others do', () => {
    expect(stageStatus([seen, covered], 12, 9000)).toEqual({
      says: 'A stage is covered or minimised: it may stand still',
      isTrouble: true,
    })
    expect(stageStatus([covered], 12, 9000).says).toContain('The stage is covered')
  })

  test('its size is told, and whether the browser’s bars are in the picture', () => {
    expect(sizeWords(seen)).toBe('1920 × 1080, full screen')
    expect(sizeWords({ ...seen, isFullscreen: false })).toBe('1920 × 1080, not full screen')
  })
})

test('what is not kept is trouble, and what to do is said', () => {
  const at = new Date(2026, 10, 24, 14, 32, 7).getTime()
  expect(savedStatus(true, at)).toEqual({ says: 'Saved at 14:32:07', isTrouble: false })
  const { says, isTrouble } = savedStatus(false, at)
  expect([says, isTrouble]).toEqual([expect.stringContaining('Save the session as a file'), true])
})

test('a screen that may go dark is trouble; one that is being asked about is not', () => {
  const states = ['yes', 'no', 'unknown'] as const
  expect(states.filter((awake) => awakeStatus(awake).isTrouble)).toEqual(['no'])
})

describe('what is said of who writes', () => {
  const standing = {
    ...{ isWriter: false, isAsking: false, isSaved: true, stages: [] },
    ...{ canUndo: false, isErased: false },
  }

  test('nothing, while this console does', () => {
    expect(writerStatus({ ...standing, isWriter: true })).toEqual([])
  })

  test('that it looks on, once another console has answered', () => {
    expect(writerStatus({ ...standing, isAsking: true })[0]?.isTrouble).toBe(false)
    expect(writerStatus(standing)[0]?.isTrouble).toBe(true)
  })
})
