import { expect, type Page } from '@playwright/test'
import { plainText } from '#core/scenario/passage.ts'
import { items, lesson, need, readable, units } from './course.ts'
import { test } from './shared-page.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the course' })
const field = (page: Page) => dialog(page).getByRole('searchbox')
const hits = (page: Page) => dialog(page).locator('a.search__hit')

/** Three words in a row of a text that nothing readable holds. */
function secretPhrase(text: string): string {
  const known = readable.toLowerCase()
  const words = text.split(/\s+/)
  const phrases = words.map((_, at) => words.slice(at, at + 3).join(' '))
  const isSecret = (phrase: string) =>
    /^[A-Za-z]+ [A-Za-z]+ [A-Za-z]+$/.test(phrase) && !known.includes(phrase.toLowerCase())
  return need(phrases, isSecret, `three telling words in "${text}"`)
}

for (const keys of ['Control+k', '/']) {
  test(`A17: ${keys} opens search, Esc closes it and focus returns`, async ({
    quietPage: page,
  }) => {
    await page.goto(lesson.address)
    const button = page.getByRole('button', { name: 'Search' })
    await button.focus()
    await page.keyboard.press(keys)
    await expect(field(page)).toBeFocused()
    await field(page).fill('vision')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await expect(button).toBeFocused()
  })
}

test('A17: Esc closes search before its script has come, too', async ({ quietPage: page }) => {
  await page.route(/\/search\.[^/]+\.js$/, () => {})
  await page.goto(lesson.address)
  await page.getByRole('button', { name: 'Search' }).click()
  await field(page).fill('vision')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
})

test('what is typed before the script of the search has come is kept, added to and answered', async ({
  quietPage: page,
}) => {
  const script = Promise.withResolvers<void>()
  await page.route(/\/search\.[^/]+\.js$/, async (route) => {
    await script.promise
    await route.continue()
  })
  await page.goto(lesson.address)
  await page.keyboard.press('/')
  await page.keyboard.type('intro')
  script.resolve()
  await expect(hits(page).first()).toBeVisible()
  await page.keyboard.type('vert')
  await expect(field(page)).toHaveValue('introvert')
  await expect(dialog(page).getByRole('heading', { name: 'Questions people ask' })).toBeVisible()
})

test('a search that is opened again has its last words selected, so that typing begins anew', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  await page.keyboard.press('/')
  await page.keyboard.type('vision')
  await expect(hits(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('introvert')
  await expect(field(page)).toHaveValue('introvert')
})

test('A18: “/” can be switched off in the search, and stays off', async ({ quietPage: page }) => {
  await page.goto(lesson.address)
  await page.keyboard.press('/')
  await dialog(page).getByLabel('The key / opens search').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(dialog(page)).toBeHidden()
  await page.reload()
  await page.keyboard.press('/')
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('Control+k')
  await dialog(page).getByLabel('The key / opens search').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(dialog(page)).toBeVisible()
})

test('A18: / typed into a field is a letter', async ({ quietPage: page }) => {
  await page.goto(lesson.address)
  await page.getByRole('button', { name: 'Search' }).click()
  await field(page).pressSequentially('a/b')
  await expect(field(page)).toHaveValue('a/b')
})

test('results stand in groups by kind, with excerpts, and are counted', async ({
  quietPage: page,
}) => {
  await page.goto('index.html')
  await page.getByRole('button', { name: 'Search' }).click()
  await field(page).fill('alignment')
  await expect(dialog(page).getByRole('heading', { name: 'Lessons' })).toBeVisible()
  await expect(dialog(page).getByRole('heading', { name: 'Terms' })).toBeVisible()
  await expect(hits(page).first().locator('mark').first()).toBeVisible()
  await expect(dialog(page).getByRole('status')).toHaveText(/\d+ results/)
  await field(page).fill('introvert')
  await expect(dialog(page).getByRole('heading', { name: 'Questions people ask' })).toBeVisible()
  await field(page).fill('Simonet')
  await expect(dialog(page).getByRole('heading', { name: 'Reference' })).toBeVisible()
})

test('arrow keys walk through the results, and Enter opens one', async ({ quietPage: page }) => {
  await page.goto('/a/b/c/index.html')
  await page.keyboard.press('Control+k')
  await field(page).fill('alignment')
  await expect(hits(page).nth(1)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(hits(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  const address = await hits(page).first().getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/a/b/c/.*${address?.split('/').at(-1)}$`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('what is not there is said to be not there', async ({ quietPage: page }) => {
  await page.goto('index.html')
  await page.keyboard.press('Control+k')
  await field(page).fill('xylophone')
  await expect(dialog(page).getByRole('status')).toHaveText(/Nothing found for “xylophone”/)
})

test('F37: where the index cannot be read, the contents stand in for it', async ({
  quietPage: page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('index.html')
  await page.keyboard.press('Control+k')
  await expect(dialog(page).getByRole('status')).toHaveText(/Search is not available here/)
  await dialog(page).getByRole('link', { name: lesson.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()
})

test('options, feedback and what choices bring about are not in the index', async ({
  quietPage: page,
}) => {
  const some = items.slice(0, 4).flatMap(({ options }) => options.slice(0, 1))
  const choices = units
    .flatMap(({ scenarios }) => scenarios.flatMap(({ scenes }) => scenes.slice(0, 2)))
    .flatMap((scene) => scene.choices.slice(0, 1))
  const hidden = [
    ...some.flatMap(({ text, feedback }) => [text, feedback]),
    ...choices.map(({ consequence }) => plainText(consequence)),
  ]
  await page.goto('index.html')
  await page.keyboard.press('Control+k')
  await field(page).fill(`"${lesson.title}"`)
  await expect(hits(page).first()).toBeVisible()
  for (const phrase of hidden.map(secretPhrase)) {
    await field(page).fill(`"${phrase}"`)
    await expect(dialog(page).getByRole('status')).toHaveText(
      new RegExp(`Nothing found.*${phrase}`),
    )
  }
})

test('nothing of the search is loaded until somebody reaches for it', async ({
  quietPage: page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(lesson.address, { waitUntil: 'networkidle' })
  const ofSearch = () => asked.filter((url) => /pagefind|\/search\.[^/]*js/.test(url))
  expect(ofSearch()).toEqual([])
  await page.getByRole('button', { name: 'Search' }).hover()
  await expect(async () =>
    expect(ofSearch().some((url) => url.includes('pagefind.js'))).toBe(true),
  ).toPass()
})
