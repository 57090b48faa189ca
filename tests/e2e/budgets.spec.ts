import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'
import { builtPages, need, scenarios, units } from './course.ts'
import { answer, keyOf } from './question.ts'
import { test } from './shared-page.ts'
import { isReact, isScript, sum, weigh, weightOf } from './weigh.ts'

/** A lesson whose first question is a check, with no other question near it. */
const asking = need(
  units,
  ({ questions, activities }) => questions.length > 0 && activities.length === 0,
  'a lesson with checks and no activity',
)

test('answering a question needs at most 85 kB of compressed script', async ({ page }) => {
  const loaded = weigh(page)
  await page.goto(asking.address)
  const [item] = asking.questions
  if (!item) throw new Error('The lesson has no question.')
  await answer(page, item, keyOf(item))
  const scripts = loaded().filter(isScript)
  expect(scripts.some(isReact)).toBe(true)
  const listed = scripts.map(({ path, bytes }) => `${path} ${bytes}`).join('\n')
  expect(sum(scripts), listed).toBeLessThanOrEqual(85_000)
})

test('whatever a question needs is named beside it: with the page at most 85 kB of compressed script, of which its own code at most 10 kB', () => {
  const pages = builtPages.map((page) => readFileSync(join(builtSite, page), 'utf8'))
  const asked = pages.flatMap((html) => {
    const ofPage = [...html.matchAll(/src="(?:\.\.?\/)*(_astro\/[^"]+\.js)"/g)].map(
      ([, file]) => file ?? '',
    )
    return [...html.matchAll(/id="([^"]+)" data-near="([^"]+)"/g)].map(([, id, near = '']) => ({
      id,
      near: near.split(' '),
      ofPage,
    }))
  })
  expect(asked.length).toBeGreaterThan(44)
  for (const { id, near, ofPage } of asked) {
    expect(
      near.some((file) => isReact({ path: `/${file}`, bytes: 0 })),
      id,
    ).toBe(true)
    const own = near.filter((file) => /^keys\/|Island|\/question\./.test(file))
    expect(weightOfAll(own), `${id}: own code`).toBeLessThanOrEqual(10_000)
    expect(weightOfAll(withImports([...ofPage, ...near])), id).toBeLessThanOrEqual(85_000)
  }
})

test('what keeps an early Check is at most 1 kB, and stands in every page before its questions', () => {
  for (const page of builtPages) {
    const html = readFileSync(join(builtSite, page), 'utf8')
    // A build makes one script of several that stand side by side (build/policy/guard-page.ts).
    const boot = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)]
      .flatMap(([, code = '']) => code.split('\n;'))
      .find((code) => code.includes('pressed'))
    expect(boot, page).toBeDefined()
    expect(Buffer.byteLength(boot ?? ''), page).toBeLessThanOrEqual(1024)
    expect(html.indexOf(boot ?? '')).toBeLessThan(html.indexOf('<body'))
  }
})

test('playing a story needs at most 15 kB of compressed script on top of React and of what every page runs', () => {
  for (const { slug } of scenarios) {
    const html = readFileSync(join(builtSite, `scenario-${slug}.html`), 'utf8')
    const read = (pattern: RegExp) =>
      [...html.matchAll(pattern)].map(([, file]) => file?.replace(/^(\.\/)?/, '') ?? '')
    const ofPage = withImports(read(/<script type="module" src="([^"]+)"/g))
    const ofReact = withImports(read(/renderer-url="([^"]+)"/g))
    const player = withImports(read(/component-url="([^"]+ScenarioIsland[^"]+)"/g))
    const own = player.filter((file) => !ofPage.includes(file) && !ofReact.includes(file))
    expect(own.some((file) => file.includes('ScenarioIsland'))).toBe(true)
    expect(weightOfAll(own), slug).toBeLessThanOrEqual(15_000)
    // The library that lays out maps names itself in its code.
    for (const file of player)
      expect(readFileSync(join(builtSite, file), 'utf8')).not.toMatch(/dagre|graphlib|ranksep/)
  }
})

/** Lists files and whatever they import at once, each once. */
function withImports(files: readonly string[]): string[] {
  const all = new Set(files)
  for (const file of all) {
    const code = readFileSync(join(builtSite, file), 'utf8')
    for (const [, name] of code.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g))
      all.add(`_astro/${name}`)
  }
  return [...all]
}

const weightOfAll = (files: readonly string[]) =>
  files.reduce((total, file) => total + weightOf(file), 0)

test('the launch shell of an LMS runs without React', () => {
  const html = readFileSync(join(builtSite, 'launch.html'), 'utf8')
  const entries = [...html.matchAll(/src="(?:\.\/)?(_astro\/[^"]+\.js)"/g)].map(
    ([, file]) => file ?? '',
  )
  expect(entries.length).toBeGreaterThan(0)
  const files = withImports(entries)
  expect(files.filter((file) => isReact({ path: `/${file}`, bytes: 0 }))).toEqual([])
})
