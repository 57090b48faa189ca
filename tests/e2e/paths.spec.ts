import { expect } from '@playwright/test'
import { units } from './course.ts'
import { test } from './shared-page.ts'

const second = units[2]?.address ?? ''
const title = units[2]?.title ?? ''

for (const root of ['/', '/a/b/c/']) {
  test.describe(`at ${root}`, () => {
    test('the start page leads to a lesson, and the lesson back', async ({ quietPage: page }) => {
      await page.goto(root)
      await page.getByRole('link', { name: title, exact: false }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page).toHaveURL(new RegExp(`${root}${second}$`))
      await page.getByRole('banner').getByRole('link', { name: 'Lead & Manage' }).click()
      await expect(page).toHaveURL(new RegExp(`${root}index\\.html$`))
    })

    test('a page needs nothing that is not below the course', async ({ quietPage: page }) => {
      const missed: string[] = []
      page.on('response', (reply) => {
        const inside = new URL(reply.url()).pathname.startsWith(root)
        if (!inside || reply.status() >= 400) missed.push(`${reply.status()} ${reply.url()}`)
      })
      await page.goto(root + second)
      await page.getByRole('radio').first().scrollIntoViewIfNeeded()
      await expect(page.locator('astro-island:not([ssr])').first()).toBeAttached()
      expect(missed).toEqual([])
    })

    test('a lesson asked for with a slash at its end is the lesson', async ({
      quietPage: page,
    }) => {
      await page.goto(`${root}${second}/`)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page).toHaveURL(new RegExp(`${second}$`))
    })

    test('an unknown address says so, with the contents and a search that work', async ({
      quietPage: page,
    }) => {
      const reply = await page.goto(`${root}lessons/deep/down/nothing-here.html`)
      expect(reply?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no page at this address/)
      await expect(page.locator('base')).toBeAttached()
      await page.getByRole('button', { name: 'Search the course' }).click()
      await page.getByRole('searchbox').fill('alignment')
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
      await page.keyboard.press('Escape')
      await page
        .getByRole('navigation', { name: 'Contents' })
        .getByRole('link', { name: title })
        .click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    })
  })
}

test('the folder without its slash is the start page', async ({ quietPage: page }) => {
  await page.goto('/a/b/c')
  await expect(page).toHaveURL(/\/a\/b\/c\/$/)
  await page.getByRole('link', { name: 'Start the course' }).click()
  await expect(page.getByRole('heading', { level: 1, name: units[0]?.title ?? '' })).toBeVisible()
})
