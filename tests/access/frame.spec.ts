import { expect } from '@playwright/test'
import { lesson, need } from '#tests/e2e/course.ts'
import { keyOf } from '#tests/e2e/question.ts'
import { test } from '#tests/e2e/shared-page.ts'

const item = need(lesson.questions, () => true, 'a question')

test('A25: in a frame of 800 by 600 a lesson scrolls one way, is answered, and is entered and left by Tab', async ({
  quietPage: page,
}) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>An LMS</title><h1>An LMS</h1>
        <button>Before</button><iframe title="Course" src="${lesson.address}" width="800"
        height="600"></iframe><button>After</button><p style="height: 2000px"></p></html>`,
    }),
  )
  await page.goto('host.html')
  const course = page.frameLocator('iframe')
  await expect(course.getByRole('heading', { level: 1 })).toBeVisible()
  const room = () => course.locator('html').evaluate((root) => root.clientWidth - root.scrollWidth)
  expect(await room()).toBeGreaterThanOrEqual(0)
  await test.step('answered by keyboard', async () => {
    const form = course.locator(`form[data-question="${item.id}"]`)
    await form.getByRole('radio', { name: keyOf(item).text, exact: true }).press('Space')
    await form.getByRole('button', { name: 'Check' }).press('Enter')
    await expect(form.getByRole('status')).toContainText(keyOf(item).feedback)
  })
  await test.step('entered and left by Tab', async () => {
    await page.getByRole('button', { name: 'Before' }).focus()
    await page.keyboard.press('Tab')
    await expect(course.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
    await course.getByRole('contentinfo').getByRole('link').last().focus()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'After' })).toBeFocused()
  })
  await test.step('the wheel goes on to the page around it at its end', async () => {
    await course.locator('html').evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.mouse.move(300, 300)
    await page.mouse.wheel(0, 400)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  })
  await test.step('at twice the size', async () => {
    await page.locator('iframe').evaluate((frame) => {
      frame.setAttribute('width', '400')
      frame.setAttribute('height', '300')
    })
    await expect.poll(room).toBeGreaterThanOrEqual(0)
  })
})
