import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'
import { lookOver } from '#tests/access/fits.ts'
import { doCard, moments, openReview, prompts, readTo, reviewOn } from './review.ts'
import { test } from './shared-page.ts'

test.use({ timezoneId: 'Europe/London' })

const read = ['L10', 'L11', 'L20', 'L41'].map(readTo)

const siteTexts = readdirSync(builtSite, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(html|js|json|css|svg|txt|xml)$/.test(file),
)

/** Lists every run of so many words in a text. */
function runsOf(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

/** Presses a button and returns the file that it saves. */
async function save(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

test('a review and both files need no connection once the page is there', async ({
  page,
  context,
}) => {
  await openReview(page, read)
  await context.setOffline(true)
  const review = reviewOn(page)
  await review.start.click()
  await goTo(page, review.title.filter({ hasText: 'Nothing more today' }))
  expect((await save(page, 'Cards for Anki')).text).toContain('prompt:R32')
  expect((await save(page, 'Add the four review days')).text).toContain('BEGIN:VEVENT')
  await context.setOffline(false)
})

test('the calendar file holds days 2, 7, 21 and 60 and the page to open', async ({ page }) => {
  await openReview(page, read)
  const { name, text } = await save(page, 'Add the four review days')
  expect(name).toBe('lead-and-manage-review-days.ics')
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(
    ['20261126', '20261201', '20261215', '20270123'].map((date) => `DTSTART;VALUE=DATE:${date}`),
  )
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(4)
  expect(lines.filter((line) => line === `URL:${page.url()}`)).toHaveLength(4)
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})

test('the file for Anki has sixty notes of four columns, each with its answer', async ({
  page,
}) => {
  await openReview(page, read)
  const { name, text } = await save(page, 'Cards for Anki')
  expect(name).toBe('lead-and-manage-cards.tsv')
  const notes = text.split('\n').slice(6).join('\n')
  const fields = /(?:"((?:[^"]|"")*)"|([^\t\n"]*))(\t|\n)/gy
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of notes.matchAll(fields)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\n') rows.push([])
  }
  const full = rows.filter((row) => row.length === 4 && row.every((field) => field !== ''))
  expect(full).toHaveLength(60)
  const backs = full.map(([, , back]) => back)
  expect(backs).toEqual(expect.arrayContaining(prompts.map(({ answer }) => answer)))
  expect(backs).toEqual(expect.arrayContaining(moments.map(({ reply }) => reply)))
})

test('the next review of each topic is listed, the nearest first', async ({ page }) => {
  await openReview(page, read)
  const review = reviewOn(page)
  await review.start.click()
  await doCard(page)
  await expect(page.getByRole('main').getByText('Saved in this browser.')).toBeVisible()
  await page.reload()
  await page.getByText('What comes when').click()
  const rows = page.getByRole('table', { name: 'The next review of each topic' }).getByRole('row')
  await expect(rows.nth(1)).toContainText(/1 of \d+.*in \d+ days, \d+\s(November|December)/)
  await expect(rows.last()).toContainText('New')
})

test('no answer of a card can be read in any file of the site', () => {
  const answers = [...prompts.map(({ answer }) => answer), ...moments.map(({ reply }) => reply)]
  const leaks = (length: number, fits: (file: string) => boolean) => {
    const secret = new Set(answers.flatMap((answer) => runsOf(answer, length)))
    expect(secret.size).toBeGreaterThan(1000)
    return siteTexts.filter(fits).flatMap((file) =>
      runsOf(readFileSync(join(builtSite, file), 'utf8'), length)
        .filter((run) => secret.has(run))
        .map((run) => `${file}: ${run}`),
    )
  }
  const isOfReview = (file: string) =>
    /^(pools\/(?!stage-|notes-)|keys\b)|^review\.html$|\bReview/.test(file)
  expect(siteTexts.filter(isOfReview).length).toBeGreaterThan(60)
  expect(leaks(6, isOfReview)).toEqual([])
  // The rest of the course is about the same things, so a phrase in common is no leak; ten words are.
  expect(leaks(10, (file) => !isOfReview(file))).toEqual([])
})

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, at the door, on a card, with its answer shown and rated, and at the end', async ({
  page,
}) => {
  test.slow()
  await openReview(page, read)
  await page.getByText('What comes when').click()
  expect(await lookOver(page)).toEqual([])
  const review = reviewOn(page)
  await review.start.click()
  await goTo(page, review.check)
  expect(await lookOver(page)).toEqual([])
  await goTo(page, review.show)
  await review.show.click()
  expect(await lookOver(page)).toEqual([])
  await doCard(page)
  expect(await lookOver(page)).toEqual([])
  await review.next.click()
  await goTo(page, review.title.filter({ hasText: 'Nothing more today' }))
  expect(await lookOver(page)).toEqual([])
})

/** Does cards until something is there. */
async function goTo(page: Page, place: Locator) {
  const { check, show, title, next } = reviewOn(page)
  await expect(check.or(show).or(title).first()).toBeVisible()
  for (let cards = 0; cards < 9 && (await place.isHidden()); cards += 1) {
    await doCard(page)
    await next.click()
  }
  await expect(place).toBeVisible()
}
