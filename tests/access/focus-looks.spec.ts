import { expect, type Page } from '@playwright/test'
import { lesson, need, scenarios, units } from '#tests/e2e/course.ts'
import { beginSession, goToBeat } from '#tests/e2e/present.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { addressOfStory } from '#tests/e2e/story.ts'

const modes = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const

/** Marks one of each kind of control that is seen on the page, and returns the kinds. */
function markKinds(page: Page, known: string[]): Promise<string[]> {
  return page.evaluate((known) => {
    const kinds: string[] = []
    const all =
      'a[href], button, summary, input:not([type="hidden"]), select, textarea, [tabindex="0"]'
    for (const one of document.querySelectorAll<HTMLElement>(all)) {
      const kind = [one.localName, one.getAttribute('type'), one.classList[0]].join(' ').trim()
      const isSeen = one.checkVisibility({ visibilityProperty: true })
      if (!isSeen || one.matches('.skip, :disabled') || one.tabIndex < 0) continue
      if (known.includes(kind) || kinds.includes(kind)) continue
      one.dataset['kind'] = kind
      kinds.push(kind)
    }
    return kinds
  }, known)
}

/** Pictures what a control looks like and what is close around it. */
async function picture(page: Page, kind: string, isFocused: boolean): Promise<string> {
  const box = await page.evaluate(
    ([kind, isFocused]) => {
      const one = document.querySelector<HTMLElement>(`[data-kind="${kind}"]`)
      one?.scrollIntoView({ block: 'center', behavior: 'instant' })
      if (isFocused) one?.focus({ preventScroll: true })
      else (document.activeElement as HTMLElement | null)?.blur()
      const {
        x = 0,
        y = 0,
        width = 1,
        height = 1,
      } = (one?.closest('label') ?? one)?.getBoundingClientRect() ?? {}
      return { x: x - 8, y: y - 8, width: width + 16, height: Math.min(height + 16, 500) }
    },
    [kind, isFocused] as const,
  )
  const clip = { ...box, x: Math.max(0, box.x), y: Math.max(0, box.y) }
  return (await page.screenshot({ clip, caret: 'hide' })).toString('base64')
}

/** Lists the kinds of control that look the same with the focus and without it. */
async function findAlike(page: Page, known: string[]): Promise<string[]> {
  const kinds = await markKinds(page, known)
  known.push(...kinds)
  const alike: string[] = []
  // From now on the browser shows where the focus is.
  await page.keyboard.press('Shift')
  for (const mode of modes) {
    await page.emulateMedia(mode)
    for (const kind of kinds)
      if ((await picture(page, kind, false)) === (await picture(page, kind, true)))
        alike.push(`${kind} (${mode.colorScheme}, forced colours: ${mode.forcedColors})`)
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null })
  return alike
}

test('A10 A13: each kind of control on a lesson looks different with the focus, in light, dark and forced colours', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  expect(await findAlike(page, [])).toEqual([])
})

test('A10 A13: each kind of control of the course looks different with the focus, in light, dark and forced colours', {
  tag: '@long',
}, async ({ quietPage: page }) => {
  test.setTimeout(600_000)
  const story = need(scenarios, () => true, 'a story')
  const known: string[] = []
  const addresses = [
    ...['index.html', 'plan.html', 'your-data.html', 'review.html', 'results.html'],
    ...['present.html', 'present/print-forty-five.html', 'preflight.html', 'glossary.html'],
    ...[addressOfStory(story), `book-${story.slug}.html`],
    ...units.map(({ address }) => address),
  ]
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0)
    expect(await findAlike(page, known), address).toEqual([])
  }
  await beginSession(page, 'One story in 45 minutes')
  await goToBeat(page, 'vote')
  expect(await findAlike(page, known), 'console').toEqual([])
  expect(known.length).toBeGreaterThan(25)
})
