import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCatalogues } from '#commands/evidence/read-catalogues.ts'
import { byHandSchema } from '#core/evidence/by-hand.ts'
import { checklistAsMarkdown, checklistSchema } from '#core/evidence/checklist.ts'
import { answerAll } from '#core/evidence/conform.ts'
import { conformanceSchema } from '#core/evidence/criteria.ts'
import { allNumbers } from '#core/evidence/numbers.ts'
import { resultsSchema } from '#core/evidence/results.ts'
import { check, readSource } from './read.ts'
import { standards } from './standards.ts'

const read = (file: string): unknown => parse(readSource(file))
const report = check(
  'content/conformance.yaml',
  conformanceSchema,
  read('content/conformance.yaml'),
)
const checklist = check(
  'content/access-checklist.yaml',
  checklistSchema,
  read('content/access-checklist.yaml'),
)
const byHand = check('evidence/by-hand.yaml', byHandSchema, read('evidence/by-hand.yaml'))
const rowsOf = (standard: string, ...tables: number[]) =>
  report.standards
    .filter(({ id }) => id === standard)
    .flatMap((found) => found.tables.filter((_, at) => tables.length === 0 || tables.includes(at)))
    .flatMap(({ rows }) => rows)
const idsOf = (rows: ReturnType<typeof rowsOf>) => rows.flatMap(({ ids }) => ids).sort()
const rows = report.standards.flatMap(({ id }) => rowsOf(id))

describe('the conformance report', () => {
  test.each([
    ['WCAG 2.2, level A', idsOf(rowsOf('wcag', 0)), standards['A']],
    ['WCAG 2.2, level AA', idsOf(rowsOf('wcag', 1)), standards['AA']],
    ['EN 301 549', idsOf(rowsOf('en')), standards['en']],
    ['Section 508', idsOf(rowsOf('508')), standards['508']],
  ])('answers every criterion of %s once', (_, found, wanted = []) => {
    expect(found).toEqual([...wanted].sort())
  })

  test('counts 55 criteria of WCAG 2.2 at levels A and AA, and the one that is obsolete', () => {
    expect([...(standards['A'] ?? []), ...(standards['AA'] ?? [])]).toHaveLength(56)
  })

  test('uses every requirement of access but the one that is the list by hand itself', () => {
    const used = new Set(rows.flatMap((row) => ('tests' in row ? row.tests : [])))
    const unused = allNumbers.filter((number) => number.startsWith('A') && !used.has(number))
    expect(unused).toEqual(['A26'])
  })

  test('claims nothing without evidence: with no result and no person, no row supports', () => {
    const answers = answerAll(report, {
      proofOf: () => ({ standing: 'missing', passed: 0, failed: 0 }),
      verdictsOn: () => [],
    })
    const terms = answers.flatMap(({ tables }) =>
      tables.flatMap((table) => table.rows.map(({ finding }) => finding.term)),
    )
    expect(terms).not.toContain('Supports')
    expect(terms).toContain('Not Evaluated')
  })

  test('says what a failure does to it: one failed requirement spoils every row that names it', () => {
    for (const number of allNumbers.filter((one) => one.startsWith('A'))) {
      const answers = answerAll(report, {
        proofOf: (one) =>
          one === number
            ? { standing: 'failed', passed: 3, failed: 1 }
            : { standing: 'passed', passed: 1, failed: 0 },
        verdictsOn: () => [],
      })
      for (const { row, finding } of answers.flatMap(({ tables }) =>
        tables.flatMap((table) => table.rows),
      ))
        if ('tests' in row && row.tests.includes(number))
          expect(['Partially Supports', 'Does Not Support'], row.name).toContain(finding.term)
    }
  })
})

describe('the list by hand', () => {
  test('judges every row that takes a person, and only rows that there are', () => {
    const judged = new Set(checklist.steps.flatMap(({ criteria }) => criteria))
    const waiting = rows.filter((row) => 'judged' in row && row.judged !== 'machine')
    expect(
      waiting.filter(({ ids }) => !ids.some((id) => judged.has(id))).map(({ ids }) => ids),
    ).toEqual([])
    const known = idsOf(rows)
    expect([...judged].filter((id) => !known.includes(id))).toEqual([])
  })

  test('stands in docs/accessibility-checklist.md as it is in content', () => {
    expect(readSource('docs/accessibility-checklist.md')).toBe(checklistAsMarkdown(checklist))
  })

  test('has brought verdicts on rows that there are', () => {
    const known = idsOf(rows)
    const verdicts = byHand.sessions.flatMap((session) => session.verdicts)
    expect(verdicts.filter(({ criterion }) => !known.includes(criterion))).toEqual([])
  })
})

describe('the numbers', () => {
  test('are those of the catalogues, each with its words', async () => {
    const listed = Object.keys(await readCatalogues(process.cwd()))
    const letters = new Set(listed.map((number) => number.slice(0, 1)))
    expect(letters).toContain('F')
    expect(listed.sort()).toEqual(
      allNumbers.filter((number) => letters.has(number.slice(0, 1))).sort(),
    )
  })
})

test('recorded results are small, of the right form, and name no place of the machine that ran them', () => {
  const file = new URL('../../evidence/results.json', import.meta.url)
  // A copy without results is a state of its own, which the pages show.
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  if (text) resultsSchema.parse(JSON.parse(text))
  expect(text?.length ?? 0).toBeLessThanOrEqual(30_000)
  expect(text ?? '').not.toMatch(/:\/\/|node_modules|\/(tmp|home|root|Users)\//)
})
