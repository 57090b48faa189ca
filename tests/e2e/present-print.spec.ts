import { expect } from '@playwright/test'
import type { Plan } from '#core/workshop/plan.ts'
import {
  addressOfPack,
  chooseSheets,
  countPages,
  firstPlan,
  layOut,
  papers,
  plans,
  type SheetKind,
  sheetKinds,
  storiesOf,
  toPixels,
} from './present-print.ts'
import { test } from './shared-page.ts'
import { findClipped } from './sheets.ts'

/** How many pages a kind takes where each of its sheets fits one; the run sheet runs on. */
function pagesOf(plan: Plan, kind: Exclude<SheetKind, 'run'>): number {
  return {
    stories: storiesOf(plan).reduce((sum, { scenes }) => sum + scenes.length + 2, 0),
    cards: 3,
    debrief: 1 + plan.parts.filter((part) => part.kind === 'debrief').length,
    tents: 6,
    handout: 1,
  }[kind]
}

for (const plan of plans) {
  test(`${plan.title}: each sheet prints on a page of its own, whichever kind is chosen, on A4 and on Letter`, async ({
    quietPage: page,
  }) => {
    await page.goto(addressOfPack(plan))
    for (const { format } of papers) {
      await chooseSheets(page, 'run')
      const run = await countPages(page, format)
      expect(run).toBeGreaterThan(1)
      expect(run).toBeLessThanOrEqual(2 + plan.parts.length / 2)
      let all = run
      for (const kind of sheetKinds.filter((one) => one !== 'run')) {
        await chooseSheets(page, kind)
        const pages = await countPages(page, format)
        expect(pages, `${kind} on ${format}`).toBe(pagesOf(plan, kind))
        all += pages
      }
      await chooseSheets(page, 'all')
      expect(await countPages(page, format)).toBe(all)
    }
  })

  test(`${plan.title}: nothing is cut or sticks out, on A4 and on Letter`, async ({
    quietPage: page,
  }) => {
    await page.goto(addressOfPack(plan))
    for (const paper of papers) {
      await layOut(page, paper)
      expect(await findClipped(page, '.print-sheet, .print-sheet *:not(svg *)')).toEqual([])
      const heights = await page
        .locator('.print-sheet--whole')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
      expect(Math.max(...heights)).toBeLessThanOrEqual(toPixels(paper.height))
      const cut = await page
        .locator('.print-card__side, .tent__side')
        .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length)
      expect(cut).toBe(0)
    }
  })
}

test('a card shows its letter, 60 mm high or more, on both sides of its fold', async ({
  quietPage: page,
}) => {
  await page.goto(addressOfPack(firstPlan))
  await layOut(page, papers[0])
  const cards = await page.locator('.print-card').evaluateAll((all) =>
    all.map((card) =>
      [...card.querySelectorAll('.print-card__name')].map((name) => ({
        letter: name.textContent,
        // A capital of the stage's letters takes 72 % of their size.
        height: (Number.parseFloat(getComputedStyle(name).fontSize) * 0.72 * 25.4) / 96,
      })),
    ),
  )
  expect(cards.map((sides) => sides.map(({ letter }) => letter).join(''))).toEqual([
    ...['AA', 'BB', 'CC', 'DD', 'EE', 'FF'],
  ])
  expect(cards.flat().filter(({ height }) => height < 60)).toEqual([])
})

test('A24: letters differ by shape and by pattern, so that they are told apart without colour', async ({
  quietPage: page,
}) => {
  await page.goto(addressOfPack(firstPlan))
  for (const mark of ['.stage-letter__shape path', '.print-card__mark > svg > path']) {
    const drawn = await page
      .locator(`.print-card ${mark}`)
      .evaluateAll((all) => all.map((path) => path.getAttribute('d')))
    expect(new Set(drawn).size).toBe(6)
  }
})

test('A24: in greys every word keeps 7:1 to its paper, or to the shape behind it, from a dark screen too', async ({
  quietPage: page,
}) => {
  await page.goto(addressOfPack(firstPlan))
  await page.evaluate(() => localStorage.setItem('lead-and-manage:reading', 'dark'))
  await page.reload()
  await layOut(page, papers[0])
  const faint = await page.locator('.print-sheet').evaluateAll((sheets) => {
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? [])
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ground = (one: Element) => {
      const shape = one.closest('.stage-letter')?.querySelector('path')
      return shape ? luminance(getComputedStyle(shape).fill) : 1
    }
    const hasWords = (one: Element) =>
      [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    return sheets
      .flatMap((sheet) => [...sheet.querySelectorAll('*')])
      .filter(hasWords)
      .map((one) => {
        const shades = [luminance(getComputedStyle(one).color), ground(one)].sort((a, b) => a - b)
        const [dark = 0, light = 0] = shades
        return { words: one.textContent?.trim(), contrast: (light + 0.05) / (dark + 0.05) }
      })
      .filter(({ contrast }) => !(contrast >= 7))
  })
  expect(faint).toEqual([])
})

test('cards are cut and tents folded in the middle of the paper, and the far half of a tent is turned', async ({
  quietPage: page,
}) => {
  await page.goto(addressOfPack(firstPlan))
  for (const paper of papers) {
    await layOut(page, paper)
    const halves = await page
      .locator('.print-sheet:is([data-sheet=cards], [data-sheet=tents])')
      .evaluateAll((sheets) =>
        sheets.map((sheet) => {
          const half = sheet.querySelector('.tent__side, .print-card')
          const { top } = sheet.getBoundingClientRect()
          return ((half?.getBoundingClientRect().bottom ?? 0) - top) * (25.4 / 96)
        }),
      )
    expect(halves).toHaveLength(9)
    for (const half of halves) expect(Math.abs(half - paper.middle)).toBeLessThanOrEqual(1)
  }
  await expect(page.locator('.tent__side--over').first()).toHaveCSS('rotate', '180deg')
})

test('Print opens the browser’s dialogue', async ({ quietPage: page }) => {
  await page.goto(addressOfPack(firstPlan))
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one kind of sheets is shown alone, and there is no button that does nothing', async ({
    page,
  }) => {
    await page.goto(addressOfPack(firstPlan))
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
    await page.getByRole('radio', { name: 'Table tents' }).check()
    await expect(page.locator('.print-sheet').filter({ visible: true })).toHaveCount(6)
    await page.getByRole('radio', { name: 'The whole pack' }).check()
    await expect(page.getByRole('heading', { name: 'The votes' })).toBeVisible()
  })
})
