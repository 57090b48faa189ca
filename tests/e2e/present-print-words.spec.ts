import { expect } from '@playwright/test'
import { wordsOf } from '#core/scenario/passage.ts'
import type { ScenarioFile } from '#core/scenario/scenario.ts'
import type { Plan } from '#core/workshop/plan.ts'
import { items, need, units } from './course.ts'
import { addressOfPack, credit, firstPlan, plans, storiesOf } from './present-print.ts'
import { questionOn } from './question.ts'
import { test } from './shared-page.ts'

const forEverybody = '.print-sheet:is([data-sheet=cards], [data-sheet=tents], [data-sheet=handout])'

/** Everything in a story that a facilitator reads from paper. */
function wordsIn({ premise, people, scenes, endings }: ScenarioFile): string[] {
  return [
    premise,
    ...people.flatMap(({ name, post, voice }) => [name, post, voice]),
    ...scenes.flatMap(({ title, text, discuss, room, choices }) => [
      ...[title, discuss, room.say, ...room.ask, room.watchFor, room.devil ?? ''],
      ...text.map(wordsOf),
      ...choices.flatMap((choice) => [choice.text, ...choice.consequence.map(wordsOf)]),
    ]),
    ...endings.flatMap(({ title, text }) => [title, ...text.map(wordsOf)]),
  ]
}

/** The notes on the parts of a plan, which only a facilitator may read. */
function notesOn({ parts }: Plan): string[] {
  return parts.flatMap((part) =>
    part.kind === 'break' ? [] : [part.say, ...part.ask, part.watchFor],
  )
}

/** The notes on the stories of a plan, which only a facilitator may read. */
function notesOnStories(plan: Plan): string[] {
  return storiesOf(plan).flatMap(({ people, scenes }) => [
    ...people.map(({ voice }) => voice),
    ...scenes.flatMap(({ discuss, room }) => [discuss, room.say, ...room.ask, room.watchFor]),
  ])
}

for (const plan of plans) {
  test.describe(plan.title, () => {
    test.beforeEach(({ quietPage: page }) => page.goto(addressOfPack(plan)))

    test('the run sheet has each part at its time, with what to say, ask and watch for', async ({
      quietPage: page,
    }) => {
      const run = page.locator('[data-sheet="run"]')
      const text = (await run.allInnerTexts()).join('\n')
      const words = [...notesOn(plan), ...plan.kit, plan.access, plan.remote, plan.purpose]
      expect(words.filter((one) => !text.includes(one))).toEqual([])
      const rows = await run.first().getByRole('row').allInnerTexts()
      let minutes = 0
      for (const [at, part] of plan.parts.entries()) {
        const start = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
        expect(rows[at + 1]).toContain(`${start}\t${part.minutes} min\t`)
        expect(rows[at + 1]).toContain(part.title)
        minutes += part.minutes
      }
    })

    test('the guides hold each story whole', async ({ quietPage: page }) => {
      const text = (await page.locator('[data-sheet="stories"]').allInnerTexts()).join('\n')
      const words = storiesOf(plan).flatMap(wordsIn)
      expect(words.filter((one) => !text.includes(one))).toEqual([])
    })

    test('cards, tents and handout hold nothing that is for the facilitator', async ({
      quietPage: page,
    }) => {
      const text = (await page.locator(forEverybody).allTextContents()).join('\n')
      expect(text).toContain(plan.purpose)
      const notes = [...notesOn(plan), ...notesOnStories(plan)]
      expect(notes.filter((one) => text.includes(one))).toEqual([])
      expect(text).not.toMatch(/console|facilitator|watch for|best answer|trust|reserve/i)
    })

    test('a question has the letters of its lesson', async ({ quietPage: page }) => {
      for (const part of plan.parts) {
        if (part.kind !== 'quiz') continue
        const item = need(items, ({ id }) => id === part.item, part.item)
        const unit = need(units, ({ questions }) => questions.includes(item), 'its lesson')
        await page.goto(addressOfPack(plan))
        const notes = page.locator('.part-notes').filter({ hasText: item.stem })
        const rows = (await notes.getByRole('row').allInnerTexts()).slice(1)
        await page.goto(unit.address)
        const shown = await questionOn(page, item).shown()
        expect(rows).toHaveLength(shown.length)
        for (const [at, { text, key }] of shown.entries()) {
          expect(rows[at]).toContain(`${'ABCDEF'[at]}\t${text}`)
          expect(rows[at]?.includes('(the best answer)')).toBe(key === true)
        }
      }
    })
  })
}

test('the handout contrasts leading and managing as the reference card does, and credits the article', async ({
  quietPage: page,
}) => {
  const cellsOf = (rows: string[]) => rows.map((row) => row.split('\t').slice(-2))
  await page.goto('reference-card.html')
  const card = page.getByRole('table').filter({ hasText: 'Uncertainty' })
  const known = cellsOf(await card.getByRole('row').allInnerTexts())
  expect(known.length).toBeGreaterThan(2)
  await page.goto(addressOfPack(firstPlan))
  const handout = page.locator('[data-sheet="handout"]')
  expect(cellsOf(await handout.getByRole('row').allInnerTexts())).toEqual(known)
  await expect(handout).toContainText(credit)
})
