import { expect } from '@playwright/test'
import { items, need, units } from './course.ts'
import { tabTo } from './keyboard.ts'
import { noteProblems } from './problems.ts'
import { distractorOf, keyOf, listenTo } from './question.ts'
import { readSaved } from './record.ts'
import {
  askForError,
  certainlyWrong,
  doCard,
  morning,
  openReview,
  prompts,
  readTo,
  reviewOn,
  rightOptionOn,
} from './review.ts'
import { test } from './shared-page.ts'

test.use({ timezoneId: 'Europe/London' })

const lessons = ['L10', 'L11', 'L20', 'L41']
const read = lessons.map(readTo)
const day = 86_400_000

test('before any lesson was read, the page says what will come and where to begin', async ({
  page,
}) => {
  await openReview(page)
  const review = reviewOn(page)
  await expect(review.title).toHaveText('Nothing to review yet')
  const begin = page.getByRole('main').getByRole('link', { name: /^Read “/ })
  const first = units.find(({ id }) => prompts.some(({ lesson }) => lesson === id))
  await expect(begin).toHaveText(`Read “${first?.title}”`)
  await page.getByRole('button', { name: 'Review everything anyway' }).click()
  await expect(review.title).toHaveText(/^Today: \d cards, about [45] minutes$/)
  await page.getByRole('button', { name: 'Only of those I have read' }).click()
  await expect(review.title).toHaveText('Nothing to review yet')
})

test('only cards of lessons that were reached are asked', async ({ page }) => {
  await openReview(page, [readTo('L10')])
  const mine = prompts.filter(({ lesson }) => lesson === 'L10').length
  const asked = items.filter(({ lesson, pool }) => lesson === 'L10' && pool === 'review').length
  await expect(reviewOn(page).title).toHaveText(new RegExp(`^Today: ${mine + asked} cards`))
})

test('a day’s review is done by keyboard alone, and says when each card comes back', async ({
  page,
}) => {
  const problems = noteProblems(page)
  await openReview(page, read)
  const review = reviewOn(page)
  const [, count] = /^Today: (\d) cards, about \d minutes$/.exec(await titleOf(review)) ?? []
  expect(Number(count)).toBeGreaterThan(3)
  await tabTo(review.start)
  await page.keyboard.press('Enter')
  for (let at = 1; at <= Number(count); at += 1) {
    await expect(review.title).toHaveText(`Card ${at} of ${count}`)
    await expect(review.title).toBeFocused()
    if (await review.check.isVisible()) {
      const right = await rightOptionOn(page)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      for (let presses = 0; presses < 5 && !(await right.isChecked()); presses += 1)
        await page.keyboard.press('ArrowDown')
      await tabTo(review.check)
      await page.keyboard.press('Enter')
    } else {
      await page.keyboard.press('Tab')
      await page.keyboard.type('My own words')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 3 })).toBeFocused()
      await expect(review.rating('Good')).toHaveText(/Good in \d+ days, \d+\s\w+/)
      await tabTo(review.rating('Good'))
      await page.keyboard.press('Enter')
      await expect(review.rating('Good')).toBeFocused()
    }
    await expect(review.said).toHaveText(/^Next: in \d+ days, \d+\s(November|December)$/)
    await tabTo(review.next, 5)
    await page.keyboard.press('Enter')
  }
  await expect(review.title).toHaveText('Nothing more today')
  await expect(review.title).toBeFocused()
  await expect(page.getByText(`You reviewed ${count} cards today: ${count} good.`)).toBeVisible()
  await expect(page.getByText(/^Next: in \d+ days, \d+\s\w+$/)).toBeVisible()
  await expect(review.start).toHaveCount(0)
  expect(problems).toEqual([])
})

test('no day asks for more than five minutes, and what has to wait is named', async ({ page }) => {
  const late = prompts.map(({ id }) => ({
    kind: 'review' as const,
    id: `prompt:${id}`,
    counter: 1,
    log: [{ at: morning.getTime() - 90 * day, rating: 'good' as const }],
  }))
  await openReview(page, [...read, ...late])
  const review = reviewOn(page)
  const [, cards, minutes] = /(\d+) cards, about (\d) minutes$/.exec(await titleOf(review)) ?? []
  expect(Number(minutes)).toBeLessThanOrEqual(5)
  await expect(page.getByText(/\d+ more are due and can wait/)).toBeVisible()
  await review.start.click()
  for (let at = 0; at < Number(cards); at += 1) {
    await doCard(page, 'Easy')
    await review.next.click()
  }
  await expect(review.title).toHaveText('Nothing more today')
  await expect(page.getByText(/\d+ more are due and can wait/)).toBeVisible()
})

test('what somebody was certain of and got wrong comes first', async ({ page }) => {
  const item = need(items, ({ id, pool }) => pool === 'pretest' && id.startsWith('LO2'), 'an item')
  await openReview(page, [...read, certainlyWrong(item)])
  await reviewOn(page).start.click()
  await expect(reviewOn(page).title).toHaveText(/^Card 1 of/)
  const asked = page.getByRole('main').locator('legend, label').first()
  await expect(asked).toHaveText(askForError(item, lessons))
})

test('a check that was missed at the first try comes again, though it was put right later', async ({
  page,
}) => {
  const check = need(items, ({ pool, lesson }) => pool === 'check' && lesson === 'L10', 'a check')
  const first = { counter: 1, chosen: [distractorOf(check).id] }
  const last = { counter: 2, chosen: [keyOf(check).id] }
  const { id } = check
  await openReview(page, [{ kind: 'question', id, counter: 2, first, last, tries: 2, right: true }])
  await reviewOn(page).start.click()
  await expect(page.getByRole('group', { name: check.stem })).toBeVisible()
})

test('leaving in the middle loses nothing, and a card has one rating however often it is pressed', async ({
  page,
}) => {
  await openReview(page, [readTo('L10')])
  const review = reviewOn(page)
  const count = Number(/\d+/.exec(await titleOf(review))?.[0])
  await review.start.click()
  await doCard(page)
  await review.next.click()
  await expect(review.show.or(review.check)).toBeVisible()
  if (await review.show.isVisible()) {
    await review.show.click()
    await review.rating('Hard').dblclick()
    await expect(review.said).toBeVisible()
  } else await doCard(page)
  await expect(page.getByRole('main').getByText('Saved in this browser.')).toBeVisible()
  await page.goto('index.html')
  await page.goto('review.html')
  await expect(page.getByText(/^You reviewed 2 cards today/)).toBeVisible()
  await expect(review.title).toHaveText(new RegExp(`^Today: ${count - 2} more cards?`))
  const reviewed = [
    ...prompts.map(({ id }) => `prompt:${id}`),
    ...items.map(({ id }) => `item:${id}`),
  ]
  const logs = await Promise.all(reviewed.map((id) => readSaved(page, `review:${id}`)))
  expect(logs.filter(Boolean).map((entry) => Object(entry).log.length)).toEqual([1, 1])
  await review.start.click()
  await expect(review.title).toHaveText(`Card 3 of ${count}`)
})

test('A03: the due date is announced exactly once', async ({ page }) => {
  await openReview(page, read)
  const review = reviewOn(page)
  await review.start.click()
  const heard = await listenTo(page.locator('.review__next'))
  await doCard(page)
  expect((await heard()).filter((words) => words.startsWith('Next: '))).toHaveLength(1)
})

test('on the next day the page asks for what is due then', async ({ page }) => {
  await openReview(page, [readTo('L10')])
  const review = reviewOn(page)
  await review.start.click()
  while ((await review.start.isHidden()) && !(await titleOf(review)).startsWith('Nothing')) {
    await doCard(page, 'Again')
    await review.next.click()
  }
  await expect(review.title).toHaveText('Nothing more today')
  await page.clock.setFixedTime(new Date(morning.getTime() + day))
  await page.reload()
  await expect(review.title).toHaveText(/^Today: \d+ cards?, about/)
})

async function titleOf({ title }: ReturnType<typeof reviewOn>): Promise<string> {
  return (await title.textContent()) ?? ''
}
