import { expect } from '@playwright/test'
import { objectives, units } from './course.ts'
import { noteProblems } from './problems.ts'
import { test } from './shared-page.ts'

test('the start page says what the course is, for whom, how long and what it enables', async ({
  quietPage: page,
}) => {
  await page.goto('index.html')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/Two kinds of work/)
  await expect(main.getByText('Leading gets people somewhere new.')).toBeVisible()
  await expect(main.getByText('People at work in any sector')).toBeVisible()
  await expect(main.getByText(/^\d+ minutes in 21 units/)).toBeVisible()
  const able = main.getByRole('region', { name: 'When you have finished, you can' })
  await expect(able.getByRole('listitem')).toHaveText(objectives.map(({ text }) => text))
})

test('the start page offers three routes, each with its time and a page to begin with', async ({
  quietPage: page,
}) => {
  const routes = [
    { name: /Self-study.*about 90 minutes/, begin: 'Begin with the welcome', at: 'L00' },
    { name: /Express.*about 60 minutes/, begin: 'Begin with the pre-test', at: 'L01' },
    {
      name: /Workshop.*45 minutes or more/,
      begin: 'Run a workshop',
      at: 'Facilitator mode',
    },
  ]
  for (const { name, begin, at } of routes) {
    await page.goto('index.html')
    const ways = page.getByRole('region', { name: 'Three ways through' })
    await expect(ways.getByRole('heading', { name })).toBeVisible()
    await ways.getByRole('link', { name: begin }).click()
    const unit = units.find(({ id }) => id === at)
    await expect(page.getByRole('heading', { level: 1, name: unit?.title ?? at })).toBeVisible()
  }
})

test('a learner reads all 21 units from first to last by Next, and Back leads the other way', async ({
  page,
}) => {
  const problems = noteProblems(page)
  await page.goto('index.html')
  await page.getByRole('link', { name: 'Start the course' }).click()
  for (const [at, { title }] of units.entries()) {
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
    const ways = page.getByRole('navigation', { name: 'Previous and next' })
    const back = units.slice(at - 1, at).map((unit) => `Back: ${unit.title}`)
    await expect(ways.getByRole('link', { name: /^Back: / })).toHaveText(at === 0 ? [] : back)
    const next = units[at + 1]
    await ways
      .getByRole('link', { name: next ? `Next: ${next.title}` : 'To the start page', exact: true })
      .click()
  }
  await expect(page).toHaveURL(/\/index\.html$/)
  expect(units).toHaveLength(21)
  expect(problems).toEqual([])
})
