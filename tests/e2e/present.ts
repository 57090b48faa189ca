import { expect, type Page } from '@playwright/test'

/** Begins a session of a plan on the console. */
export async function beginSession(
  page: Page,
  plan: string,
  address = 'present.html',
  how = 'New session',
) {
  await page.goto(address)
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: plan, exact: true }) })
    .getByRole('button', { name: how })
    .click()
  // Until it has asked whether another console is at work, a console only looks on.
  await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeEnabled()
}

/** Opens the stage from the console, as anybody does: by its link. */
export async function openStage(console: Page): Promise<Page> {
  const opening = console.waitForEvent('popup')
  await console.getByRole('link', { name: 'Open the stage' }).click()
  const stage = await opening
  await expect(stage.locator('.stage')).toBeVisible()
  return stage
}

export const nextOn = (console: Page) => console.getByRole('button', { name: /^Next/ })

/** What a session has kept of itself, as far as tests ask. */
export interface Kept {
  id: string
  revision: number
  place: { part: string; decision: number; beat: string; page: number }
  screen: string
}

/** The session of a console as it stands in storage. */
export function kept(page: Page): Promise<Kept> {
  return page.evaluate(() => {
    const id = new URLSearchParams(location.hash.slice(1)).get('s')
    const key = Object.keys(localStorage).find((one) => one.endsWith(`room/session/${id}`))
    return JSON.parse(localStorage.getItem(key ?? '') ?? 'null')
  })
}

/** The revision that a stage shows. */
export async function revisionOn(stage: Page): Promise<number> {
  return Number(await stage.locator('[data-revision]').getAttribute('data-revision'))
}

/**
 * Plays a session to its end with the key of a clicker; at a choice without votes, which is the
 * facilitator's, the first option is followed.
 */
export async function playOn(console: Page, atBeat: (session: Kept) => Promise<void>) {
  for (let pictures = 0; pictures < 500; pictures += 1) {
    const session = await kept(console)
    await atBeat(session)
    if (session.place.beat === 'end') return
    const { revision } = await kept(console)
    await console.keyboard.press('PageDown')
    if ((await kept(console)).revision === revision) await console.keyboard.press('1')
  }
  throw new Error('The plan never ends.')
}

/** Goes on with the key of a clicker until a beat is on the stage; at a choice, the first is followed. */
export async function goToBeat(console: Page, beat: string) {
  for (let pictures = 0; pictures < 100; pictures += 1) {
    const { place, revision } = await kept(console)
    if (place.beat === beat && pictures > 0) return
    await console.keyboard.press('PageDown')
    if ((await kept(console)).revision !== revision) continue
    // A field takes the digits for itself.
    await console.evaluate(() => document.querySelector<HTMLElement>('input:focus')?.blur())
    await console.keyboard.press('1')
  }
  throw new Error(`There is no ${beat}.`)
}
