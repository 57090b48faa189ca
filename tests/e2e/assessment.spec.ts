import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'
import {
  addressOfAssessment,
  attemptOn,
  shownItem,
  shownOption,
  takeAssessment,
} from './assessment.ts'
import { items } from './course.ts'
import { expectSaved, readSaved } from './record.ts'
import { test } from './shared-page.ts'

const pretest = addressOfAssessment('pretest')
const final = addressOfAssessment('final')
const handedIn = { submitted: { day: expect.any(String) } }

test('the pre-test has one question of each objective, and says nothing about an answer before the end', async ({
  quietPage: page,
}) => {
  await page.goto(pretest)
  const attempt = attemptOn(page)
  await attempt.start.click()
  const objectives = new Set<string>()
  for (let at = 0; at < 10; at += 1) {
    await expect(attempt.heading).toHaveText(`Question ${at + 1} of 10`)
    await expect(attempt.heading).toBeFocused()
    const item = await shownItem(page)
    expect(item.pool).toBe('pretest')
    objectives.add(item.id.split('-')[0] ?? '')
    await (await shownOption(page, false)).check()
    for (const { feedback } of item.options) await expect(page.getByText(feedback)).toHaveCount(0)
    await attempt.next.click()
  }
  expect(objectives.size).toBe(10)
  await attempt.handIn.click()
  await expect(attempt.results).toBeFocused()
  await expect(attempt.form.getByText('0/10')).toBeVisible()
  await expect(attempt.form.getByRole('table').getByRole('link')).not.toHaveCount(0)
})

test('certainty is set against what was right, and confident errors come first', async ({
  quietPage: page,
}) => {
  await page.goto(pretest)
  await takeAssessment(page, { right: 6, certainty: 'Certain' })
  const { form } = attemptOn(page)
  await expect(form.getByText('You were certain on 10, and right on 6 of them.')).toBeVisible()
  await expect(form.locator('.results__answers > li').first()).toContainText('✗')
  await expect(form.locator('.results__answers > li').first()).toContainText('(certain)')
  await expect(form.getByText('What your wrong answers point to')).toBeVisible()
  await expect(form.locator('.results__ideas a').first()).toHaveAttribute('href', /\.html#/)
})

test('leaving at any moment and coming back goes on with the same form, order and answers', async ({
  quietPage: page,
}) => {
  await page.goto(final)
  const attempt = attemptOn(page)
  await attempt.start.click()
  await (await shownOption(page, true)).check()
  await attempt.next.click()
  const options = () => attempt.form.locator('label').allTextContents()
  const before = { item: await shownItem(page), options: await options() }
  await (await shownOption(page, false)).check()
  await expectSaved(page, 'attempt:final-1', {
    answers: { [before.item.id]: { chosen: [expect.any(String)] } },
  })
  await page.reload()
  await expect(attempt.form.getByText('2 of 20 answered so far.')).toBeVisible()
  await attempt.start.click()
  await expect(attempt.heading).toHaveText('Question 3 of 20')
  await attempt.back.click()
  await expect(attempt.heading).toHaveText('Question 2 of 20')
  expect({ item: await shownItem(page), options: await options() }).toEqual(before)
  await expect(await shownOption(page, false)).toBeChecked()
})

test('A05: unanswered questions are listed first before handing in, and each can still be answered', async ({
  quietPage: page,
}) => {
  await page.goto(final)
  const attempt = attemptOn(page)
  await attempt.start.click()
  await (await shownOption(page, true)).check()
  const first = await shownItem(page)
  await attempt.toEnd.click()
  await expect(attempt.heading).toHaveText('Look it over, then hand it in')
  await expect(attempt.handIn).toHaveText('Hand in with 19 unanswered')
  const rows = attempt.form.getByRole('listitem')
  await expect(rows.first()).toContainText('Not answered.')
  await expect(rows.last()).toContainText(first.stem)
  await rows.first().getByRole('button').click()
  await expect(attempt.heading).toHaveText('Question 2 of 20')
  await expect(attempt.heading).toBeFocused()
})

test('fifteen of twenty pass, fourteen do not, and the total before stands beside it', async ({
  quietPage: page,
}) => {
  await page.goto(pretest)
  await takeAssessment(page, { right: 4 })
  await expectSaved(page, 'attempt:pretest-1', handedIn)
  await page.goto(final)
  await takeAssessment(page, { right: 14 })
  const { form, start } = attemptOn(page)
  await expect(form.getByText('Before 4/10, now 14/20 – not passed yet')).toBeVisible()
  await expect(form.getByText(/margin of about 15 points/)).toBeVisible()
  await expectSaved(page, 'attempt:final-1', handedIn)
  const first = await readSaved(page, 'attempt:final-1')
  await expect(start).toHaveText('Take it again')
  await takeAssessment(page, { right: 15 })
  await expect(form.getByText('now 15/20 ✓ Passed')).toBeVisible()
  await expectSaved(page, 'attempt:final-2', handedIn)
  const second = await readSaved(page, 'attempt:final-2')
  const again = idsOf(second).filter((id) => idsOf(first).includes(id))
  expect(again.length, 'at most half of the form before').toBeLessThanOrEqual(10)
  await page.goto('results.html')
  await expect(page.getByText('now 15/20 ✓ Passed')).toBeVisible()
  const before = page.getByRole('region', { name: 'Pre-test: results' })
  await expect(before.getByText('4/10', { exact: true })).toBeVisible()
})

test('pressing Start twice, or Hand in twice, is one attempt', async ({ quietPage: page }) => {
  await page.goto(pretest)
  const attempt = attemptOn(page)
  await attempt.start.dblclick()
  await expect(attempt.heading).toHaveText('Question 1 of 10')
  await attempt.toEnd.click()
  await attempt.handIn.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(attempt.results).toBeVisible()
  await expectSaved(page, 'attempt:pretest-1', handedIn)
  await page.reload()
  await expect(attempt.results).toBeVisible()
  expect(await readSaved(page, 'attempt:pretest-2')).toBeUndefined()
})

test('two tabs take one attempt together, and no answer of either is lost', async ({
  context,
  baseURL,
}) => {
  const [a, b] = [await context.newPage(), await context.newPage()]
  await a.goto(`${baseURL}${pretest}`)
  await attemptOn(a).start.click()
  await (await shownOption(a, true)).check()
  const first = await shownItem(a)
  await expectSaved(a, 'attempt:pretest-1', {
    answers: { [first.id]: { chosen: [expect.any(String)] } },
  })
  await b.goto(`${baseURL}${pretest}`)
  await attemptOn(b).start.click()
  await expect(attemptOn(b).heading).toHaveText('Question 2 of 10')
  await (await shownOption(b, true)).check()
  const second = await shownItem(b)
  await attemptOn(a).toEnd.click()
  for (const stem of [first.stem, second.stem])
    await expect(
      attemptOn(a).form.getByRole('listitem').filter({ hasText: stem }),
    ).not.toContainText('Not answered.')
  await attemptOn(a).handIn.click()
  await expect(attemptOn(a).results).toBeVisible()
  await expect(attemptOn(b).results).toBeVisible()
  await expect(attemptOn(b).form.getByText('2/10')).toBeVisible()
})

test('when the key cannot be loaded, handing in says so, keeps every answer and works afterwards', async ({
  quietPage: page,
}) => {
  await page.route('**/keys/**', (route) => route.abort())
  await page.goto(pretest)
  const attempt = attemptOn(page)
  await attempt.start.click()
  const item = await shownItem(page)
  await (await shownOption(page, true)).check()
  await attempt.toEnd.click()
  await attempt.handIn.click()
  await expect(attempt.form.getByText(/It could not be marked/)).toBeVisible()
  await expectSaved(page, 'attempt:pretest-1', {
    answers: { [item.id]: { chosen: [expect.any(String)] } },
  })
  await page.unrouteAll()
  await page.reload()
  await attempt.start.click()
  await attempt.toEnd.click()
  await attempt.handIn.click()
  await expect(attempt.form.getByText('1/10')).toBeVisible()
})

test('only what was missed is practised, and what is then right goes off the list', async ({
  quietPage: page,
}) => {
  await page.goto('practice.html')
  await expect(page.getByText('Nothing to practise')).toBeVisible()
  await page.goto(pretest)
  await takeAssessment(page, { right: 8 })
  await expectSaved(page, 'attempt:pretest-1', handedIn)
  await attemptOn(page).form.getByRole('link', { name: 'Practise only what you missed' }).click()
  const questions = page.locator('form[data-question]')
  await expect(questions).toHaveCount(2)
  const stem = await questions.first().locator('legend').textContent()
  const item = items.find((one) => one.stem === stem)
  const key = item?.options.find((option) => option.key)
  await questions
    .first()
    .getByRole('radio', { name: key?.text ?? '', exact: true })
    .check()
  await questions.first().getByRole('button', { name: 'Check' }).click()
  await expect(questions.first().getByRole('status')).toContainText(key?.feedback ?? '')
  await expectSaved(page, `question:${item?.id}`, { right: true })
  await page.reload()
  await expect(questions).toHaveCount(1)
})

test('no key and no feedback can be read in any file of the built site', () => {
  const files = readdirSync(builtSite, { recursive: true, encoding: 'utf8' }).filter((file) =>
    // What a facilitator prints holds the answers to the questions that a room is asked.
    /(?<!print-[a-z-]+)\.(html|js|json|css|pf_fragment)$/.test(file),
  )
  const site = files.map((file) => ({ file, text: readText(join(builtSite, file)) }))
  expect(site.filter(({ file }) => file.startsWith('keys'))).not.toHaveLength(0)
  const secrets = items.flatMap(({ options, hint }) => [
    ...options.map(({ feedback }) => feedback),
    ...(hint ? [hint] : []),
  ])
  const told = site.flatMap(({ file, text }) =>
    secrets.filter((secret) => text.includes(secret.slice(0, 40))).map((secret) => [file, secret]),
  )
  expect(told).toEqual([])
  // The stems are there to be read, so the search above would have found what is written plainly.
  const stem = items[0]?.stem.slice(0, 40) ?? ''
  expect(site.some(({ text }) => text.includes(stem))).toBe(true)
})

/** Reads a file as text, unpacked where the search index packs it. */
function readText(path: string): string {
  const bytes = readFileSync(path)
  return (path.endsWith('.pf_fragment') ? gunzipSync(bytes) : bytes).toString('utf8')
}

function idsOf(attempt: unknown): string[] {
  return [...JSON.stringify(attempt).matchAll(/"id":"(LO\d+-F\d+)"/g)].map(([, id]) => id ?? '')
}
