import { openRecord } from '#tracking/lms/record.ts'
import type { Finding } from './preflight-findings.ts'
import type { Checking } from './preflight-scorm.ts'

/** What the bookmark begins with that this page leaves in a new attempt; no lesson is named so. */
export const bookmarkMark = 'preflight.'

/** Says how the LMS has launched the page. */
export function describeLaunch({ api, dialect, mode, runningSince }: Checking): Finding[] {
  const part = dialect.apiName === 'API' ? 'cmi.core' : 'cmi'
  const read = (name: string) => api.get(`${part}.${name}`) || 'nothing'
  const modeName = dialect.apiName === 'API' ? 'lesson_mode' : 'mode'
  const learner = dialect.apiName === 'API' ? 'student_id' : 'learner_id'
  const who = api.get(`${part}.${learner}`) !== ''
  return [
    ...(runningSince === undefined
      ? []
      : [{ check: 'Session', sign: 'good', text: 'The course’s own session is used.' } as const]),
    {
      check: 'Launch',
      sign: mode === 'normal' ? 'good' : 'doubtful',
      text:
        `Entry: ${read('entry')}. Mode: ${read(modeName)}. Credit: ${read('credit')}.` +
        (mode === 'normal'
          ? ''
          : ' In this mode nothing may be written, so nothing was tried. Open this page as a learner who has not finished.'),
    },
    {
      check: 'Learner',
      sign: who ? 'good' : 'doubtful',
      text: who
        ? 'The learning system says who learns (the id is left out of this report).'
        : 'The learning system does not say who learns. Private notes are then not kept.',
    },
  ]
}

/** Says whether something of an earlier launch is there. */
export function resumeOf({ api, dialect, codebook, runningSince }: Checking): Finding {
  const text = runningSince ?? api.get('cmi.suspend_data')
  const check = 'Resume'
  if (text !== '') {
    const size = `${text.length.toLocaleString('en-GB')} characters`
    const { kind } = openRecord(text, codebook)
    if (kind === 'unreadable')
      return {
        check,
        sign: 'bad',
        text: `${size} came back from an earlier launch, but not what this course has written.`,
      }
    const of = kind === 'newer' ? 'a later release of this course' : 'this course'
    return {
      check,
      sign: kind === 'newer' ? 'doubtful' : 'good',
      text: `A record of ${of} came back from an earlier launch (${size}).`,
    }
  }
  const location = api.get(dialect.location)
  return location.startsWith(bookmarkMark)
    ? { check, sign: 'good', text: 'What this page wrote at an earlier launch came back.' }
    : {
        check,
        sign: 'doubtful',
        text: 'Nothing is here from an earlier launch. If this is the first, close this page, open it from the learning system again and check once more.',
      }
}
