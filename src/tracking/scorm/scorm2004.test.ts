import { describe, expect, test } from 'vitest'
import { deeds, open, setsOf, state } from './session.fixture.ts'
import { launchStrictLms } from './strict-lms.fixture.ts'
import { models } from './strict-model.fixture.ts'

describe('SCORM 2004', () => {
  test('V-7, S04-6: completion, success and progress are told apart', async () => {
    const { lms, session } = open('scorm2004')
    await session.save(state({ success: 'passed', progress: 0.42 }))
    expect(lms.saved).toMatchObject({
      'cmi.completion_status': 'incomplete',
      'cmi.success_status': 'passed',
      'cmi.progress_measure': '0.42',
    })
  })

  test.each([
    ['suspend', 'suspendAll'],
    ['finish', 'exitAll'],
  ] as const)(
    'LC-7: the exit button asks the LMS to %s, and nothing else does',
    async (how, request) => {
      const { lms, session } = open('scorm2004')
      await session.save(state())
      await session.end(how)
      expect(deeds(lms).slice(-2)).toEqual([`SetValue adl.nav.request ${request}`, 'Terminate'])
      const other = open('scorm2004')
      other.session.leave(state())
      expect(setsOf(other.lms, 'adl.nav.request')).toEqual([])
    },
  )

  test('LC-1: an attempt that was never suspended would be gone at the next launch', async () => {
    const lms = launchStrictLms({ model: models.scorm2004 })
    lms.api['Initialize']?.('')
    lms.api['SetValue']?.('cmi.suspend_data', 'work')
    lms.api['Commit']?.('')
    expect(open('scorm2004', { saved: lms.saved }).session.start.suspendData).toBe('')
  })
})
