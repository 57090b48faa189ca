import { expect } from '@playwright/test'
import { lesson, need, terms, units } from './course.ts'
import { test } from './shared-page.ts'

test.describe('colours', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`follow the system when it is ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto('index.html')
      const lightness = await page.evaluate(() => {
        const [red = 0] =
          getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number) ??
          []
        return red > 127 ? 'light' : 'dark'
      })
      expect(lightness).toBe(colorScheme)
    })
  }
})

test('A09: on a phone the contents are a drawer that the keyboard opens and closes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(lesson.address)
  const drawer = page.getByRole('navigation', { name: 'Course' })
  await expect(drawer).toBeHidden()
  await page.getByRole('button', { name: 'Contents' }).focus()
  await page.keyboard.press('Enter')
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(drawer.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(page.getByRole('button', { name: 'Contents' })).toBeFocused()
})

test('paper shows the text and no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(lesson.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Course' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Search' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Check' }).first()).toBeHidden()
})

test('running text has 60 to 75 characters a line on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(lesson.address)
  const characters = await page.locator('.prose').evaluate((prose) => {
    const measure = document.createElement('span')
    measure.textContent = 'The quick brown fox jumps over the lazy dog and runs on. '.repeat(10)
    measure.style.whiteSpace = 'nowrap'
    prose.append(measure)
    const each = measure.getBoundingClientRect().width / measure.textContent.length
    measure.remove()
    return prose.getBoundingClientRect().width / each
  })
  expect(characters).toBeGreaterThanOrEqual(60)
  expect(characters).toBeLessThanOrEqual(75)
})

test('the glossary lists its terms, each with the lessons that use it', async ({ page }) => {
  await page.goto('glossary.html')
  expect(terms.length).toBeGreaterThanOrEqual(25)
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(terms.length)
  const first = page.getByRole('main').locator('section').filter({ hasText: 'Used in' }).first()
  await first.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/\/lessons\//)
})

const withTerm = need(units, ({ id }) => id === 'L10', 'L10')

test('a term opens its definition by keyboard, and Esc closes it', async ({ page }) => {
  await page.goto(withTerm.address)
  const term = page.locator('button.term').first()
  await term.focus()
  await page.keyboard.press('Enter')
  const definition = page.locator('.term__definition:popover-open')
  await expect(definition).toBeVisible()
  await expect(definition).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(definition).toBeHidden()
  await expect(term).toBeFocused()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } })

  test('a term opens its definition inside the screen, and a tap elsewhere closes it', async ({
    page,
  }) => {
    await page.goto(withTerm.address)
    await page.locator('button.term').first().tap()
    const definition = page.locator('.term__definition:popover-open')
    await expect(definition).toBeInViewport({ ratio: 1 })
    await page.touchscreen.tap(10, 10)
    await expect(definition).toBeHidden()
  })
})
