import { expect, type Page } from '@playwright/test'
import { builtPages, lesson, need, scenarios } from '#tests/e2e/course.ts'
import { answer, distractorOf, keyOf, questionOn } from '#tests/e2e/question.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { openStory, storyOn } from '#tests/e2e/story.ts'

/** Lists what moves now, and what could move for longer than a fifth of a second. */
function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moving = document.getAnimations().map((one) => `${one.constructor.name} ${one.id}`)
    const seconds = (times: string) => Math.max(...times.split(',').map(parseFloat))
    const slow = [...document.querySelectorAll('*')].flatMap((one) =>
      [undefined, '::before', '::after', '::backdrop'].flatMap((part) => {
        const style = getComputedStyle(one, part)
        const isLong = seconds(style.transitionDuration) > 0.2
        const isEndless = style.animationName !== 'none'
        return isLong || isEndless ? `${one.localName}.${one.className}${part ?? ''}` : []
      }),
    )
    return [...moving, ...slow]
  })
}

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`A14: no page moves by itself, or for longer than a fifth of a second (motion: ${reducedMotion})`, async ({
    quietPage: page,
  }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion })
    for (const address of reducedMotion === 'reduce'
      ? builtPages
      : [lesson.address, 'index.html']) {
      await page.goto(address)
      expect(await findMotion(page), address).toEqual([])
    }
    expect(await page.locator('audio, video, marquee, blink, img[src$=".gif"]').count()).toBe(0)
    await page.emulateMedia({ reducedMotion: null })
  })

test('A14: with reduced motion nothing moves after an answer, a choice, a search or a drawer', async ({
  quietPage: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const [item] = lesson.questions
  if (!item) throw new Error('The lesson has no question.')
  await page.goto(lesson.address)
  await answer(page, item, distractorOf(item))
  expect(await findMotion(page), 'wrong').toEqual([])
  await questionOn(page, item).tryAgain.click()
  await answer(page, item, keyOf(item))
  expect(await findMotion(page), 'right').toEqual([])
  await page.keyboard.press('Control+k')
  expect(await findMotion(page), 'search').toEqual([])
  await page.keyboard.press('Escape')
  const still = () => page.screenshot().then((picture) => picture.toString('base64'))
  const before = await still()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(await still()).toBe(before)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('button', { name: 'Contents' }).click()
  expect(await findMotion(page), 'drawer').toEqual([])
  await openStory(
    page,
    need(scenarios, () => true, 'a story'),
  )
  await storyOn(page).choices.first().click()
  await expect(storyOn(page).goOn).toBeVisible()
  expect(await findMotion(page), 'story').toEqual([])
  await page.emulateMedia({ reducedMotion: null })
})
