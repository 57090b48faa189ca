import { expect, type Locator, type Page } from '@playwright/test'

/** The panel of a page and what is in it, found as a reader finds it. */
export function displayOn(page: Page) {
  const panel = page.getByRole('dialog', { name: 'Display' })
  return {
    button: page.getByRole('button', { name: 'Display' }),
    panel,
    usual: panel.getByRole('button', { name: 'Back to the usual' }),
    status: panel.getByRole('status'),
    choice: (group: string, name: string): Locator =>
      panel.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }),
  }
}

/** Opens the panel of a page, unless it is open. */
export async function openDisplay(page: Page) {
  const display = displayOn(page)
  if (!(await display.panel.isVisible())) await display.button.click()
  await expect(display.panel).toBeVisible()
  return display
}

/** Makes one choice, such as "Colours" and "Dark", and closes the panel. */
export async function chooseDisplay(page: Page, group: string, name: string) {
  const { panel, choice } = await openDisplay(page)
  await choice(group, name).check()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}

/** The largest, widest and most legible of everything. */
export const most = '150 wider legible'

/** The name that choices are kept under. */
export const key = 'lead-and-manage:reading'

/** Keeps choices as a page does, without its panel. */
export const keep = (page: Page, text: string, name = key) =>
  page.evaluate(([at = '', what = '']) => localStorage.setItem(at, what), [name, text])

/** How the first of something looks: its size and its lines in pixels, and its typeface. */
export const look = (page: Page, what: string) =>
  page
    .locator(what)
    .first()
    .evaluate((one) => {
      const { fontSize, lineHeight, fontFamily, letterSpacing } = getComputedStyle(one)
      const size = Number.parseFloat(fontSize)
      return { size, lines: Number.parseFloat(lineHeight) / size, fontFamily, letterSpacing }
    })

/** Lists what sticks out of its box or is cut off at its edge, scroll boxes and fields apart. */
export function spilled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOwn = (one: Element) => !one.closest('svg, .stage, input, select, textarea')
    const shape = (one: Element) => {
      const { display, overflowX, overflowY } = getComputedStyle(one)
      const isCut = /hidden|clip/.test(overflowY)
      const wide = /auto|scroll/.test(overflowX) ? 0 : one.scrollWidth - one.clientWidth
      const high = isCut ? one.scrollHeight - one.clientHeight : 0
      // What only a screen reader is told is one pixel large.
      const isBox = one.clientWidth > 1 && !/inline$|contents|none/.test(display)
      return { one, spill: isBox ? Math.max(wide, high) : 0 }
    }
    const drawn = [...document.querySelectorAll<SVGSVGElement>('svg.figure-drawing')]
    const words = drawn.flatMap((svg) =>
      [...svg.querySelectorAll('text')].filter((text) => {
        const { x, width } = text.getBBox()
        return x < -1 || x + width > svg.viewBox.baseVal.width + 1
      }),
    )
    const boxes = [...document.body.querySelectorAll('*')].filter(isOwn).map(shape)
    const isForEars = (one: Element | null): boolean =>
      one !== null &&
      (getComputedStyle(one).clipPath === 'inset(50%)' || isForEars(one.parentElement))
    const spilling = boxes.filter(({ one, spill }) => spill > 1 && !isForEars(one))
    const found = [...spilling.map(({ one }) => one), ...words]
    const all = document.documentElement
    const page = all.scrollWidth > innerWidth ? [`page: ${all.scrollWidth} px wide`] : []
    return [
      ...page,
      ...found.map(
        (one) => `${one.localName}.${one.classList[0]}: ${one.textContent?.slice(0, 40)}`,
      ),
    ]
  })
}
