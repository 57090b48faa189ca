import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { beginSession, goToBeat, kept, nextOn, openStage } from './present.ts'
import { test } from './shared-page.ts'
import { builtFiles } from './stage-pictures.ts'

const plan = 'Two stories in 90 minutes'

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 720 }))

const stageWords = (page: Page) => page.locator('.stage').first()

test('a clicker works whatever has the focus, and F5 never loads the page again', async ({
  page,
}) => {
  await beginSession(page, plan)
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  const focused = [
    page.getByRole('link', { name: 'Open the stage' }),
    page.getByRole('button', { name: 'Keys' }),
    page.getByRole('textbox', { name: 'People in the room' }),
    page.getByRole('radio', { name: /^Day/ }),
    page.getByRole('slider', { name: /^Size of text/ }),
    page.locator('body'),
  ]
  for (const control of focused) {
    await control.evaluate((element: HTMLElement) => element.focus())
    const before = (await kept(page)).place
    await page.keyboard.press('PageDown')
    expect((await kept(page)).place).not.toEqual(before)
    await page.keyboard.press('PageUp')
    expect((await kept(page)).place).toEqual(before)
    await page.keyboard.press('F5')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  }
  await page.getByRole('button', { name: 'Keys' }).focus()
  for (const key of ['b', '.']) {
    await page.keyboard.press(key)
    expect((await kept(page)).screen).toBe('black')
    await page.keyboard.press('PageDown')
    expect((await kept(page)).screen).toBe('show')
  }
})

test('keys that are pressed on the stage are the console’s', async ({ page }) => {
  await beginSession(page, plan)
  const stage = await openStage(page)
  const { place } = await kept(page)
  await stage.keyboard.press('PageDown')
  await expect.poll(async () => (await kept(page)).place).not.toEqual(place)
  await stage.keyboard.press('b')
  await expect(stage.getByText('The stage is black.')).toBeAttached()
  await stage.keyboard.press('Escape')
  await expect(stage.getByText('The stage is black.')).toHaveCount(0)
})

test('votes are counted by digits, by numbers and as the rest; the room talks, votes again and sees what moved', async ({
  page,
}) => {
  await beginSession(page, plan)
  const stage = await openStage(page)
  await page.bringToFront()
  await goToBeat(page, 'vote')
  await page.getByRole('textbox', { name: 'People in the room' }).fill('20')
  await page.keyboard.press('Enter')
  await page.locator('h2', { hasText: 'Votes' }).focus()
  for (const key of ['1', '1', '2', 'Shift+2']) await page.keyboard.press(key)
  await expect(page.getByRole('textbox', { name: 'Votes for A' })).toHaveValue('2')
  await expect(page.getByRole('textbox', { name: 'Votes for B' })).toHaveValue('0')
  await page.getByRole('textbox', { name: 'Votes for B' }).fill('6')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^The other 12 to D/ }).click()
  await goToBeat(page, 'count')
  await expect(stageWords(stage)).toContainText(/20\s*of\s*20/)
  await goToBeat(page, 'revote')
  await page.getByRole('textbox', { name: 'Votes for A' }).fill('11')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^The other 9 to D/ }).click()
  await goToBeat(page, 'shift')
  await expect(stageWords(stage)).toContainText('At least 9 people changed')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
  await goToBeat(page, 'shift')
  await expect(stageWords(stage)).toContainText('At least 9 people changed')
})

test('the room follows its majority, the facilitator may follow another choice, a tie asks, and a what-if is told apart', async ({
  page,
}) => {
  await beginSession(page, plan)
  const stage = await openStage(page)
  await page.bringToFront()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'After the grant' })
    .getByRole('button', { name: /^Go/ })
    .click()
  const vote = async (...counts: number[]) => {
    await goToBeat(page, 'vote')
    for (const [at, count] of counts.entries()) {
      await page.getByRole('textbox', { name: `Votes for ${'ABCDE'[at]}` }).fill(String(count))
      await page.keyboard.press('Enter')
    }
    await goToBeat(page, 'choose')
  }
  await vote(3, 9)
  await expect(stageWords(stage)).toContainText('The room chose B')
  await page.keyboard.press('PageDown')
  await vote(8, 2)
  await page.getByRole('button', { name: /^Follow B/ }).click()
  await expect(stageWords(stage)).toContainText(/The room chose A.*follow B/)
  await page.keyboard.press('PageDown')
  await vote(5, 5)
  const { revision } = await kept(page)
  await page.keyboard.press('PageDown')
  expect((await kept(page)).revision).toBe(revision)
  await expect(stageWords(stage)).toContainText('tie')
  await page.keyboard.press('1')
  await page.keyboard.press('PageDown')
  expect((await kept(page)).place.beat).toBe('consequence')
  await page
    .getByRole('button', { name: /What if/ })
    .first()
    .click()
  await goToBeat(page, 'choose')
  await page.keyboard.press('1')
  await expect(stageWords(stage)).toContainText('What if')
})

test('nothing that is meant for the facilitator is in anything that the stage loads', async ({
  page,
}) => {
  await beginSession(page, plan)
  const stage = await openStage(page)
  const loaded: string[] = []
  stage.on('request', (request) => loaded.push(request.url()))
  await stage.reload()
  await expect(stage.locator('.stage')).toBeVisible()
  expect(loaded.some((url) => url.includes('stage-ninety'))).toBe(true)
  expect(loaded.filter((url) => /notes-|ConsoleIsland/.test(url))).toEqual([])
  const notes = (await builtFiles('notes')).join('')
  expect(notes).toContain('Before I explain anything, a question.')
  const books = (await builtFiles('stage')).join('')
  expect(books).toContain('Unasked, ward sister Maeve')
  const said = [...notes.matchAll(/"(?:say|watchFor|devil|voice)":"([^"]{30,})/g)]
  expect(said.length).toBeGreaterThan(50)
  expect(said.filter(([, words = '']) => books.includes(words.slice(0, 40)))).toEqual([])
})

test('a session goes to another laptop as a file; its votes go into a table', async ({
  page,
  browser,
}) => {
  await beginSession(page, plan)
  await goToBeat(page, 'vote')
  await page.getByRole('textbox', { name: 'Votes for A' }).fill('7')
  await page.keyboard.press('Enter')
  const { place } = await kept(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const file = await (await saved).path()
  const table = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save votes as CSV' }).click()
  expect(await readFile(await (await table).path(), 'utf8')).toMatch(/7/)
  const laptop = await browser.newContext()
  const other = await laptop.newPage()
  await other.goto(new URL('present.html', page.url()).href)
  await other.getByLabel('File of a session from another laptop').setInputFiles(file)
  await expect(nextOn(other)).toBeVisible()
  expect((await kept(other)).place).toEqual(place)
  await expect(other.getByRole('textbox', { name: 'Votes for A' })).toHaveValue('7')
  await laptop.close()
})

test('what is no session file is refused in words, and nothing kept is lost', async ({ page }) => {
  await beginSession(page, plan)
  const { id } = await kept(page)
  await page.getByRole('button', { name: 'All sessions' }).click()
  await page.getByLabel('File of a session from another laptop').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"kind":"something"}'),
  })
  await expect(page.getByText('This is not a session file of this course.')).toBeVisible()
  await page
    .getByRole('listitem')
    .filter({ hasText: plan })
    .getByRole('link', { name: /^Resume/ })
    .first()
    .click()
  await expect(nextOn(page)).toBeVisible()
  expect((await kept(page)).id).toBe(id)
})

test('a rehearsal is marked on the stage', async ({ page }) => {
  await beginSession(page, plan, 'present.html', 'Rehearse')
  const stage = await openStage(page)
  await expect(stageWords(stage)).toContainText('Rehearsal')
})

test('A18: single keys can be switched off; a clicker’s page keys go on working, also after a reload', async ({
  page,
}) => {
  await beginSession(page, plan)
  await page.keyboard.press('F1')
  await page.getByLabel('Single letters, digits and signs are shortcuts').uncheck()
  await page.keyboard.press('Escape')
  for (const key of ['n', 'b', 'w', 'z']) await page.keyboard.press(key)
  expect(await kept(page)).toMatchObject({ screen: 'show', place: { beat: 'card' } })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeEnabled()
  await page.keyboard.press('n')
  expect((await kept(page)).place.beat).toBe('card')
  await page.keyboard.press('PageDown')
  expect((await kept(page)).place.beat).not.toBe('card')
})

test('any question of the bank is found by its words and projected: think, vote, show, discuss, vote again, explain', async ({
  page,
}) => {
  await beginSession(page, 'Any question of the course')
  const stage = await openStage(page)
  await page.bringToFront()
  await page.getByRole('searchbox', { name: 'Find a part by its words' }).fill('ward sister Maeve')
  const go = page.getByRole('button', { name: /^Go to Objective 1, question/ })
  await expect(go).toHaveCount(1)
  await go.click()
  await page.getByRole('checkbox', { name: /first result/ }).uncheck()
  await expect(stageWords(stage)).toContainText('Unasked, ward sister Maeve')
  const beats: string[] = []
  for (let presses = 0; beats.at(-1) !== 'explain' && presses < 20; presses += 1) {
    const { beat } = (await kept(page)).place
    if (beats.at(-1) !== beat) beats.push(beat)
    if (beat === 'vote' || beat === 'revote') {
      await page.getByRole('textbox', { name: 'Votes for A' }).fill(beat === 'vote' ? '9' : '4')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Votes for C' }).fill(beat === 'vote' ? '3' : '8')
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('PageDown')
  }
  expect(beats).toEqual([
    ...['question', 'vote', 'count', 'result', 'discuss'],
    ...['revote', 'recount', 'shift', 'explain'],
  ])
})
