import { expect, test } from 'vitest'
import { type Finding, verdictOf, writeReport } from './preflight-findings.ts'

const good: Finding = { check: 'Session', sign: 'good', text: 'It has begun.' }
const doubtful: Finding = { check: 'Clock', sign: 'doubtful', text: 'It is off.' }
const bad: Finding = { check: 'Saving', sign: 'bad', text: 'It was refused.' }

test('the verdict is one sentence, and names what is worse', () => {
  expect(verdictOf([good])).toContain('works')
  expect(verdictOf([good, doubtful])).toContain('have a look at: Clock.')
  expect(verdictOf([good, doubtful, bad])).toContain(
    'will not work in this learning system: Saving.',
  )
})

test('the report says each finding by mark and word, where it was made, and the log', () => {
  const report = writeReport([good, bad], {
    course: 'Course',
    release: '3',
    kind: 'scorm12',
    address: 'https://lms.test/preflight.html',
    userAgent: 'Browser 1',
    at: '2026-01-01T00:00:00.000Z',
    log: ['LMSCommit: 101'],
  })
  for (const text of [
    '✓ Good | Session: It has begun.',
    '✗ Fails | Saving',
    'Browser 1',
    'LMSCommit: 101',
  ])
    expect(report).toContain(text)
})
