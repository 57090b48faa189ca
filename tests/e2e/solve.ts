import { expect, type Locator, type Page } from '@playwright/test'
import { cellName } from '#core/question/calibrate/mark.ts'
import type { Item } from '#core/question/kinds.ts'
import { placeName } from '#core/question/table/mark.ts'
import { tabTo } from './keyboard.ts'

/** The one means by which a reader works. */
export type Way = 'mouse' | 'keyboard' | 'touch'

type Of<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>

/** Finds an activity on a page, with its stem as its name. */
export function activityOn(page: Page, { id, stem }: Item) {
  const named = page.getByRole('group', { name: stem })
  const form = page.locator(`form[data-question="${id}"]`).filter({ has: named })
  return {
    form,
    check: form.getByRole('button', { name: 'Check' }),
    tryAgain: form.getByRole('button', { name: 'Try again' }),
    status: form.locator('.question__status'),
  }
}

/** Gives the best answer to an activity, by one means alone, and checks it. */
export async function solve(page: Page, item: Item, way: Way) {
  const { form, check } = activityOn(page, item)
  await form.scrollIntoViewIfNeeded()
  await expect(form.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr')
  switch (item.kind) {
    case 'single':
    case 'commit': {
      const key = item.kind === 'single' ? item.options.find((one) => one.key) : item.options[0]
      await press(field(form, 'choice', key?.id), way)
      break
    }
    case 'multiple':
      for (const { id } of item.options.filter(({ key }) => key))
        await press(field(form, 'choice', id), way)
      break
    case 'sorting':
      for (const { id, accept } of item.cards) await press(field(form, id, accept[0]), way)
      break
    case 'matching':
      for (const { id, match } of item.rows) await choose(form, id, match, way)
      break
    case 'calibrate':
      for (const { row, column, fits } of item.cells)
        await choose(form, cellName(row, column), fits[0], way)
      break
    case 'table':
      for (const { id, cells } of item.rows)
        for (const [column, cell] of Object.entries(cells))
          await choose(form, placeName(id, column), cell.id, way)
      break
    case 'ordering':
      await arrange(form, item, way)
      break
    case 'written':
      await press(form.getByRole('textbox'), way)
      await page.keyboard.type('I will write down who does what, and say why.')
      break
  }
  await press(check, way)
}

function field(form: Locator, name: string, value = ''): Locator {
  return form.locator(`input[name="${name}"][value="${value}"]`)
}

/** Presses a field or a button. A group of radio buttons is one stop; arrows move in it. */
async function press(target: Locator, way: Way) {
  if (way === 'mouse') return target.click()
  if (way === 'touch') return target.tap()
  const { keyboard } = target.page()
  const type = await target.getAttribute('type')
  if (type === 'radio') return pressRadio(target)
  await tabTo(target, 200)
  if (type === 'checkbox') await keyboard.press('Space')
  if (type === 'submit' || type === 'button') await keyboard.press('Enter')
}

async function pressRadio(target: Locator) {
  const { keyboard } = target.page()
  const name = await target.getAttribute('name')
  const form = target.locator('xpath=ancestor::form')
  await tabTo(form.locator(`input[name="${name}"]`).first(), 200)
  await keyboard.press('Space')
  for (let presses = 0; presses < 12 && !(await target.isChecked()); presses += 1)
    await keyboard.press('ArrowDown')
  await expect(target).toBeChecked()
}

/**
 * Chooses from a select menu. What opens is drawn by the system, where no test can point or tap,
 * so with mouse and touch this goes straight to the value that the menu reports.
 */
async function choose(form: Locator, name: string, value = '', way: Way = 'mouse') {
  const menu = form.locator(`select[name="${name}"]`)
  if (way !== 'keyboard') {
    await menu.selectOption(value)
    return
  }
  await tabTo(menu, 200)
  for (let presses = 0; presses < 20 && (await menu.inputValue()) !== value; presses += 1)
    await menu.page().keyboard.press('ArrowDown')
  await expect(menu).toHaveValue(value)
}

/** Moves steps up, one after the other, into an order that keeps every rule. */
async function arrange(form: Locator, { steps, rules }: Of<'ordering'>, way: Way) {
  const order = steps.map(({ id }) => id)
  for (let place = 0; place < order.length; place += 1) {
    const rest = order.slice(place)
    const next = rest.find(
      (id) => !rules.some(({ earlier, later }) => later === id && rest.includes(earlier)),
    )
    if (!next) throw new Error('The rules go round in a circle.')
    const text = steps.find(({ id }) => id === next)?.text ?? ''
    const up = form.getByRole('button', { name: `Move up: ${text}`, exact: true })
    for (let at = order.indexOf(next); at > place; at -= 1) await press(up, way)
    order.splice(place, 0, ...order.splice(order.indexOf(next), 1))
  }
}
