import { expect } from '@playwright/test'
import { builtPages } from '#tests/e2e/course.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { walk } from './walker.ts'

const sizes = [
  { width: 1280, height: 720 },
  { width: 320, height: 256 },
]

for (const size of sizes)
  for (const address of builtPages)
    test(`A09 A10: Tab goes through ${address} in its order and back, seen and never covered, at ${size.width} × ${size.height}`, {
      tag: '@long',
    }, async ({ quietPage: page }) => {
      await page.setViewportSize(size)
      await page.goto(address)
      expect(await walk(page)).toEqual([])
    })
