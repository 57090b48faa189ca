import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { parse } from 'yaml'
import { type Entry, keyOf } from '#core/progress/entry.ts'
import type { BankItem } from '#core/question/bank.ts'
import { type Card, momentsSchema, promptsSchema } from '#core/review/card.ts'
import { cardsForErrors, makeDeck } from '#core/review/deck.ts'
import { items, need, objectives } from './course.ts'
import { keyOf as rightOption } from './question.ts'
import { writeAllSaved } from './record.ts'

const read = (name: string) => parse(readFileSync(`content/review/${name}.yaml`, 'utf8'))

export const { prompts } = promptsSchema.parse(read('prompts'))
export const { moments } = momentsSchema.parse(read('moments'))

/** The cards of the course without those of missed checks. */
const deck: Card[] = makeDeck({
  files: objectives.map(({ id }) => ({
    objective: id,
    items: items.filter((item) => item.id.startsWith(`${id}-`)),
  })),
  prompts,
  moments,
})

/** Returns what a card asks first. */
function askOf(card: Card): string {
  if (card.kind === 'item') return card.item.stem
  return card.kind === 'prompt' ? card.prompt.prompt : card.moment.prompt
}

/** Finds what the card for an error asks, among the cards of some lessons. */
export function askForError(error: BankItem, lessons: readonly string[]): string {
  const reached = deck.filter((card) => lessons.includes(lessonOf(card)))
  const [objective = ''] = error.id.split('-')
  const [id] = cardsForErrors(reached, [{ item: error.id, objective, claims: error.claims }])
  return askOf(need(reached, (card) => card.id === id, `a card for ${error.id}`))
}

function lessonOf(card: Card): string {
  if (card.kind !== 'moment') return card.kind === 'item' ? card.item.lesson : card.prompt.lesson
  return /^lesson:(\w+)#/.exec(card.moment.see)?.[1] ?? ''
}

/** Nine in the morning of the day that these tests take as today. */
export const morning = new Date('2026-11-24T09:00:00Z')

/** Opens the page on a day with a record. */
export async function openReview(page: Page, entries: Entry[] = []) {
  await page.clock.setFixedTime(morning)
  await page.goto('review.html')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
  await writeAllSaved(page, Object.fromEntries(entries.map((entry) => [keyOf(entry), entry])))
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
}

/** What somebody leaves who has read a lesson to its end. */
export function readTo(lesson: string): Entry {
  return { kind: 'lesson', id: lesson, counter: 1, endReached: true }
}

/** What somebody leaves who handed in the pre-test with one answer, certain and wrong. */
export function certainlyWrong({ id, options }: BankItem): Entry {
  const chosen = options.filter(({ key }) => !key).map((option) => option.id)
  const answers = { [id]: { counter: 1, chosen: chosen.slice(0, 1), certainty: 3 as const } }
  return {
    kind: 'attempt',
    id: 'pretest-1',
    counter: 1,
    form: { counter: 1, items: [{ id, options: options.map((option) => option.id) }] },
    answers,
    submitted: { counter: 1, day: '2026-11-23', answers, right: [] },
  }
}

/** What the page shows of today. */
export function reviewOn(page: Page) {
  const main = page.getByRole('main')
  return {
    title: main.getByRole('heading', { level: 2 }).first(),
    start: main.getByRole('button', { name: /^(Start|Go on)$/ }),
    next: main.getByRole('button', { name: /^(Next|Finish)$/ }),
    show: main.getByRole('button', { name: 'Show the answer' }),
    text: main.getByRole('textbox'),
    check: main.getByRole('button', { name: 'Check' }),
    rating: (name: string) =>
      main
        .getByRole('group', { name: 'How well did you recall it?' })
        .getByRole('button', { name }),
    said: main.getByRole('status').filter({ hasText: 'Next: ' }),
  }
}

/** Finds the right option of the item on the screen. */
export async function rightOptionOn(page: Page): Promise<Locator> {
  const stem = await page.getByRole('main').locator('legend').first().textContent()
  const item = items.find((one) => one.stem === stem)
  if (!item) throw new Error(`No item has the stem "${stem}".`)
  return page.getByRole('radio', { name: rightOption(item).text, exact: true })
}

/** Does the card on the screen with the mouse: an item right, another with a rating. */
export async function doCard(page: Page, rating = 'Good') {
  const review = reviewOn(page)
  await expect(review.check.or(review.show).or(review.rating(rating))).toBeVisible()
  if (await review.check.isVisible()) {
    await (await rightOptionOn(page)).check()
    await review.check.click()
  } else {
    if (await review.show.isVisible()) await review.show.click()
    await review.rating(rating).click()
  }
  await expect(review.said).toBeVisible()
}
