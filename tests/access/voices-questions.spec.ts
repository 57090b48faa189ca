import { expect, type Locator, type Page } from '@playwright/test'
import type { Item } from '#core/question/kinds.ts'
import { activities, lesson, need, units } from '#tests/e2e/course.ts'
import { distractorOf, keyOf, questionOn } from '#tests/e2e/question.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { activityOn, solve } from '#tests/e2e/solve.ts'
import { keepTranscript } from './transcript.ts'
import { listenTo } from './voice.ts'

const single = need(lesson.questions, () => true, 'a question')

const polite = (spoken: readonly string[]) =>
  spoken.filter((one) => /^(polite|assertive): /.test(one))

/** Waits until the island around a question is there. */
async function ready(page: Page, id: string) {
  const form = page.locator(`form[data-question="${id}"]`)
  await form.scrollIntoViewIfNeeded()
  await expect(form.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr')
  return form
}

test('A03, A04: a question with one answer names what is missing, ties it to the field, and says its feedback once', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  const form = await ready(page, single.id)
  const { group, check, tryAgain, option } = questionOn(page, single)
  const voice = await listenTo(page)
  voice.step('Reading the question')
  await voice.read(form)

  voice.step('Check, with nothing chosen')
  await voice.tabTo(group.getByRole('radio').first())
  await voice.press('Tab')
  const missing = await voice.press('Enter', /^polite/)
  expect(polite(missing), 'the error is said once').toEqual(['polite: Choose an answer first.'])
  const [again] = await voice.press('Shift+Tab')
  expect(again, 'whoever comes back to the group hears it again').toMatch(
    /^group, .*, Choose an answer first\.$/,
  )

  voice.step('A wrong answer, checked with Enter')
  await voice.press('Space')
  await voice.choose(option(distractorOf(single)))
  const wrong = await voice.press('Enter', /^polite/)
  expect(polite(wrong)).toEqual([expect.stringContaining('✗ Not the best answer')])
  expect(wrong.join(), 'the focus is kept').not.toContain('the focus is lost')
  await expect(check).toBeFocused()

  voice.step('Try again')
  await voice.tabTo(tryAgain)
  const hint = await voice.press('Enter')
  expect(hint.join(), 'the hint is told').toContain(`${single.stem}, Hint: ${single.hint}`)
  await voice.choose(option(keyOf(single)))
  await voice.tabTo(check)
  const right = await voice.press('Enter', /^polite/)
  expect(polite(right)).toEqual([expect.stringContaining('✓ That is the best answer')])
  keepTranscript('question-single', 'A question with one answer', voice.lines)
})

const titles: Readonly<Record<Exclude<Item['kind'], 'single'>, string>> = {
  multiple: 'An activity with several answers',
  matching: 'An activity that matches',
  ordering: 'An activity that puts steps in order',
  sorting: 'An activity that sorts',
  table: 'An activity that rebuilds a table',
  written: 'An activity that asks for a sentence',
  calibrate: 'An activity that asks for a setting in each cell',
  commit: 'A view that is asked for before reading',
}

/** The kinds that have a word on each of their parts. */
const withParts = ['matching', 'sorting', 'table', 'calibrate']

/** Gives the first answer to each part, and checks it. */
async function answerAlike(form: Locator) {
  for (const menu of await form.getByRole('combobox').all()) await menu.selectOption({ index: 1 })
  for (const group of await form.locator('li fieldset').all())
    await group.getByRole('radio').first().check()
  await form.getByRole('button', { name: 'Check' }).click()
}

/** What every run of the tests looks at; the rest differs from it in its fields alone. */
const often = ['matching', 'written']

for (const [kind, title] of Object.entries(titles)) {
  const tag = often.includes(kind) ? [] : ['@long']
  test(`A03, A04: ${title.toLowerCase()} names what is missing and says its feedback once`, {
    tag,
  }, async ({ quietPage: page }) => {
    const { item, address } = placed(kind)
    await page.goto(address)
    const form = await ready(page, item.id)
    const { check, tryAgain, status } = activityOn(page, item)
    const voice = await listenTo(page)
    voice.step('Reading it')
    await voice.read(form)

    voice.step('Working through it by Tab')
    await voice.tabTo(
      form.locator('input, select, textarea, button').locator('visible=true').first(),
    )
    for (let stops = 0; stops < 3 && !(await voice.isAt(check)); stops += 1)
      await voice.press('Tab')

    if (kind !== 'ordering') {
      voice.step('Check, with nothing given')
      await voice.tabTo(check)
      const missing = await voice.press('Enter', /^polite/)
      expect(polite(missing), 'the error is said once').toHaveLength(1)
      const words = missing[0]?.replace('polite: ', '') ?? ''
      const back = await voice.press('Shift+Tab')
      expect(back.join(' '), 'whoever comes back hears it again').toContain(words)
    }

    if (withParts.includes(kind)) {
      voice.step('The same answer everywhere')
      const wrong = await voice.when(
        '(the learner gives the first answer everywhere, and presses Check)',
        () => answerAlike(form),
        /^polite: ✗/,
      )
      expect(polite(wrong), 'the feedback is said once').toHaveLength(1)
      await expect(form).toContainText('Saved in this browser.')
      await voice.read(form)
      await voice.tabTo(tryAgain)
      await voice.press('Enter')
    }

    voice.step('A good answer')
    await voice.when(
      '(the learner answers, and presses Check)',
      () => solve(page, item, 'mouse'),
      /^polite: (✓|Kept)/,
    )
    await expect(status).toContainText(/✓|Kept/)
    await expect(form).toContainText('Saved in this browser.')
    await voice.read(form)

    voice.step('Try again')
    await voice.tabTo(tryAgain)
    const back = await voice.press('Enter')
    expect(back.join(), 'the focus is kept').not.toContain('the focus is lost')
    expect(polite(back), 'nothing old is said again').toEqual([])
    expect(back.join(), 'and is in the question').toContain(`group, ${item.stem}`)
    keepTranscript(`question-${kind}`, title, voice.lines)
  })
}

function placed(kind: string) {
  const unit = need(units, (one) => one.activities.some((id) => kindOf(id) === kind), `a ${kind}`)
  const id = need(unit.activities, (one) => kindOf(one) === kind, kind)
  return { item: need(activities, (one) => one.id === id, id), address: unit.address }
}

const kindOf = (id: string) => activities.find((one) => one.id === id)?.kind
