import { expect, type Page } from '@playwright/test'
import { splitParagraphs } from '#core/scenario/paragraphs.ts'
import { need, units } from './course.ts'
import { listenTo } from './question.ts'
import { readSaved } from './record.ts'
import { test } from './shared-page.ts'

const unit = need(units, ({ scenarios }) => scenarios.length > 0, 'a unit with a story')
const scenario = need(unit.scenarios, () => true, 'a story')
const scene = need(scenario.scenes, () => true, 'a scene')
const choice = need(scene.choices, () => true, 'a choice')
const story = (page: Page) => page.getByRole('region', { name: `Scenario: ${scenario.title}` })

test('a choice leads to what it did, and says nothing of whether it was wise', async ({
  quietPage: page,
}) => {
  await page.goto(unit.address)
  await story(page).getByRole('button', { name: choice.text }).click()
  await expect(story(page).getByRole('heading', { name: 'What happened' })).toBeFocused()
  await expect(story(page)).toContainText(choice.consequence)
  await expect(story(page).getByRole('table')).toHaveCount(0)
  const heard = await listenTo(story(page).getByRole('status'))
  await story(page).getByRole('button', { name: 'Go on' }).click()
  const next = story(page).getByRole('heading', { level: 3 })
  await expect(next).toBeFocused()
  expect(await heard()).toEqual([expect.stringContaining((await next.textContent()) ?? '')])
})

test('a story that goes on after leaving neither moves focus nor announces anything', async ({
  page,
  context,
}) => {
  await page.goto(unit.address)
  await story(page).getByRole('button', { name: choice.text }).click()
  await story(page).getByRole('button', { name: 'Go on' }).click()
  const title = await story(page).getByRole('heading', { level: 3 }).textContent()
  await expect(async () => {
    const kept = await readSaved(page, `scenario:${scenario.id}`)
    expect(kept).toMatchObject({ run: { choices: [choice.id] } })
  }).toPass()
  await page.close()
  const later = await context.newPage()
  await later.goto(unit.address)
  await story(later).scrollIntoViewIfNeeded()
  await expect(story(later).getByRole('heading', { level: 3 })).toHaveText(title ?? '')
  await expect(story(later).getByRole('heading', { level: 3 })).not.toBeFocused()
  await expect(story(later).getByRole('status')).toBeEmpty()
})

test('an ending shows the whole way to it and what it cost', async ({ quietPage: page }) => {
  await page.goto(unit.address)
  const again = story(page).getByRole('button', { name: 'Play again' })
  const goOn = story(page).getByRole('button', { name: 'Go on' })
  const open = story(page).getByRole('listitem').getByRole('button').first()
  const chosen: string[] = []
  while (!(await again.isVisible())) {
    chosen.push(((await open.textContent()) ?? '').replace(/^A\s+/, ''))
    await open.click()
    await goOn.click()
    await expect(open.or(again)).toBeVisible()
  }
  const way = story(page).getByRole('list').first().getByRole('listitem')
  await expect(way).toHaveCount(chosen.length)
  for (const [at, text] of chosen.entries()) await expect(way.nth(at)).toContainText(text)
  await expect(story(page).getByRole('table').getByRole('row')).toHaveCount(5)
  await expect(story(page)).toContainText(`Endings found so far: 1 of ${scenario.endings.length}.`)
  await again.click()
  await expect(story(page).getByRole('heading', { name: scene.title })).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole text of the story can be read', async ({ page }) => {
    await page.goto(unit.address)
    const decisions = scenario.scenes.flatMap(({ choices }) => choices)
    const texts = [
      ...[...scenario.scenes, ...scenario.endings].flatMap(({ text }) => splitParagraphs(text)),
      ...decisions.flatMap(({ text, consequence }) => [text, consequence]),
    ]
    for (const text of texts) await expect(story(page)).toContainText(text, { useInnerText: true })
  })
})
