import { expect, type Page } from '@playwright/test'
import { need, scenarios } from '#tests/e2e/course.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { openStory, storyOn, waysToEndings } from '#tests/e2e/story.ts'
import { keepTranscript } from './transcript.ts'
import { listenTo, type Voice } from './voice.ts'

const story = need(scenarios, ({ id }) => id === 'SC1', 'Forty desks')
const ways = [...waysToEndings(story)]

/** Takes a decision by keyboard, goes on, and checks that the learner is taken along. */
async function decide(page: Page, voice: Voice, place: number) {
  const { choices, goOn, happened, title, whole } = storyOn(page)
  await voice.tabTo(choices.nth(place))
  const told = await voice.press('Enter')
  expect(told.at(-1)).toMatch(/^heading level \d, What happened$/)
  await expect(happened).toBeFocused()
  await voice.tabTo(goOn)
  const next = await voice.press('Enter', /^polite/)
  const heading = (await title.textContent()) ?? ''
  expect(next.filter((one) => one.startsWith('polite: '))).toEqual([
    expect.stringMatching(/^polite: (Decision \d of (about )?\d|Ending)$/),
  ])
  expect(
    next.filter((one) => one.includes(heading)),
    'its name is said once',
  ).toHaveLength(1)
  expect(next).toContainEqual(
    expect.stringMatching(new RegExp(`^heading level \\d, ${RegExp.escape(heading)}$`)),
  )
  await expect(title).toBeFocused()
  await expect(whole.locator('.scenario__title'), 'one heading a scene').toHaveCount(1)
}

test('A16: a story can be listened to: opening, scene, choice, consequence, and back', async ({
  quietPage: page,
}) => {
  await openStory(page, story)
  const { whole, choices, goOn, back } = storyOn(page)
  const voice = await listenTo(page)
  voice.step('Reading the opening and the first scene')
  await voice.read(whole)
  voice.step('A choice')
  await voice.tabTo(choices.first())
  await voice.press('Enter')
  voice.step('Reading what it did')
  await voice.read(whole)
  voice.step('The next scene')
  await voice.tabTo(goOn)
  await voice.press('Enter', /^polite/)
  await voice.read(whole)
  voice.step('Back')
  await voice.tabTo(back)
  await voice.press('Enter', /^polite/)
  keepTranscript('story', `A story: ${story.title}`, voice.lines)
})

for (const [at, [id, { places, run }]] of ways.entries()) {
  const tag = at === 0 ? [] : ['@long']
  test(`A16: the way to the ending “${run.ending.title}” takes the listener along`, {
    tag,
  }, async ({ quietPage: page }) => {
    await openStory(page, story)
    const voice = await listenTo(page)
    for (const [at, place] of places.entries()) {
      voice.step(`Decision ${at + 1}`)
      await decide(page, voice, place)
    }
    voice.step('Reading the ending')
    await voice.read(storyOn(page).whole.locator('.scenario__text'))
    keepTranscript(
      `story-ending-${id}`,
      `${story.title}: to the ending “${run.ending.title}”`,
      voice.lines,
    )
  })
}

test('A16, A21: after the story the path is a list, and what it moved is a table', async ({
  quietPage: page,
}) => {
  const [, { places }] = need(ways, () => true, 'an ending')
  await openStory(page, story)
  const { whole, choices, goOn, quantities, outline } = storyOn(page)
  for (const place of places) {
    await choices.nth(place).click()
    await goOn.click()
  }
  const voice = await listenTo(page)
  voice.step('Reading what stands after an ending')
  const read = await voice.read(whole)
  expect(read).toContainEqual(expect.stringMatching(/^table, Four things/))
  await expect(quantities).toBeVisible()
  await expect(outline).toHaveCount(places.length + 1)
  keepTranscript('story-trace', `After a story: ${story.title}`, voice.lines)
})
