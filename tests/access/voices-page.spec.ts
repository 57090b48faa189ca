import { expect } from '@playwright/test'
import { lesson, need, units } from '#tests/e2e/course.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { keepTranscript } from './transcript.ts'
import { listenTo } from './voice.ts'

test('A19: a lesson is read from its top, with its landmarks and headings in order', async ({
  quietPage: page,
}) => {
  const welcome = need(units, () => true, 'a unit')
  await page.goto(welcome.address)
  await expect(page.locator('[data-percent]').first()).toHaveText(/% done/)
  const voice = await listenTo(page)
  voice.step('The first presses of Tab')
  for (let stops = 0; stops < 5; stops += 1) await voice.press('Tab')
  voice.step('The page, read from its top')
  const read = await voice.read(page.locator('body'))
  const levels = read.flatMap((line) => /^heading level (\d)/.exec(line)?.[1] ?? []).map(Number)
  expect(levels[0]).toBe(1)
  for (const [at, level] of levels.entries())
    expect(level - (levels[at - 1] ?? 1), 'no level is left out').toBeLessThanOrEqual(1)
  expect(read.filter((line) => line === 'main part')).toHaveLength(1)
  keepTranscript('page', `A page from its top: ${welcome.title}`, voice.lines)
})

test('A03, A17: the search says how many it found, and gives the focus back', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  const dialog = page.getByRole('dialog', { name: 'Search the course' })
  const voice = await listenTo(page)
  voice.step('Opening it')
  await voice.tabTo(page.getByRole('button', { name: 'Search' }))
  await voice.press('Enter', /^focus/)
  voice.step('A word that is there')
  await voice.type('introvert', /^polite/)
  await voice.read(dialog)
  await voice.press('ArrowDown')
  voice.step('A word that is nowhere')
  await voice.press('ArrowUp')
  await voice.press('Control+a')
  await voice.type('xylophone', /^polite: Nothing/)
  voice.step('Closing it')
  const back = await voice.press('Escape', /^focus/)
  expect(back.join()).toMatch(/^button, Search/)
  keepTranscript('search', 'The search', voice.lines)
})

test('A17: the contents open beside a narrow page, and give the focus back', async ({
  quietPage: page,
}) => {
  await page.setViewportSize({ width: 400, height: 800 })
  await page.goto(lesson.address)
  const button = page.getByRole('button', { name: 'Contents' })
  const voice = await listenTo(page)
  voice.step('Opening them')
  await voice.tabTo(button)
  await voice.press('Enter')
  await voice.press('Tab')
  await voice.press('Tab')
  voice.step('Reading them')
  await voice.read(page.getByRole('navigation', { name: 'Course' }))
  voice.step('Closing them')
  const back = await voice.press('Escape')
  expect(back.join()).toMatch(/button, Contents, not expanded/)
  keepTranscript('contents', 'The contents on a narrow page', voice.lines)
})

test('A17: a definition is reached right after its word, and closes to where one was', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  const word = page.locator('button.term').first()
  const voice = await listenTo(page)
  voice.step('The sentence')
  await voice.read(page.locator('p', { has: word }).first())
  voice.step('Opening the definition')
  await voice.tabTo(word)
  await voice.press('Enter')
  voice.step('Reading on')
  await voice.read(page.locator('p', { has: word }).first())
  await voice.press('Tab')
  voice.step('Closing it')
  const back = await voice.press('Escape')
  expect(back.join()).toMatch(/not expanded/)
  keepTranscript('definition', 'A definition in the text', voice.lines)
})

test('A19: what is folded says that it is, and opens in place', { tag: '@long' }, async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  const reveal = page.locator('details.reveal').first()
  const voice = await listenTo(page)
  voice.step('Folded')
  await voice.read(reveal)
  await voice.tabTo(reveal.locator('summary'))
  voice.step('Opened')
  const opened = await voice.press('Enter')
  expect(opened.join()).toMatch(/disclosure, .*, expanded/)
  await voice.read(reveal)
  keepTranscript('reveal', 'Something folded', voice.lines)
})
