import { expect, test } from '@playwright/test'
import { serve } from '#commands/serve.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { unpack } from './unpacked.ts'

test('the search of an LMS package answers without asking for a file of a rare kind', async ({
  page,
}) => {
  const problems = noteProblems(page)
  const { folder, remove } = await unpack('scorm12')
  const port = await serve({ folder, mounts: ['/a/b/c/'], port: 0 })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`http://127.0.0.1:${port}/a/b/c/reference-card.html?session=1`)
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Search the course' })
  await dialog.getByRole('searchbox').fill('alignment')
  await expect(dialog.getByRole('heading', { name: 'Lessons' })).toBeVisible()
  await dialog.locator('a.search__hit').first().click()
  await expect(page).toHaveURL(/\/a\/b\/c\/lessons\/.*\.html/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(asked.filter((path) => !/\.(html|js|css|svg|png)$/.test(path))).toEqual([])
  expect(problems).toEqual([])
  await remove()
})
