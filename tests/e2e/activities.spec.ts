import { expect } from '@playwright/test'
import { activities, units } from './course.ts'
import { readSaved } from './record.ts'
import { forget, test } from './shared-page.ts'
import { activityOn, solve, type Way } from './solve.ts'

const placed = units.flatMap((unit) =>
  unit.activities.flatMap((id) => {
    const item = activities.find((one) => one.id === id)
    return item ? [{ item, address: unit.address }] : []
  }),
)
/** One activity of each kind; the others are solved by mouse. */
const ofEachKind = placed.filter(
  ({ item }, at) => placed.findIndex((one) => one.item.kind === item.kind) === at,
)

test('every kind of activity is in the course', () => {
  expect(ofEachKind.map(({ item }) => item.kind).sort()).toEqual([
    'calibrate',
    'commit',
    'matching',
    'multiple',
    'ordering',
    'sorting',
    'table',
    'written',
  ])
})

for (const { item, address } of ofEachKind) {
  test(`A07: ${item.id} (${item.kind}) is solved by mouse, by keyboard and by touch alone, for the same score`, async ({
    quietPage,
    touchPage,
  }) => {
    for (const way of ['mouse', 'keyboard', 'touch'] satisfies Way[])
      await test.step(`by ${way}`, async () => {
        const page = way === 'touch' ? touchPage : quietPage
        await page.goto(address)
        await solve(page, item, way)
        const { form, status } = activityOn(page, item)
        await expect(status, way).toContainText(/^✓|^Kept/)
        await expect(form.getByText('Saved in this browser.'), way).toBeVisible()
        expect(await readSaved(page, `question:${item.id}`), way).toMatchObject({ right: true })
        await forget(page)
      })
  })
}

for (const { item, address } of placed) {
  test(`${item.id}: Check with nothing done says what is missing, or marks what is shown; the best answer earns all points, is kept, and is there after a reload`, async ({
    quietPage: page,
  }) => {
    await page.goto(address)
    const { form, check, status, tryAgain } = activityOn(page, item)
    await test.step('Check with nothing done', async () => {
      await form.scrollIntoViewIfNeeded()
      await check.click()
      await expect(status).not.toBeEmpty()
      await expect(status).not.toContainText('✓')
    })
    await forget(page)
    await page.goto(address)
    await test.step('the best answer', async () => {
      await solve(page, item, 'mouse')
      await expect(status).toContainText(/^✓|^Kept/)
      await expect(form.getByText('Saved in this browser.')).toBeVisible()
    })
    await page.reload()
    await test.step('after a reload', async () => {
      await form.scrollIntoViewIfNeeded()
      await expect(form.locator('.question__verdict')).toContainText(/^✓|^Kept/)
      await expect(status).toBeEmpty()
      await tryAgain.click()
      await expect(form.locator('.question__verdict')).toHaveCount(0)
    })
  })
}
