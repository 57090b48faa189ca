import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'
import { builtPages } from '#tests/e2e/course.ts'
import { test } from '#tests/e2e/shared-page.ts'

const sources = [...builtPages, 'launch.html', 'present/stage.html'].map((address) => ({
  address,
  html: readFileSync(join(builtSite, address), 'utf8'),
}))

/** Reads every page as it comes from the server, and lists what of it is found. */
async function inEveryPage(page: Page, find: (page: Document) => string[]): Promise<string[]> {
  const handle = await page.evaluateHandle(`(${find})`)
  return page.evaluate(
    ([find, sources]) =>
      sources.flatMap(({ address, html }) =>
        (find as (page: Document) => string[])(
          new DOMParser().parseFromString(html, 'text/html'),
        ).map((one) => `${address}: ${one}`),
      ),
    [handle, sources] as const,
  )
}

test('A02: every question is a form with a named group, labelled fields and a button that submits', async ({
  quietPage: page,
}) => {
  const count = await inEveryPage(page, (page) =>
    [...page.querySelectorAll('form[data-question]')].map(() => 'a question'),
  )
  expect(count.length).toBeGreaterThan(50)
  const found = await inEveryPage(page, (page) =>
    [...page.querySelectorAll('form[data-question]')].flatMap((form) => {
      const id = form.getAttribute('data-question')
      const groups = [...form.querySelectorAll('fieldset')]
      const fields = [...form.querySelectorAll('input:not([type="hidden"]), select, textarea')]
      const isNamed = (field: Element) =>
        field.closest('label') ||
        field.hasAttribute('aria-labelledby') ||
        field.hasAttribute('aria-label') ||
        (field.id && form.querySelector(`label[for="${CSS.escape(field.id)}"]`))
      return [
        ...(groups.length > 0 ? [] : [`${id} is no group`]),
        ...groups
          .filter((group) => !group.querySelector('legend')?.textContent?.trim())
          .map(() => `${id} has a group without a name`),
        ...fields.filter((field) => !isNamed(field)).map(() => `${id} has a field without a name`),
        ...(form.querySelector('button[type="submit"]') ? [] : [`${id} has no button`]),
      ]
    }),
  )
  expect(found).toEqual([])
})

test('A07: nothing in any page is to be dragged', async ({ quietPage: page }) => {
  const found = await inEveryPage(page, (page) =>
    [...page.querySelectorAll('[draggable], [ondragstart], [ondrop]')].map((one) => one.outerHTML),
  )
  expect(found).toEqual([])
})

test('A19: every page has its language, first the way to its text, and help in the same order at its foot', async ({
  quietPage: page,
}) => {
  const found = await inEveryPage(page, (page) => {
    const help = ['Your data', 'Reference card', 'Glossary']
    const links = [...page.querySelectorAll('footer a')].map((link) => link.textContent?.trim())
    const own = links.filter((words) => words && help.includes(words))
    const [first] = page.querySelectorAll('a, button, input, select')
    const isWindow = !page.querySelector('footer')
    return [
      ...(page.documentElement.lang === 'en-GB' ? [] : ['its language']),
      ...(isWindow || first?.getAttribute('href') === '#main' ? [] : ['the skip link']),
      // The facilitator's pages, which a room may look at, have help of their own.
      ...(own.length === 0 || own.join() === help.join() ? [] : [`help: ${own.join()}`]),
      ...[...page.querySelectorAll('iframe:not([title])')].map(() => 'a frame without a title'),
    ]
  })
  expect(found).toEqual([])
})

test('A20: every picture has its words, every figure a text of its own, and nothing has to be heard', async ({
  quietPage: page,
}) => {
  const found = await inEveryPage(page, (page) => {
    const isHidden = (one: Element) => one.closest('[aria-hidden="true"]')
    const isNamed = (one: Element) =>
      one.getAttribute('aria-label')?.trim() ||
      (one.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .some((id) => id && page.getElementById(id)?.textContent?.trim())
    return [
      ...[...page.querySelectorAll('audio, video, object, embed')].map((one) => one.localName),
      ...[...page.querySelectorAll('img:not([alt])')].map(() => 'an image without words'),
      ...[...page.querySelectorAll('svg')]
        .filter((one) => !isHidden(one) && !one.parentElement?.closest('svg') && !isNamed(one))
        .map((one) => `a drawing without a name: ${one.outerHTML.slice(0, 80)}`),
      ...[...page.querySelectorAll('figure.figure')]
        .filter((one) => (one.querySelector('.figure-twin')?.textContent ?? '').length < 80)
        .map(() => 'a figure that is not in words'),
    ]
  })
  expect(found).toEqual([])
})
