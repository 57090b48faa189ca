import { expect, type Page, test } from '@playwright/test'
import type { BankItem } from '#core/question/bank.ts'
import { lesson, need } from '#tests/e2e/course.ts'
import { keyOf, questionOn } from '#tests/e2e/question.ts'
import { expectSaved } from '#tests/e2e/record.ts'
import { keepTranscript } from './transcript.ts'
import { listenTo, type Voice } from './voice.ts'

const first = need(lesson.questions, () => true, 'a question')
const second = need(lesson.questions, (item) => item !== first, 'a second question')

/** Waits until a page that was left shows what was answered there. */
async function answeredBefore(page: Page) {
  const { whole } = questionOn(page, first)
  await whole.scrollIntoViewIfNeeded()
  await expect(whole).toContainText('✓ That is the best answer')
}

/**
 * Answers a question right, with the mouse: what is said on choosing, and on Check.
 * @param between what is done once the question is reached, for getting there is kept, too.
 */
async function answer(
  page: Page,
  voice: Voice,
  item: BankItem,
  onChoosing?: RegExp,
  between?: () => Promise<unknown>,
) {
  const { whole, option, check } = questionOn(page, item)
  await whole.scrollIntoViewIfNeeded()
  await expect(page.locator('astro-island[ssr]').filter({ has: whole })).toHaveCount(0)
  // A click on a label chooses first and focuses then: on a slow machine after what is said of it.
  await voice.when('(goes to an answer)', () => option(keyOf(item)).focus())
  await between?.()
  const chosen = await voice.when('(chooses it)', () => option(keyOf(item)).check(), onChoosing)
  const checked = await voice.when('(presses Check)', () => check.click(), /^polite: ✓/)
  return [...chosen, ...checked]
}

test('A22: that work is saved is said politely, once, and not again with each answer', async ({
  page,
}) => {
  await page.goto(lesson.address)
  await expect(page.locator('[data-percent]').first()).toHaveText(/% done/)
  const voice = await listenTo(page, { withSaving: true })
  voice.step('The first answer')
  const saved = await answer(page, voice, first, /^polite: Saved/)
  voice.step('The second answer')
  const again = await answer(page, voice, second)
  const words = [...saved, ...again].filter((one) => /[Ss]av(ed|ing)/.test(one))
  expect(words).toEqual(['polite: Saved in this browser.'])
  await page.goto(lesson.address, { waitUntil: 'commit' })
  const later = await listenTo(page, { withSaving: true })
  const opened = await later.when('(opens the page again)', () => answeredBefore(page))
  expect(opened, 'a page that opens says nothing').toEqual([])
  keepTranscript('saving', 'What is said of saving', voice.lines)
})

test('A22: that work could be lost is an alert, once, with what to do', async ({ page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...value) {
      if (document.documentElement.dataset['full'])
        throw new DOMException('No room.', 'QuotaExceededError')
      return put.apply(this, value)
    }
    const { setItem } = Storage.prototype
    Storage.prototype.setItem = function (...value) {
      if (document.documentElement.dataset['full'])
        throw new DOMException('No room.', 'QuotaExceededError')
      return setItem.apply(this, value)
    }
  })
  await page.goto(lesson.address)
  await expect(page.locator('[data-percent]').first()).toHaveText(/% done/)
  const voice = await listenTo(page, { withSaving: true })
  voice.step('An answer that nothing has room for')
  const lost = await answer(page, voice, first, /^assertive/, async () => {
    await expectSaved(page, 'place:last', {})
    await page.evaluate(() => {
      document.documentElement.dataset['full'] = 'yes'
    })
  })
  await expect(page.getByRole('alert')).toContainText('is not being saved')
  voice.step('Another one')
  const again = await answer(page, voice, second)
  const alarms = [...lost, ...again].filter((one) => one.startsWith('assertive: '))
  expect(alarms).toEqual([expect.stringContaining('Your progress is not being saved')])
  voice.step('What can be done')
  await voice.read(page.getByRole('alert'))
  voice.step('There is room again')
  await page.evaluate(() => {
    delete document.documentElement.dataset['full']
  })
  await voice.when(
    '(waits)',
    () => expect(page.getByRole('alert')).toBeEmpty({ timeout: 60_000 }),
    /Saved/,
  )
  keepTranscript('saving-fails', 'What is said when nothing can be saved', voice.lines)
})

test('A22: that work is less safe than usual is said politely', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(indexedDB, 'open', { value: () => new EventTarget() })
  })
  await page.goto(lesson.address, { waitUntil: 'commit' })
  const voice = await listenTo(page, { withSaving: true })
  const heard = await voice.when(
    '(opens a page; the database does not answer)',
    () => expect(page.getByRole('status').filter({ hasText: 'simpler store' })).toBeVisible(),
    /simpler store/,
  )
  expect(heard).toEqual([expect.stringMatching(/^polite: This browser’s database does not answer/)])
  keepTranscript('saving-less-safe', 'What is said when work is less safe than usual', voice.lines)
})
