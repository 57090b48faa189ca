import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { lesson, need, scenarios } from './course.ts'
import { beginSession, openStage } from './present.ts'
import { answer, distractorOf } from './question.ts'
import { displayOn, keep, look, most, openDisplay, spilled } from './reading.ts'
import { test } from './shared-page.ts'
import { decide, openStory } from './story.ts'

const story = need(scenarios, () => true, 'a scenario')

test('A12: feedback, and a story half-way, are whole at the largest and widest, at 320 and 1280 px', async ({
  quietPage: page,
}) => {
  const look = async (what: string) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await spilled(page), `${what}, ${width} px`).toEqual([])
    }
  }
  const [item] = lesson.questions
  if (!item) throw new Error('The lesson has too few questions.')
  await page.goto(lesson.address)
  await keep(page, most)
  await page.reload()
  await answer(page, item, distractorOf(item))
  await look('a lesson with feedback')
  await openStory(page, story)
  await decide(page, 0)
  await look('a story')
})

test('paper looks as it always does, whatever is chosen', async ({ page }) => {
  await page.goto('reference-card.html')
  await page.emulateMedia({ media: 'print' })
  const places = ['h1', '.prose p', 'td']
  const before = await Promise.all(places.map((place) => look(page, place)))
  await keep(page, `dark ${most}`)
  await page.reload()
  expect(await Promise.all(places.map((place) => look(page, place)))).toEqual(before)
  await expect(displayOn(page).button).toBeHidden()
})

for (const [width, height] of [
  [1280, 720],
  [320, 640],
] as const)
  test(`A01, A08: at ${width} px axe finds nothing with the panel open, usual and largest, light and dark; it fits, and its targets have 44 px`, async ({
    quietPage: page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.goto(lesson.address)
    for (const text of ['', most]) {
      await keep(page, text)
      await page.reload()
      const { panel } = await openDisplay(page)
      expect(await findings(page), text).toEqual([])
      await page.emulateMedia({ colorScheme: null })
      const sizes = await panel.locator('label, button').evaluateAll((all) =>
        all.map((one) => {
          const { width, height, left, right } = one.getBoundingClientRect()
          return { least: Math.min(width, height), isIn: left >= 0 && right <= innerWidth }
        }),
      )
      expect(sizes.length).toBe(14)
      for (const { least, isIn } of sizes) {
        expect(least, text).toBeGreaterThanOrEqual(44)
        expect(isIn, text).toBe(true)
      }
    }
  })

test('A13: in forced colours the choice that holds looks different from the others', async ({
  quietPage: page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(lesson.address)
  const { panel, choice } = await openDisplay(page)
  const label = panel.getByText('Wide', { exact: true })
  const before = await label.screenshot()
  await choice('Line spacing', 'Wide').check()
  await choice('Colours', 'Auto').focus()
  await choice('Line spacing', 'Normal').check()
  await choice('Colours', 'Auto').focus()
  expect((await label.screenshot()).equals(before)).toBe(true)
  await choice('Line spacing', 'Wide').check()
  await choice('Colours', 'Auto').focus()
  expect((await label.screenshot()).equals(before)).toBe(false)
})

test('a console at work has the control, and the picture of the stage keeps its sizes and its lines', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await beginSession(page, 'One story in 45 minutes')
  const stage = await openStage(page)
  const picture = () =>
    stage.locator('.stage').evaluate((one) =>
      [...one.querySelectorAll('*')].map((part) => {
        const { fontSize, lineHeight, fontFamily, letterSpacing } = getComputedStyle(part)
        const { width, height } = part.getBoundingClientRect()
        return [fontSize, lineHeight, fontFamily, letterSpacing, width, height].join(' ')
      }),
    )
  const before = await picture()
  await page.bringToFront()
  const { button, panel, choice } = await openDisplay(page)
  await choice('Text size', '150 %').check()
  await choice('Line spacing', 'Wider').check()
  await choice('Typeface', 'Legible').check()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(button).toBeFocused()
  await expect(stage.locator('html')).toHaveAttribute('data-face', 'legible')
  expect(await picture()).toEqual(before)
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 720 })
    const room = await page.evaluate(() => innerWidth - document.documentElement.scrollWidth)
    expect(room, `${width} px`).toBeGreaterThanOrEqual(0)
  }
  await stage.close()
})
