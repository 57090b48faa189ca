import { expect, test } from '@playwright/test'
import { beginSession } from '#tests/e2e/present.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { chooseDisplay } from '#tests/e2e/reading.ts'
import {
  answered,
  bring,
  choose,
  course,
  fileOf,
  noted,
  openPage,
  press,
  readKept,
  said,
} from '#tests/e2e/your-data.ts'

test.use({ serviceWorkers: 'allow' })

const here = [answered('LO1-K1', true), answered('LO3-K1', false), noted('plan', 'Walk the floor')]
const there = [answered('LO1-K1', false, 2), answered('LO2-K1', true)]

test('S19: everything is deleted after a second press, in every tab, and the course works on', async ({
  page,
  context,
}) => {
  const problems = noteProblems(page)
  await bring(page, here)
  await chooseDisplay(page, 'Colours', 'Dark')
  await chooseDisplay(page, 'Text size', '125 %')
  await expect(page.getByText('All pages are stored in this browser')).toBeVisible({
    timeout: 30_000,
  })
  const other = await context.newPage()
  await openPage(other)
  const console = await context.newPage()
  await beginSession(console, 'Two stories in 90 minutes')
  const before = await readKept(page)
  expect(before.keys).toContain('lead-and-manage:reading')
  expect(before.keys).toContain('lead-and-manage/question:LO1-K1')
  expect(before.keys.filter((key) => key.includes(':room/session/'))).toHaveLength(1)
  await page.evaluate(() => {
    localStorage.setItem('lead-and-manage:other-edition/question:Q1', '{}')
    localStorage.setItem('lead-and-manage:other-edition:reading', 'dark')
    localStorage.setItem('lead-and-manage:room/session/s1', '{}')
    localStorage.setItem('lead-and-manage:theme', 'dark')
    localStorage.setItem('lead-and-manage:present-notes-size', '2')
    localStorage.setItem('someone-else', 'x')
    localStorage.setItem('lead-and-manage:present-notes-size', 'large')
    sessionStorage.setItem('lead-and-manage:reloaded', 'x')
  })
  await press(page, 'Delete everything')
  const question = page.getByText('Without a progress file it cannot be brought back.')
  await expect(question).toBeFocused()
  await press(page, 'No, keep it')
  await expect(page.getByRole('button', { name: 'Delete everything' })).toBeFocused()
  expect((await readKept(page)).entries).toEqual(before.entries)
  await press(page, 'Delete everything')
  await press(page, 'Yes, delete everything')
  await expect(page.getByText('Everything is gone from this browser')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Delete everything' })).toBeFocused()
  await expect(console.getByText('The session was erased from this browser.')).toBeVisible()
  const after = await readKept(page)
  expect(after).toEqual({
    entries: {},
    aside: [],
    keys: [
      'lead-and-manage:other-edition/question:Q1',
      'lead-and-manage:other-edition:reading',
      'someone-else',
    ],
  })
  const rest = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  // The course works on, so an empty database may be there again.
  expect(rest.databases.filter((name) => name !== course)).toEqual([])
  expect(rest).toMatchObject({ caches: [], workers: 0 })
  for (const tab of [page, other]) {
    for (const choice of ['data-theme', 'data-text'])
      await expect(tab.locator('html')).not.toHaveAttribute(choice)
    await expect(tab.getByRole('definition').filter({ hasText: '0 entries' })).toHaveCount(1)
  }
  await choose(other, fileOf(there))
  await press(other, 'Merge with what is here')
  await expect(said(other, 'Bring progress here')).toContainText('Merged. New here: 2 questions')
  expect(Object.keys((await readKept(other)).entries)).toHaveLength(2)
  await expect(page.getByRole('definition').filter({ hasText: '2 entries' })).toHaveCount(1)
  expect(problems).toEqual([])
})
