import { expect, type Page } from '@playwright/test'
import { lesson, need, scenarios, units } from './course.ts'
import { noteProblems } from './problems.ts'
import { chooseDisplay, displayOn, keep, key, look, openDisplay } from './reading.ts'
import { test } from './shared-page.ts'
import { addressOfStory } from './story.ts'

const next = need(units, ({ id }) => id !== lesson.id, 'a second unit')
const story = need(scenarios, () => true, 'a scenario')

const kept = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key)
const shown = (page: Page) =>
  page.evaluate(() => {
    const { theme, text, lines, face } = document.documentElement.dataset
    return { theme, text, lines, face }
  })
const usual = { theme: undefined, text: undefined, lines: undefined, face: undefined }

test('A17: the panel opens by keyboard with the focus in it, Esc closes it, and the focus returns', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  const { button, panel, choice } = displayOn(page)
  for (const time of ['the first time', 'again']) {
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(panel, time).toBeVisible()
    await expect(choice('Colours', 'Auto'), time).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panel, time).toBeHidden()
    await expect(button, time).toBeFocused()
  }
})

test('A09: the focus goes through the panel and on, and whatever has it is never under the panel', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  const { button, panel, choice, usual: back } = displayOn(page)
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(choice('Colours', 'Auto')).toBeFocused()
  for (const group of ['Text size', 'Line spacing', 'Typeface']) {
    await page.keyboard.press('Tab')
    await expect(panel.getByRole('group', { name: group }).locator(':focus')).toHaveCount(1)
  }
  await page.keyboard.press('Tab')
  await expect(back).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(panel.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(panel).toBeHidden()
  await expect(page.locator(':focus')).toBeInViewport()
})

test('each choice holds at once for text, questions, tables and figures, and all go back together', async ({
  quietPage: page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(lesson.address)
  const places = ['.prose > p', '.question__stem', '.question__option', '.outline a', 'figcaption']
  const before = await Promise.all(places.map((place) => look(page, place)))
  const drawing = () =>
    page
      .locator('.figure-drawing')
      .first()
      .evaluate((one) => one.clientWidth)
  const drawn = await drawing()
  const { choice, usual: back, status } = await openDisplay(page)
  await choice('Text size', '150 %').check()
  await choice('Line spacing', 'Wider').check()
  await choice('Typeface', 'Legible').check()
  for (const [at, place] of places.entries()) {
    const after = await look(page, place)
    expect(after.size / (before[at]?.size ?? 0), place).toBeCloseTo(1.5)
    expect(after.lines, place).toBeCloseTo(2.1)
    expect(after.letterSpacing, place).not.toBe('normal')
    expect(after.fontFamily, place).toMatch(/^Legible/)
  }
  expect((await drawing()) / drawn).toBeCloseTo(1.5, 1)
  expect(await kept(page)).toBe('150 wider legible')
  await back.click()
  await expect(status).toHaveText('Everything is back to the usual.')
  await expect(choice('Text size', '100 %')).toBeChecked()
  expect(await Promise.all(places.map((place) => look(page, place)))).toEqual(before)
  expect(await shown(page)).toEqual(usual)
  expect(await kept(page)).toBeNull()
})

test('what was chosen holds on every page, from before its first paint', async ({ page }) => {
  await page.goto('index.html')
  await chooseDisplay(page, 'Colours', 'Dark')
  await chooseDisplay(page, 'Text size', '125 %')
  await chooseDisplay(page, 'Line spacing', 'Wide')
  await page.addInitScript(() => {
    // The attributes have to be there as soon as there is a body to paint.
    new MutationObserver((_changes, watcher) => {
      if (!document.body) return
      watcher.disconnect()
      const { theme, text, lines } = document.documentElement.dataset
      document.documentElement.dataset['atBody'] = `${theme} ${text} ${lines}`
    }).observe(document, { childList: true, subtree: true })
  })
  for (const address of [next.address, addressOfStory(story), 'glossary.html', 'present.html']) {
    await page.goto(address)
    await expect(page.locator('html'), address).toHaveAttribute('data-at-body', 'dark 125 wide')
  }
  const { choice } = await openDisplay(page)
  for (const [group, name] of [
    ['Colours', 'Dark'],
    ['Text size', '125 %'],
    ['Line spacing', 'Wide'],
    ['Typeface', 'Usual'],
  ] as const)
    await expect(choice(group, name)).toBeChecked()
})

test('the legible face is fetched when it is chosen, and not before', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fetched.push(request.url())
  })
  await page.goto(lesson.address)
  const { choice } = await openDisplay(page)
  await page.waitForLoadState('networkidle')
  expect(fetched).toEqual([])
  await choice('Typeface', 'Legible').check()
  await expect.poll(() => page.evaluate(() => document.fonts.check('1em Legible'))).toBe(true)
  await page.goto(next.address)
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].map(({ status }) => status)))
    .toEqual(['loaded', 'loaded'])
  for (const url of fetched)
    expect(url).toMatch(/\/_astro\/atkinson-[\w-]+-(400|700)-[\w.-]+\.woff2$/)
  expect(new Set(fetched).size).toBe(2)
})

test('where the legible face cannot be had, the panel says so and the words stay', async ({
  page,
}) => {
  await page.route('**/*.woff2', (route) => route.abort())
  await page.goto(lesson.address)
  const { choice, status } = await openDisplay(page)
  await choice('Typeface', 'Legible').check()
  await expect(status).toHaveText(/could not be loaded/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('other tabs follow, and so does their panel', async ({ page, context }) => {
  await page.goto(lesson.address)
  const other = await context.newPage()
  await other.goto(next.address)
  const { choice } = await openDisplay(other)
  await chooseDisplay(page, 'Text size', '112 %')
  await expect(other.locator('html')).toHaveAttribute('data-text', '112')
  await expect(choice('Text size', '112 %')).toBeChecked()
  await (await openDisplay(page)).usual.click()
  await expect(other.locator('html')).not.toHaveAttribute('data-text')
  await other.close()
})

test('whatever stands in storage, only choices of the course come out of it', async ({
  quietPage: page,
}) => {
  const problems = noteProblems(page)
  await page.goto('index.html')
  for (const [text, reading] of [
    ['', usual],
    ['{"theme":"dark"}', usual],
    ['<img src=x onerror=alert(1)> 151 __proto__ constructor', usual],
    ['125\u0000 wide', { ...usual, lines: 'wide' }],
    ['nonsense dark 150 150 legible', { ...usual, theme: 'dark', text: '150', face: 'legible' }],
    ['x'.repeat(100_000), usual],
  ] as const) {
    await keep(page, text)
    await page.reload()
    expect(await shown(page), text.slice(0, 60)).toEqual(reading)
  }
  expect(problems).toEqual([])
})

test('colours that were chosen before there was more to choose are taken over', async ({
  quietPage: page,
}) => {
  await page.goto('index.html')
  await keep(page, 'dark', 'lead-and-manage:theme')
  await page.reload()
  expect(await shown(page)).toEqual({ ...usual, theme: 'dark' })
  await chooseDisplay(page, 'Text size', '112 %')
  expect(await page.evaluate(() => ({ ...localStorage }))).toMatchObject({ [key]: 'dark 112' })
  await (await openDisplay(page)).usual.click()
  await page.reload()
  expect(await shown(page)).toEqual(usual)
})

test('a browser that keeps nothing shows the choice on this page, and the panel says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    for (const name of ['getItem', 'setItem', 'removeItem'] as const)
      Storage.prototype[name] = refuse
  })
  await page.goto(lesson.address)
  const { choice, status } = await openDisplay(page)
  await choice('Colours', 'Dark').check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(status).toHaveText(/keeps no choices/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('there is no button that could do nothing', async ({ page }) => {
    await page.goto(lesson.address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(displayOn(page).button).toBeHidden()
  })
})
