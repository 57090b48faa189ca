import { type BrowserContext, expect, type Frame, type Locator, type Page } from '@playwright/test'

/** What is found to be wrong, as it happens. */
export interface Tripwire {
  /** Expects that nothing ran, asked or opened, on any page and in any frame. */
  expectWhole(): Promise<void>
}

/** Watches every page of a window for what a hostile text would do if it were more than text. */
export function layTripwire(context: BrowserContext): Tripwire {
  const sprung: string[] = []
  const watch = (page: Page) => {
    page.on('dialog', (dialog) => {
      sprung.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('pageerror', ({ message }) => sprung.push(`error: ${message}`))
  }
  const heard = (request: { url(): string }) => {
    const { protocol, hostname } = new URL(request.url())
    const isOurs = ['127.0.0.1', 'localhost'].includes(hostname)
    if (/^https?:$/.test(protocol) && !isOurs) sprung.push(`request: ${request.url()}`)
  }
  for (const page of context.pages()) watch(page)
  context.on('page', watch)
  context.on('request', heard)
  return {
    async expectWhole() {
      for (const page of context.pages())
        for (const frame of page.frames())
          if (await hasRun(frame)) sprung.push(`ran: ${frame.url()}`)
      expect(sprung).toEqual([])
    },
  }
}

/** Tells whether a text has run; a frame that has gone meanwhile has nothing left to harm. */
async function hasRun(frame: Frame): Promise<boolean> {
  try {
    return await frame.evaluate(() => 'pwned' in window || 'pwned' in Object.prototype)
  } catch (cause) {
    if (frame.isDetached()) return false
    throw cause
  }
}

/** Texts as an argument for a page; bare, halves of pairs would be mended on the way. */
export const packed = (value: unknown) => JSON.stringify(value)

/** Expects a text to stand there letter by letter. */
export function expectLiteral(place: Locator, text: string) {
  return expect
    .poll(
      () =>
        place.evaluate(
          (element, json) => (element.textContent ?? '').includes(JSON.parse(json)),
          packed(text),
        ),
      { message: packed(text).slice(0, 80) },
    )
    .toBe(true)
}

/** Puts a text into a field as a script or a paste would; returns what the field made of it. */
export function put(field: Locator, text: string): Promise<string> {
  return field
    .evaluate((element, json) => {
      const input = element as HTMLInputElement | HTMLTextAreaElement
      const kind = input instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
      const { set } = Object.getOwnPropertyDescriptor(kind.prototype, 'value') ?? {}
      set?.call(input, JSON.parse(json))
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('change', { bubbles: true }))
      return JSON.stringify(input.value)
    }, packed(text))
    .then((json) => JSON.parse(json) as string)
}
