import { describe, expect, test } from 'vitest'
import type { Results } from '#core/reporting/results.ts'
import { deeds, open, state } from './session.fixture.ts'

describe('SCORM 1.2', () => {
  const status = 'cmi.core.lesson_status'
  const told = async (results: Partial<Results>) => {
    const { lms, session } = open('scorm12')
    await session.save(state(results))
    return lms.saved[status]
  }

  test('V-7: one status says completion and success', async () => {
    expect(await told({})).toBe('incomplete')
    expect(await told({ success: 'passed' })).toBe('incomplete')
    expect(await told({ completion: 'completed' })).toBe('completed')
    expect(await told({ completion: 'completed', success: 'passed' })).toBe('passed')
    expect(await told({ success: 'failed' })).toBe('failed')
    expect(await told({ completion: 'completed', success: 'failed' })).toBe('failed')
  })

  test('LC-1: an attempt that is only opened and left is not completed', () => {
    const { lms, session } = open('scorm12')
    session.leave(state())
    expect(lms.saved[status]).toBe('incomplete')
  })

  test('LC-7: has no request for where to go at the exit button', async () => {
    const { lms, session } = open('scorm12')
    await session.end('finish')
    expect(deeds(lms).at(-1)).toBe('Finish')
  })

  test.each(['browsed', 'not attempted', 'passed', 'failed', 'completed', 'nonsense'])(
    'a status of %s is read as what it says',
    (held) => {
      const preset = { [status]: held, 'cmi.core.lesson_mode': 'normal' }
      const { completion, success } = open('scorm12', { preset }).session.start
      const expected: Record<string, [string, string]> = {
        browsed: ['incomplete', 'unknown'],
        passed: ['completed', 'passed'],
        failed: ['incomplete', 'failed'],
        completed: ['completed', 'unknown'],
      }
      expect([completion, success]).toEqual(expected[held] ?? ['unknown', 'unknown'])
    },
  )
})
