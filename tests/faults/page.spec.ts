import { expect, test } from '@playwright/test'
import { attemptOn, shownOption } from '#tests/e2e/assessment.ts'
import { activities, lesson, need, units } from '#tests/e2e/course.ts'
import { answer, distractorOf, keyOf, questionOn } from '#tests/e2e/question.ts'
import { expectSaved, readSaved } from '#tests/e2e/record.ts'
import { activityOn } from '#tests/e2e/solve.ts'

const item = need(lesson.questions, () => true, 'a question')

const written = need(activities, ({ kind }) => kind === 'written', 'a question in own words')
const writing = need(units, ({ activities }) => activities.includes(written.id), 'its lesson')

test('F35: an exercise whose code throws leaves its words, says so, and takes nothing else with it', async ({
  page,
}) => {
  const island = page.locator('astro-island').filter({ has: page.getByText(item.stem) })
  await page.route('**/SingleIsland.*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default function Broken() { throw new Error('broken on purpose') }`,
    }),
  )
  await page.goto(lesson.address)
  await page.getByText(item.stem).scrollIntoViewIfNeeded()
  await expect(island.getByRole('status').filter({ hasText: 'could not load' })).toBeVisible()
  await expect(island.getByText(item.stem)).toBeVisible()
  for (const { text } of item.options) await expect(island.getByText(text)).toBeVisible()
  await expect(island.getByRole('button', { name: 'Check' })).toBeDisabled()
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await readSaved(page, 'place:last')).toMatchObject({ lesson: lesson.id })
})

test('F36: when no script can be had, lesson, contents and story are read as without scripts', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(lesson.address)
  await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()
  await expect(page.getByText('Checking an answer needs it.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Search' })).toBeHidden()
  await page.getByRole('link', { name: /^Next: / }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(lesson.title)
  await page.goto('scenario-forty-desks.html')
  await expect(page.getByRole('heading', { level: 1, name: 'Forty desks' })).toBeVisible()
  await expect(page.getByText(/turn to\s\d+/i).first()).toBeVisible()
})

test('F38: on a slow network and machine the text comes before the scripts, and what was typed until then stays', async ({
  page,
  context,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.goto(writing.address, { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1, name: writing.title })).toBeVisible()
  const { form, check } = activityOn(page, written)
  await form.getByRole('textbox').fill('The sooner the better.')
  await check.click()
  release()
  await expect(activityOn(page, written).status).not.toBeEmpty({ timeout: 30_000 })
  await expect(form.getByRole('textbox')).toHaveValue('The sooner the better.')
  await expectSaved(page, `question:${written.id}`, {
    tries: 1,
    last: { chosen: ['text=The sooner the better.'] },
  })
})

test('F50: a clock that jumps back ten years, or to another zone, changes no order: the later answer counts', async ({
  page,
  context,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T12:00:00Z') })
  await page.goto(lesson.address)
  await answer(page, item, distractorOf(item))
  await expect(questionOn(page, item).whole).toContainText('Saved in this browser.')
  await page.clock.setSystemTime(new Date('2016-02-29T23:59:59Z'))
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' })
  await questionOn(page, item).tryAgain.click()
  await answer(page, item, keyOf(item))
  await expectSaved(page, `question:${item.id}`, {
    tries: 2,
    first: { chosen: [distractorOf(item).id] },
    last: { chosen: [keyOf(item).id] },
  })
  await page.reload()
  await questionOn(page, item).group.scrollIntoViewIfNeeded()
  await expect(questionOn(page, item).option(keyOf(item))).toBeChecked()
})

test('F51: a machine that sleeps for a night in the middle of an assessment costs nothing', async ({
  page,
}) => {
  const pretest = need(units, ({ assessments }) => assessments.includes('pretest'), 'the pre-test')
  await page.clock.install()
  await page.goto(pretest.address)
  const attempt = attemptOn(page)
  await attempt.start.click()
  await expect(attempt.heading).toHaveText(/^Question 1 of/)
  const chosen = await shownOption(page, true)
  await chosen.check()
  await page.clock.fastForward('09:00:00')
  await expect(attempt.heading).toHaveText(/^Question 1 of/)
  await expect(chosen).toBeChecked()
  await page.reload()
  await attempt.start.click()
  await attempt.back.click()
  await expect(attempt.heading).toHaveText(/^Question 1 of/)
  await expect(await shownOption(page, true)).toBeChecked()
})

/** Presses a question's Check in every way at once. */
async function pressOften({ check }: ReturnType<typeof questionOn>) {
  await check.evaluate((button) => {
    for (let at = 0; at < 5; at += 1) if (button instanceof HTMLButtonElement) button.click()
    button.closest('form')?.requestSubmit()
  })
}

test('F57: Check pressed many times at once, while it is being saved and before leaving, is one attempt', async ({
  page,
}) => {
  await page.goto(lesson.address)
  await questionOn(page, item).option(distractorOf(item)).check()
  await pressOften(questionOn(page, item))
  await page.keyboard.press('Enter')
  await expect(questionOn(page, item).status).toContainText(distractorOf(item).feedback)
  await pressOften(questionOn(page, item))
  await expectSaved(page, `question:${item.id}`, { tries: 1 })
  await questionOn(page, item).tryAgain.click()
  await questionOn(page, item).option(distractorOf(item)).check()
  await pressOften(questionOn(page, item))
  await expectSaved(page, `question:${item.id}`, { tries: 2 })
  await page.getByRole('link', { name: /^Next: / }).click()
  await page.goBack()
  await questionOn(page, item).group.scrollIntoViewIfNeeded()
  await expect(questionOn(page, item).status).toBeEmpty()
  expect(await readSaved(page, `question:${item.id}`)).toMatchObject({ tries: 2 })
})
