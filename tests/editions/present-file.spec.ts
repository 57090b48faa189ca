import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { beginSession, kept, openStage, playOn, revisionOn } from '#tests/e2e/present.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { unpack } from './unpacked.ts'

test('O-1 O-2: from files, without a network, a room is run in two windows to its end; either is loaded again and shows the same picture', async ({
  page,
  context,
}) => {
  test.setTimeout(300_000)
  const { folder, remove } = await unpack('offline')
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await context.setOffline(true)
  const problems = noteProblems(page)
  await beginSession(page, 'One story in 45 minutes', `${pathToFileURL(folder).href}/present.html`)
  const stage = await openStage(page)
  await page.bringToFront()
  const pictureOn = (of: typeof page) => of.locator('.stage').first().textContent()
  let pictures = 0
  await playOn(page, async ({ place, revision }) => {
    pictures += 1
    await expect.poll(() => revisionOn(stage)).toBeGreaterThanOrEqual(revision)
    expect(await pictureOn(stage)).toBe(await pictureOn(page))
    if (pictures % 6 !== 3) return
    const shown = await pictureOn(stage)
    await stage.reload()
    await expect.poll(() => pictureOn(stage)).toBe(shown)
    await page.reload()
    await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeEnabled()
    expect((await kept(page)).place).toEqual(place)
  })
  expect(pictures).toBeGreaterThan(30)
  expect(problems).toEqual([])
  expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([])
  await remove()
})
