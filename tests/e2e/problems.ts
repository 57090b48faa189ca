import type { BrowserContext, Page } from '@playwright/test'

/** Collects whatever the browser complains about on a page from now on. */
export function noteProblems(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // These checks do not let the course be stored; those of tests/faults do.
    if (message.text().includes('Service Worker registration blocked by Playwright')) return
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${page.url()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    // Servers of the tests stand on this machine; the course asks nobody else.
    if (/^(https?|wss?):$/.test(protocol) && !['127.0.0.1', 'localhost'].includes(hostname))
      problems.push(`${page.url()}: asked ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
  return problems
}

/** Collects what pages tried that their policy refuses: inline code, text made into code, other sites. */
export function noteRefusals(context: BrowserContext): string[] {
  const refusals: string[] = []
  context.on('console', (message) => {
    if (/Content Security Policy|requires 'Trusted/.test(message.text()))
      refusals.push(`${message.page()?.url()}: ${message.text()}`)
  })
  return refusals
}
