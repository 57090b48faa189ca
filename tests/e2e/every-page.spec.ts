import { expect } from '@playwright/test'
import { misfits } from '#tests/access/fits.ts'
import { findings } from './axe.ts'
import { builtPages, units } from './course.ts'
import { foreignAddresses } from './foreign.ts'
import { noteProblems } from './problems.ts'
import { most, spilled } from './reading.ts'
import { test } from './shared-page.ts'
import { isReact, isScript, sum, weigh } from './weigh.ts'

/** Units whose first screen asks nothing, so that reading them needs no React. */
const reading = units.filter(({ assessments }) => assessments.length === 0)

// Opening a page costs more than any one look at it, so each is opened once.
for (const address of builtPages) {
  const isReading = reading.some((unit) => unit.address === address)
  const light = isReading ? ', brings at most 40 kB compressed and no React at first' : ''

  test(`A01 A08 A11 A12 A19 S01 S19: ${address} keeps to its policy, asks no other site for anything, names itself, its language and its landmarks${light}, never scrolls sideways from 320 to 1440 px, cuts nothing off at 150 % with wide spacing, shows axe nothing, and runs without a problem`, async ({
    quietPage: page,
  }) => {
    const problems = noteProblems(page)
    const loaded = weigh(page)
    await page.goto(address, { waitUntil: isReading ? 'networkidle' : 'load' })
    if (isReading)
      await test.step('at most 40 kB at first, and no React', () => {
        const first = loaded()
        expect(first.filter(isScript).length, 'scripts at first').toBeGreaterThan(0)
        expect(first.filter(isReact), 'React at first').toEqual([])
        expect(sum(first), 'bytes at first').toBeLessThanOrEqual(40_000)
      })
    await test.step('names itself, its language and its landmarks', async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page).toHaveTitle(/Lead & Manage/)
      const description = page.locator('meta[name="description"]')
      await expect(description).toHaveAttribute('content', /^.{20,160}$/)
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
      for (const landmark of ['banner', 'main', 'contentinfo'] as const)
        await expect(page.getByRole(landmark)).toHaveCount(1)
      await expect(page.getByRole('navigation').first()).toBeVisible()
    })
    await test.step('hints at no other site', async () => {
      expect(await foreignAddresses(page), 'addresses that a browser may ask').toEqual([])
    })
    await test.step('axe finds nothing', async () => {
      // What is still being replaced is neither here nor there.
      await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0)
      expect(await findings(page), 'findings of axe').toEqual([])
    })
    await test.step('nothing is too small to press, cut, covered or beyond the edge', async () => {
      expect(await misfits(page)).toEqual([])
    })
    await test.step('the first Tab leads to the text', async () => {
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: 'Skip to the text' })
      await expect(skip).toBeFocused()
      await expect(skip).toBeInViewport()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
    await test.step('never scrolls sideways', async () => {
      for (const width of [1440, 768, 360, 320]) {
        await page.setViewportSize({ width, height: 800 })
        const room = await page.evaluate(() => innerWidth - document.documentElement.scrollWidth)
        expect(room, `${width} px`).toBeGreaterThanOrEqual(0)
      }
    })
    await test.step('A12: nothing is cut off at 150 % with the widest spacing', async () => {
      await page.evaluate((reading) => showReading(reading), most)
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await spilled(page), `${width} px`).toEqual([])
      }
    })
    expect(problems, 'problems').toEqual([])
  })
}
