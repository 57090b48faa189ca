import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readReport } from './read-report.ts'
import { titlesIn } from './read-written.ts'

describe('a report', () => {
  test('of Vitest tells each test with its titles and file', () => {
    const told = readReport({
      numTotalTests: 2,
      testResults: [
        {
          name: join(process.cwd(), 'src', 'core', 'a.test.ts'),
          status: 'failed',
          assertionResults: [
            { ancestorTitles: ['a record'], title: 'F12: is mended', status: 'passed' },
            { ancestorTitles: [], title: 'F13: is refused', status: 'failed' },
            { ancestorTitles: [], title: 'is left', status: 'skipped' },
          ],
        },
      ],
    })
    expect(told).toEqual([
      { titles: ['a record', 'F12: is mended'], file: 'src/core/a.test.ts', outcome: 'passed' },
      { titles: ['F13: is refused'], file: 'src/core/a.test.ts', outcome: 'failed' },
      { titles: ['is left'], file: 'src/core/a.test.ts', outcome: 'left out' },
    ])
  })

  test('of Vitest counts a file that could not be loaded as a failure', () => {
    const [told] = readReport({
      testResults: [
        { name: join(process.cwd(), 'src', 'b.test.ts'), status: 'failed', assertionResults: [] },
      ],
    })
    expect(told).toEqual({
      titles: ['src/b.test.ts cannot be loaded'],
      file: 'src/b.test.ts',
      outcome: 'failed',
    })
  })

  test('of Playwright tells tests of nested groups; one that passed at a second try has failed', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'faults/a.spec.ts',
      tests: [{ status }],
    })
    const told = readReport({
      stats: { expected: 1 },
      suites: [
        {
          title: 'faults/a.spec.ts',
          file: 'faults/a.spec.ts',
          specs: [spec('F01: nothing is lost', 'expected')],
          suites: [
            {
              title: 'F02: a crash',
              specs: [spec('once', 'flaky'), spec('twice', 'unexpected'), spec('never', 'skipped')],
            },
          ],
        },
      ],
    })
    const file = 'tests/faults/a.spec.ts'
    expect(told).toEqual([
      { titles: ['F01: nothing is lost'], file, outcome: 'passed' },
      { titles: ['F02: a crash', 'once'], file, outcome: 'failed' },
      { titles: ['F02: a crash', 'twice'], file, outcome: 'failed' },
      { titles: ['F02: a crash', 'never'], file, outcome: 'left out' },
    ])
  })

  test('that is neither, nor one of ours, is refused', () => {
    expect(() => readReport({ results: [] })).toThrow()
    const own = { tests: [{ titles: ['file', 'search'], outcome: 'left out' }] }
    expect(readReport(own)).toEqual(own.tests)
  })
})

test('titles in code are found with their numbers, whatever they are filled with when they are run', () => {
  // Written apart, so that whoever reads this file for titles finds none of these.
  const [test, describe] = [['te', 'st'].join(''), ['descr', 'ibe'].join('')]
  const filled = ['F01: kept (seeds $', '{first} to $', '{first + 9})'].join('')
  const code = [
    `${test}('A09: focus isn\\'t covered', () => {})`,
    `${test}(\`${filled}\`, async () => {})`,
    `${test}.each([1])('S04 %s is text', () => {})`,
    `${describe}('of no number', () => {})`,
    `${test}('S04-5: of another list', () => {})`,
  ].join('\n')
  const written = titlesIn(code, 'a.test.ts')
  expect(written.map(({ numbers }) => numbers)).toEqual([['A09'], ['F01'], ['S04']])
  const runs = ["A09: focus isn't covered", 'F01: kept (seeds 1 to 10)', 'S04 a name is text']
  for (const [at, { title }] of written.entries()) expect(runs[at]).toMatch(title)
  expect('F01: kept (seeds 1').not.toMatch(written[1]?.title ?? /$/)
})
