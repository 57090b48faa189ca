import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readContent } from '#build/content/read-content.ts'
import { builtSite } from '#commands/serve.ts'
import { makeBook } from '#core/scenario/book.ts'
import {
  change,
  isSo,
  type KeptSheet,
  takeSheet,
  tick,
} from '#core/scenario/book-reader.fixture.ts'
import { begin, type Run, step } from '#core/scenario/play.ts'
import { forLearners, type ScenarioFile } from '#core/scenario/scenario.ts'
import { lookOver } from '#tests/access/fits.ts'
import { need } from './course.ts'
import { test } from './shared-page.ts'
import { countSheets, findClipped } from './sheets.ts'

const { scenarios } = await readContent(process.cwd())
const stories = scenarios.flatMap(({ data }) => data ?? [])
const first = need(stories, () => true, 'a story')
const addressOf = ({ slug }: ScenarioFile) => `book-${slug}.html`

const bestOf = ({ endings }: ScenarioFile) =>
  (endings.find(({ best }) => best) ?? endings[0])?.title

/** A shortest way to each ending, as positions of choices. */
function waysToEndings(story: ScenarioFile): Map<string, number[]> {
  const ways = new Map<string, number[]>()
  const open: { run: Run; way: number[] }[] = [{ run: begin(story), way: [] }]
  for (const { run, way } of open) {
    if (run.kind === 'ended') {
      if (!ways.has(run.ending.title)) ways.set(run.ending.title, way)
      continue
    }
    run.scene.choices.forEach((choice, at) => {
      const next = step(story, run, choice.id)
      if (next) open.push({ run: next, way: [...way, at] })
    })
  }
  return ways
}

/** The section that the reader has turned to. */
const turnedUp = (page: Page) => page.locator('.game-book__section:has(:target)')

/** Does on the sheet what a section says, such as "On your sheet: trust +2. Tick A at 7." */
function keep(sheet: KeptSheet, note: string) {
  for (const [, name = '', sign, by] of note.matchAll(/([a-z]+(?: \d+)?) ([+−])(\d+)/g))
    change(sheet, { name, by: sign === '+' ? Number(by) : -Number(by) })
  const [, mark] = /Tick (?:one more box of )?(.+?)(?: on your sheet)?\.$/.exec(note) ?? []
  if (mark) tick(sheet, mark)
}

/** Reads a book by clicking, with the sheet kept here, and returns the title of its ending. */
async function readBook(page: Page, story: ScenarioFile, way: readonly number[]) {
  const sheet = takeSheet(makeBook(forLearners(story)))
  const left = [...way]
  await page.goto(addressOf(story))
  await page.getByRole('link', { name: 'Turn to 1', exact: true }).click()
  for (;;) {
    const { kind, title, notes, turns } = await turnedUp(page).evaluate((section: HTMLElement) => {
      const textsOf = (selector: string) =>
        [...section.querySelectorAll(selector)].map((one) =>
          (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
        )
      return {
        kind: section.dataset['kind'],
        title: textsOf('.game-book__title')[0],
        notes: textsOf('.game-book__note'),
        turns: textsOf('.game-book__turns li'),
      }
    })
    if (kind === 'ending') return title
    for (const note of notes) keep(sheet, note)
    const fitting = turns.findIndex((turn) => isSo(/^If (.*): turn to/.exec(turn)?.[1], sheet))
    const at = kind === 'scene' ? (left.shift() ?? 0) : fitting
    await turnedUp(page).locator('.game-book__turn').nth(at).click()
  }
}

for (const story of stories) {
  test.describe(story.title, () => {
    test('each "turn to" leads to the section of that number', async ({ page }) => {
      await page.goto(addressOf(story))
      const numbers = await page.locator('.game-book__number').allInnerTexts()
      expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)))
      const links = await page.locator('.game-book a', { hasText: /turn to/i }).evaluateAll((all) =>
        all.map((link) => ({
          says: /\d+$/.exec(link.textContent?.trim() ?? '')?.[0],
          leadsTo: document
            .querySelector(link.getAttribute('href') ?? '')
            ?.querySelector('.game-book__number')?.textContent,
        })),
      )
      expect(new Set(links.map(({ says }) => says)).size).toBe(numbers.length)
      expect(links.filter(({ says, leadsTo }) => says !== leadsTo)).toEqual([])
    })

    test('the sheet prints on a page of its own, and the book on 4 to 14', async ({ page }) => {
      await page.goto(addressOf(story))
      const pages = await countSheets(page)
      expect(pages).toBeGreaterThanOrEqual(4)
      expect(pages).toBeLessThanOrEqual(14)
      await page.emulateMedia({ media: 'print' })
      const sheet = page.locator('.state-sheet')
      await expect(sheet).toHaveCSS('break-before', 'page')
      await expect(sheet).toHaveCSS('break-after', 'page')
      const sections = page.locator('.game-book__section')
      const breaks = await sections.evaluateAll((all) =>
        all.map((section) => getComputedStyle(section).breakInside),
      )
      expect(new Set(breaks)).toEqual(new Set(['avoid']))
      const rest = ':not(.state-sheet, .state-sheet *, :has(.state-sheet))'
      await page.evaluate((rule) => {
        const sheet = new CSSStyleSheet()
        sheet.insertRule(rule)
        document.adoptedStyleSheets.push(sheet)
      }, `body ${rest} { display: none !important }`)
      expect(await countSheets(page)).toBe(1)
    })

    test('shows nothing that is for the facilitator', () => {
      const html = readFileSync(join(builtSite, addressOf(story)), 'utf8')
      const text = html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
      const notes = story.scenes.flatMap(({ room }) => [room.say, ...room.ask, room.watchFor])
      const more = story.scenes.flatMap(({ room }) => room.devil ?? [])
      const voices = story.people.map(({ voice }) => voice)
      expect(text).toContain(story.premise)
      expect([...notes, ...more, ...voices].filter((note) => text.includes(note))).toEqual([])
    })

    test('A11: nothing sticks out at 320 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(addressOf(story))
      expect(await findClipped(page, '.game-book *:not(input)')).toEqual([])
    })
  })
}

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, in a whole book, nor where one section is turned up', async ({
  page,
}) => {
  await page.goto(addressOf(first))
  expect(await lookOver(page)).toEqual([])
  await page.getByRole('link', { name: 'Turn to 1', exact: true }).click()
  expect(await lookOver(page)).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const story of stories) {
    test(`${story.title}: clicking through the book ends where playing ends`, async ({ page }) => {
      const ways = [...waysToEndings(story)]
      expect(ways).toHaveLength(story.endings.length)
      // The core plays and reads every way; one book shows that its page says the same.
      const tried = ways.filter(([title]) => story === first || title === bestOf(story))
      for (const [ending, way] of tried) expect(await readBook(page, story, way)).toBe(ending)
    })
  }

  test('one section is turned up at a time, until all are asked for', async ({ page }) => {
    await page.goto(addressOf(first))
    const shown = page.locator('.game-book__section').filter({ visible: true })
    const all = await shown.count()
    await page.getByRole('link', { name: 'Turn to 1', exact: true }).click()
    await expect(shown).toHaveCount(1)
    await expect(turnedUp(page).locator(':target')).toBeFocused()
    await page.getByRole('link', { name: 'All sections' }).click()
    await expect(shown).toHaveCount(all)
  })

  test('the sheet is kept on the screen by keyboard', async ({ page }) => {
    await page.goto(addressOf(first))
    const trust = page.getByRole('group', { name: 'Trust' })
    await expect(trust.getByRole('radio', { checked: true })).toHaveValue(`${first.start.trust}`)
    await trust.getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('ArrowLeft')
    await expect(trust.getByRole('radio', { name: `${first.start.trust - 1}` })).toBeChecked()
    const box = page.locator('.state-sheet').getByRole('checkbox').first()
    await box.focus()
    await page.keyboard.press('Space')
    await expect(box).toBeChecked()
  })
})
