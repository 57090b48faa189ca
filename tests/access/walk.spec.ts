import { expect } from '@playwright/test'
import { builtPages, lesson, need, scenarios, units } from '#tests/e2e/course.ts'
import { beginSession, goToBeat } from '#tests/e2e/present.ts'
import { answer, keyOf } from '#tests/e2e/question.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { addressOfStory, openStory, storyOn } from '#tests/e2e/story.ts'
import { walk } from './walker.ts'

const sizes = [
  { width: 1280, height: 720 },
  { width: 320, height: 256 },
]
const story = need(scenarios, () => true, 'a story')

/** A page of each kind; the others are walked by npm run test:access. */
const ofEachKind = [
  ...['index.html', 'plan.html', 'glossary.html', 'your-data.html', 'present.html'],
  need(units, ({ id }) => id === 'L53', 'the self-assessment').address,
  `book-${story.slug}.html`,
]

test('A09 A10: whoever walks notices what is out of order, covered, unseen or unreached', async ({
  quietPage: page,
}) => {
  await page.goto('index.html')
  await page.evaluate(() => {
    const main = document.createElement('main')
    main.style.paddingTop = '100px'
    const button = (words: string, set: Partial<CSSStyleDeclaration> = {}, place = 0) => {
      const one = Object.assign(document.createElement('button'), { textContent: words })
      one.tabIndex = place
      Object.assign(one.style, set)
      main.append(one)
    }
    button('late')
    button('early', {}, 1)
    button('unseen', { outline: 'none' })
    button('faint', { outline: '3px solid #eeeeee' })
    button('covered', { position: 'relative' })
    button('above', { position: 'absolute', top: '0', left: '0' })
    button('away', { position: 'fixed', left: '-500px' })
    const cover = document.createElement('p')
    Object.assign(cover.style, { position: 'fixed', inset: '0', background: 'white' })
    cover.id = 'cover'
    document.body.replaceChildren(main)
    main.addEventListener('focusin', ({ target }) => {
      document.querySelector('#cover')?.remove()
      if (target instanceof Element && target.textContent === 'covered') main.append(cover)
    })
  })
  const found = (await walk(page)).join('\n')
  for (const what of [
    /never reached: button\. “early”/,
    /above or to the left: button\. “above”/,
    /no focus to be seen \(0\.0 to 1\): button\. “unseen”/,
    /no focus to be seen \(1\.\d to 1\): button\. “faint”/,
    /covered: button\. “covered”/,
    /out of view: button\. “away”/,
  ])
    expect(found).toMatch(what)
  expect(found).not.toMatch(/(covered|out of view|seen [^:]*): button\. “late”/)
})

for (const size of sizes) {
  const where = `at ${size.width} × ${size.height}`

  for (const address of builtPages)
    test(`A09 A10: Tab goes through ${address} in its order and back, seen and never covered, ${where}`, {
      tag: ofEachKind.includes(address) ? [] : '@long',
    }, async ({ quietPage: page }) => {
      await page.setViewportSize(size)
      await page.goto(address)
      expect(await walk(page)).toEqual([])
    })

  test(`A09 A10 A16: Tab goes through a story half-way and an answered question, ${where}`, async ({
    quietPage: page,
  }) => {
    await page.setViewportSize(size)
    await openStory(page, story)
    await storyOn(page).choices.first().click()
    await expect(storyOn(page).goOn).toBeVisible()
    await page.goto(addressOfStory(story))
    await storyOn(page).whole.scrollIntoViewIfNeeded()
    await expect(storyOn(page).goOn).toBeVisible()
    expect(await walk(page)).toEqual([])
    const [item] = lesson.questions
    await page.goto(lesson.address)
    if (item) await answer(page, item, keyOf(item))
    expect(await walk(page)).toEqual([])
  })

  test(`A09 A10 A17: Tab goes through the search with its results and stays in it, ${where}`, async ({
    quietPage: page,
  }) => {
    await page.setViewportSize(size)
    await page.goto(lesson.address)
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('leading')
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
    expect(await walk(page)).toEqual([])
  })

  test(`A09 A10: Tab goes through the console of a room during a vote, ${where}`, async ({
    quietPage: page,
  }) => {
    await page.setViewportSize(size)
    await beginSession(page, 'One story in 45 minutes')
    await goToBeat(page, 'vote')
    expect(await walk(page)).toEqual([])
  })
}

test('A09: the contents of a phone close behind the focus, so that they cover nothing that has it', async ({
  quietPage: page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await page.goto(lesson.address)
  const drawer = page.getByRole('navigation', { name: 'Course' })
  await page.getByRole('button', { name: 'Contents' }).press('Enter')
  await expect(drawer).toBeVisible()
  await drawer.getByRole('link').last().focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused()
  await expect(drawer).toBeHidden()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(drawer.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Contents' })).toBeFocused()
})
