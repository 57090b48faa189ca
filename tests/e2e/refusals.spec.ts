import { expect } from '@playwright/test'
import { lesson } from './course.ts'
import { noteRefusals } from './problems.ts'
import { test } from './shared-page.ts'

/** What would be code of somebody else’s, if a text of theirs ever reached a page. */
const attacks: Record<string, () => void> = {
  'an inline handler': () => {
    const link = document.createElement('a')
    link.setAttribute('onclick', 'window.pwned = true')
    document.body.append(link)
    link.click()
  },
  'a script element': () => {
    const script = document.createElement('script')
    script.append('window.pwned = true')
    document.body.append(script)
  },
  'a javascript: address': () => {
    const link = document.createElement('a')
    link.href = 'javascript:window.pwned = true'
    document.body.append(link)
    link.click()
  },
  'text as markup': () => {
    document.body.innerHTML = '<img src="x" alt="" onerror="window.pwned = true">'
  },
  'a request to another site': () => {
    void fetch('https://attack.example/').catch(() => {})
  },
  'a form for another site': () => {
    const form = document.createElement('form')
    form.action = 'https://attack.example/'
    document.body.append(form)
    form.submit()
  },
  'another base for every link': () => {
    const base = document.createElement('base')
    base.href = 'https://attack.example/'
    document.head.append(base)
  },
}

for (const [attack, run] of Object.entries(attacks))
  test(`S01 S03: ${attack} is refused by the policy of a page, and would be noticed by every check`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
    const refusals = noteRefusals(context)
    const page = await context.newPage()
    await page.goto(lesson.address)
    const address = page.url()
    // In a task of its own, so that a refusal that throws is the page’s and not this check’s.
    await page.evaluate(`setTimeout(${run.toString()})`)
    await expect.poll(() => refusals.length).toBeGreaterThan(0)
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
    expect(page.url()).toBe(address)
    await context.close()
  })
