import { expect, type Page } from '@playwright/test'
import { plainText, showPassage } from '#core/scenario/passage.ts'
import { quantitiesOver } from '#core/scenario/play.ts'
import { quantityNames } from '#core/scenario/quantities.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { findCostliest, findLows } from '#core/scenario/trace.ts'
import { need, scenarios, units } from './course.ts'
import { tabTo } from './keyboard.ts'
import { listenTo } from './question.ts'
import { expectSaved, readSaved, writeSaved } from './record.ts'
import { test } from './shared-page.ts'
import {
  addressOfStory,
  decide,
  decideByKeyboard,
  openStory,
  storyOn,
  type Way,
  waysToEndings,
} from './story.ts'

const scenario = need(scenarios, ({ id }) => id === 'SC1', 'Forty desks')
const [opening, second] = scenario.scenes
const way = need([...waysToEndings(scenario).values()], () => true, 'a way to an ending')
const key = `scenario:${scenario.id}`

for (const story of scenarios) {
  test(`A16: every ending of "${story.title}" is reached by keyboard alone, with the trace that core gives`, async ({
    quietPage: page,
  }) => {
    test.slow()
    await openStory(page, story)
    const { title, startAgain, whole } = storyOn(page)
    const ways = [...waysToEndings(story)]
    expect(ways.map(([id]) => id).sort()).toEqual(story.endings.map(({ id }) => id).sort())
    for (const [at, [, { places, run }]] of ways.entries()) {
      for (const place of places) await decideByKeyboard(page, place)
      await expect(title).toHaveText(run.ending.title)
      await expect(title).toBeFocused()
      await expectTrace(page, { places, run }, story)
      await expect(whole).toContainText(`Endings found so far: ${at + 1} of ${ways.length}.`)
      await tabTo(startAgain, 300)
      await page.keyboard.press('Enter')
      await expect(title).toBeFocused()
    }
  })
}

/** Compares what is on the page, read at once since it is a lot, with what core says of the run. */
async function expectTrace(page: Page, { places, run }: Way, story: Scenario) {
  const { whole, outline, map, quantities } = storyOn(page)
  await expect(outline).toHaveCount(run.steps.length + 1)
  const numbers = run.steps.map(
    ({ scene }) => story.scenes.findIndex(({ id }) => id === scene.id) + 1,
  )
  await expect(map).toHaveAccessibleName(
    `Map of the story: your path by scene ${numbers.join(', ')} to the ending “${run.ending.title}”. The list below says the same.`,
  )
  const told = (await outline.allTextContents()).map(flat)
  for (const [at, { scene, choice, after }] of run.steps.entries()) {
    const letter = String.fromCharCode(65 + (places[at] ?? 0))
    const others = scene.choices.filter((other) => other !== choice)
    for (const text of [
      scene.title,
      `You chose ${letter}: ${choice.text}`,
      ...linesOf(choice.consequence, after),
      ...others.map((other) => other.text),
    ])
      expect(told[at], `decision ${at + 1}`).toContain(flat(text))
  }
  const over = quantitiesOver(story, run.steps)
  for (const [row, name] of quantityNames.entries()) {
    const cells = quantities
      .getByRole('row')
      .nth(row + 1)
      .getByRole('cell')
    const shown = (await cells.allTextContents()).slice(0, over.length)
    expect(shown.map(flat), name).toEqual(over.map((held) => String(held[name])))
  }
  const words = flat((await whole.textContent()) ?? '')
  for (const line of linesOf(run.ending.text, run.state)) expect(words).toContain(flat(line))
  for (const { quantity, value } of findLows(story.start, run.steps))
    expect(words).toContain(`Lowest: ${quantity}, at ${value}.`)
  const costliest = findCostliest(run.steps)
  expect(words).toContain(
    flat(
      `The decision that cost most was in “${costliest?.scene.title}”: ${costliest?.choice.text}`,
    ),
  )
}

const linesOf = (...passage: Parameters<typeof showPassage>) =>
  plainText(showPassage(...passage)).split('\n')
/** A text as it reads, whatever breaks its lines. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

test('A16: a choice leads to what it did, and says nothing of whether it was wise', async ({
  quietPage: page,
}) => {
  await openStory(page, scenario)
  const { whole, choices, happened, goOn, title, status } = storyOn(page)
  const first = need(opening?.choices ?? [], () => true, 'a choice')
  await choices.first().click()
  await expect(happened).toBeFocused()
  await expect(whole).toContainText(plainText(first.consequence))
  await expect(whole.getByRole('table')).toHaveCount(0)
  const heard = await listenTo(status)
  await goOn.click()
  await expect(title).toBeFocused()
  await expect.poll(heard).toEqual([expect.stringMatching(/^Decision 2 of/)])
})

test('quantities stay hidden until the end', async ({ quietPage: page }) => {
  await openStory(page, scenario)
  const { whole, choices, goOn, quantities } = storyOn(page)
  const words = /\b(trust|delivery|adaptation|reserve) [+−]\d/i
  for (const place of way.places) {
    await expect(whole.locator('.scenario')).not.toContainText(words)
    await choices.nth(place).click()
    await expect(whole.locator('.scenario')).not.toContainText(words)
    await goOn.click()
  }
  await expect(quantities).toBeVisible()
  await expect(whole.locator('.scenario')).toContainText(words)
})

test('A16: Back one step undoes a decision, the checkpoint several, and Start again all', async ({
  quietPage: page,
}) => {
  await openStory(page, scenario)
  const { whole, title, back, startAgain } = storyOn(page)
  await decide(page, 0)
  await back.click()
  await expect(title).toHaveText(opening?.title ?? '')
  for (const place of [0, 0, 0]) await decide(page, place)
  await whole.getByRole('button', { name: `Back to “${second?.title}”` }).click()
  await expect(title).toHaveText(second?.title ?? '')
  await expect(title).toBeFocused()
  await startAgain.click()
  await expect(title).toHaveText(opening?.title ?? '')
})

test('"Try again from here" goes back to that decision with everything as it was', async ({
  quietPage: page,
}) => {
  await openStory(page, scenario)
  for (const place of way.places) await decide(page, place)
  const { whole, title } = storyOn(page)
  const { scene } = need(way.run.steps.slice(2), () => true, 'a third decision')
  await whole.getByRole('button', { name: `Try again from here: ${scene.title}` }).click()
  await expect(title).toHaveText(scene.title)
  await expect(title).toBeFocused()
  await expectSaved(page, key, {
    run: { choices: way.run.steps.slice(0, 2).map(({ choice }) => choice.id) },
    endings: [way.run.ending.id],
  })
  for (const place of way.places.slice(2)) await decide(page, place)
  await expect(title).toHaveText(way.run.ending.title)
})

test('a story left half-way goes on at the same consequence, unannounced', async ({
  page,
  context,
}) => {
  await openStory(page, scenario)
  const { choices } = storyOn(page)
  await decide(page, 1)
  await choices.first().click()
  await expectSaved(page, key, { run: { choices: ['b', 'a'], told: true } })
  await page.close()
  const later = await context.newPage()
  await openStory(later, scenario)
  const { happened, goOn, title, status } = storyOn(later)
  await expect(happened).toBeVisible()
  await expect(happened).not.toBeFocused()
  await expect(status).toBeEmpty()
  await goOn.click()
  await expect(title).toBeFocused()
  await expectSaved(later, key, { run: { choices: ['b', 'a'], told: false } })
  const here = (await title.textContent()) ?? ''
  await later.reload()
  await storyOn(later).whole.scrollIntoViewIfNeeded()
  await expect(title).toHaveText(here)
  await expect(happened).toHaveCount(0)
})

test('a saved run that no longer fits is kept as far as it does, and that is said', async ({
  quietPage: page,
}) => {
  await page.goto(addressOfStory(scenario))
  await storyOn(page).whole.scrollIntoViewIfNeeded()
  await writeSaved(page, key, {
    kind: 'scenario',
    id: scenario.id,
    counter: 3,
    run: { counter: 3, choices: ['a', 'gone', 'b'] },
    endings: [],
  })
  await page.reload()
  const { whole, title } = storyOn(page)
  await whole.scrollIntoViewIfNeeded()
  await expect(whole).toContainText('your last 2 decisions no longer fit')
  await expect(title).toHaveText(second?.title ?? '')
  expect(await readSaved(page, key)).toMatchObject({ run: { choices: ['a', 'gone', 'b'] } })
})

test('a choice pressed before the story is ready is taken once it is', async ({
  quietPage: page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/ScenarioIsland*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(addressOfStory(scenario))
  const { choices, happened } = storyOn(page)
  await choices.first().click()
  release()
  await expect(happened).toBeVisible()
})

test('the reflection is kept as it is typed, and two finished runs stand side by side', async ({
  quietPage: page,
}) => {
  await openStory(page, scenario)
  const { whole, startAgain } = storyOn(page)
  const [first, other] = [...waysToEndings(scenario).values()]
  if (!first || !other) throw new Error('The story has two endings or more.')
  for (const place of first.places) await decide(page, place)
  await expect(whole).toContainText('Once you have ended this story in two ways')
  await whole.getByLabel(scenario.reflection).fill('On Mondays, at nine.')
  await expectSaved(page, `sheet:reflection-${scenario.id}`, {
    fields: { answer: { value: 'On Mondays, at nine.' } },
  })
  await startAgain.click()
  for (const place of other.places) await decide(page, place)
  await expect(whole.getByLabel(scenario.reflection)).toHaveValue('On Mondays, at nine.')
  await whole.getByText('Compare two of your runs').click()
  const table = whole.getByRole('table', { name: /^Where the two runs part/ })
  const last = table.getByRole('row').last().getByRole('cell')
  await expect(last).toHaveText([other.run.ending.title, first.run.ending.title])
  await whole.getByLabel('First run').selectOption({ index: 1 })
  await expect(last.first()).toHaveText(first.run.ending.title)
})

test('the list of scenarios says what was found, and any one of them finishes the unit', async ({
  quietPage: page,
}) => {
  const story = need(scenarios, ({ id }) => id === 'SC4', 'another story')
  const unit = need(units, (one) => one.scenarios.length > 0, 'a unit with a story')
  const other = need([...waysToEndings(story).values()], () => true, 'a way')
  await openStory(page, story)
  for (const place of other.places) await decide(page, place)
  await expectSaved(page, `scenario:${story.id}`, { endings: [other.run.ending.id] })
  await page.goto('scenarios.html')
  const entry = page.getByRole('listitem').filter({ hasText: story.title })
  await expect(entry.last()).toContainText(`Endings found: 1 of ${story.endings.length}`)
  await page.goto(unit.address)
  await page.getByRole('navigation', { name: 'Previous and next' }).scrollIntoViewIfNeeded()
  await expect(page.getByText('Done. This lesson counts.')).toBeVisible()
})

test('nothing that is meant for the facilitator is on any page', async ({ quietPage: page }) => {
  for (const story of scenarios) {
    const notes = [
      ...story.scenes.flatMap(({ room }) => [room.say, ...room.ask, room.watchFor]),
      ...story.people.map(({ voice }) => voice),
    ]
    for (const address of [addressOfStory(story), `book-${story.slug}.html`]) {
      const html = await (await page.request.get(address)).text()
      expect(notes.filter((note) => html.includes(note.slice(0, 30)))).toEqual([])
    }
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole text of the story can be read as a book', async ({ page }) => {
    await page.goto(addressOfStory(scenario))
    const { whole } = storyOn(page)
    const passages = [
      ...scenario.scenes.flatMap(({ text, choices }) => [
        text,
        ...choices.map(({ consequence }) => consequence),
      ]),
      ...scenario.endings.map(({ text }) => text),
    ]
    const words = (await whole.textContent()) ?? ''
    for (const line of passages.flatMap((passage) => plainText(passage).split('\n')))
      expect(words).toContain(line)
    for (const { text } of scenario.scenes.flatMap(({ choices }) => choices))
      expect(words).toContain(text)
  })
})
