import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { parse } from 'yaml'
import { builtSite } from '#commands/serve.ts'
import { byHandSchema, verdictsOn } from '#core/evidence/by-hand.ts'
import { answerAll } from '#core/evidence/conform.ts'
import { conformanceSchema } from '#core/evidence/criteria.ts'
import { proofOf, type Results, resultsSchema } from '#core/evidence/results.ts'
import { lesson } from './course.ts'
import { test } from './shared-page.ts'

const { release } = JSON.parse(readFileSync('content/course.lock.json', 'utf8'))
const results: Results | undefined = existsSync('evidence/results.json')
  ? resultsSchema.parse(JSON.parse(readFileSync('evidence/results.json', 'utf8')))
  : undefined
const own = results?.release === release ? results : undefined

test('the foot of every page leads to accessibility and privacy, these to each other, and Your data to privacy', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  const foot = page.getByRole('contentinfo')
  await expect(foot.getByRole('link', { name: 'Privacy' })).toBeVisible()
  await foot.getByRole('link', { name: 'Accessibility' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Accessibility' })).toBeVisible()
  const about = page.getByRole('navigation', { name: 'About this course' })
  for (const name of ['Conformance report', 'Test results', 'Privacy', 'Accessibility']) {
    await about.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(about.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  }
  await page.goto('your-data.html')
  await page.getByRole('main').getByRole('link', { name: 'Privacy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible()
})

test('the conformance report says of every row what the recorded results and people say, and is 15 kB at most', async ({
  quietPage: page,
}) => {
  const byHand = byHandSchema.parse(parse(readFileSync('evidence/by-hand.yaml', 'utf8')))
  const report = conformanceSchema.parse(parse(readFileSync('content/conformance.yaml', 'utf8')))
  const wanted = answerAll(report, {
    proofOf: (number) => proofOf(own, number),
    verdictsOn: (criterion) => verdictsOn(byHand, criterion, release),
  }).flatMap(({ tables }) => tables.flatMap((table) => table.rows))
  await page.goto('about/conformance.html')
  const shown = await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    )
  for (const [at, { row, finding }] of wanted.entries()) {
    const [about = '', term, remarks = ''] = shown[at] ?? []
    expect(about).toContain(row.name)
    expect(term, row.name).toBe(finding.term)
    for (const one of finding.says) expect(remarks, row.name).toContain(one)
  }
  const bytes = gzipSync(readFileSync(join(builtSite, 'about/conformance.html')), { level: 9 })
  expect(bytes.length).toBeLessThanOrEqual(15_000)
})

test('the test results name every run and every number as it was recorded, or say that none is', async ({
  quietPage: page,
}) => {
  await page.goto('about/evidence.html')
  const main = page.getByRole('main')
  if (!results) {
    await expect(main).toContainText('No results are recorded in this copy.')
    await expect(page.getByRole('table')).toHaveCount(0)
    return
  }
  const text = await main.textContent()
  for (const { title, engine, commit, failures } of results.suites)
    for (const one of [title, engine, commit.slice(0, 7), ...failures]) expect(text).toContain(one)
  for (const [name, version] of Object.entries(results.versions)) {
    expect(text).toContain(name)
    expect(text).toContain(version)
  }
  for (const number of Object.keys(results.numbers)) {
    const isPassed = proofOf(results, number).standing === 'passed'
    const row = page.getByRole('row').filter({ has: page.getByText(number, { exact: true }) })
    await expect(row.getByRole('cell').first()).toHaveText(isPassed ? 'Passed' : /(?!Passed$).+/)
  }
})

test('on a telephone the rows of a report stand one below the other and are a table still', async ({
  quietPage: page,
}) => {
  await page.goto('about/conformance.html')
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const table = page.getByRole('table', { name: 'Level AA', exact: true })
    await expect(table.getByRole('columnheader')).toHaveText([
      'Criteria',
      'Conformance level',
      'Remarks',
    ])
    const row = table.getByRole('row').filter({ hasText: 'Contrast (Minimum)' })
    const tops = await row.evaluate(({ children }) =>
      [...children].map((cell) => Math.round(cell.getBoundingClientRect().top)),
    )
    expect(new Set(tops).size, `${width} px`).toBe(width === 360 ? 3 : 1)
    await expect(row.getByRole('rowheader')).toContainText('1.4.3')
    await expect(row.getByRole('cell')).toHaveCount(2)
  }
})
