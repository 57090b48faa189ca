import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { parse } from 'yaml'
import { type BankItem, bankFileSchema } from '#core/question/bank.ts'
import { wordsOfPage } from './words-of-page.ts'

// About 1 kB, which is what a careful person writes by hand; the fonts are the system's.
const style = `
:root{color-scheme:light dark;--ink:#1d2229;--paper:#fdfcfa;--rule:#8a8f98;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#16191d;--rule:#7d838c;--link:#8ec1ff}}
body{max-width:38rem;margin:0 auto;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Georgia,serif}
h1,h2,h3{line-height:1.25;margin:2em 0 .5em;font-family:system-ui,sans-serif}
h1{margin-top:0;font-size:2rem}
a{color:var(--link)}
table{border-collapse:collapse;width:100%}
th,td{padding:.5rem;border:1px solid var(--rule);text-align:left;vertical-align:top}
details,form{margin:1.5rem 0;padding:1rem;border:1px solid var(--rule);border-radius:.5rem}
fieldset{border:0;margin:0;padding:0}
legend{font-weight:700}
label{display:block;min-height:2rem;padding:.5rem;border:1px solid var(--rule);border-radius:.25rem}
button{min-height:2.75rem;padding:0 1.25rem;font:inherit}
[role=status]{margin:1rem 0;padding-left:1rem;border-left:3px solid}
[role=status]:empty{display:none}
`

/**
 * Shows the feedback of the chosen option, and lets the reader try again. It stands in the head and
 * listens to the whole page, so that no press is ever too early for it.
 */
const script = `
addEventListener('submit', (event) => {
  event.preventDefault()
  const form = event.target, button = form.querySelector('button')
  const status = form.querySelector('[role=status]'), inputs = form.querySelectorAll('input')
  const chosen = form.elements.answer.value
  if (button.dataset.again) {
    form.reset()
    delete button.dataset.again
    button.textContent = 'Check'
    status.textContent = ''
  } else if (chosen) {
    status.textContent = feedback[chosen]
    button.dataset.again = 'yes'
    button.textContent = 'Try again'
  } else status.textContent = 'Choose an answer first.'
  inputs.forEach((input) => { input.disabled = 'again' in button.dataset })
})
`

/** A plain page, and what its first question answers. */
export interface PlainPage {
  html: string
  words: number
  /** The feedback of each option of the first question. */
  feedback: string[]
}

/** Writes the page that a person would write by hand to say what a built page says. */
export async function writePlainPage(browser: Browser, file: string): Promise<PlainPage> {
  return writePlainPageOf(browser, await readFile(file, 'utf8'))
}

/** Writes it for the HTML of a page that is no file. */
export async function writePlainPageOf(browser: Browser, source: string): Promise<PlainPage> {
  const page = await browser.newPage()
  const { title, html, question } = await page.evaluate(wordsOfPage, source)
  await page.close()
  const item = question ? await findItem(question) : undefined
  const feedback = Object.fromEntries(
    item?.options.map((option) => [option.id, option.feedback]) ?? [],
  )
  const answers = JSON.stringify(feedback).replaceAll('<', '\\u003c')
  const inline = item ? `<script>\nconst feedback = ${answers}${script}</script>` : ''
  return {
    html: `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<style>${style}</style>
${inline}</head>
<body><main>${html}</main></body></html>
`,
    words: html.replace(/<[^>]*>/g, ' ').match(/\S+/g)?.length ?? 0,
    feedback: Object.values(feedback),
  }
}

async function findItem(id: string): Promise<BankItem> {
  for await (const name of glob('content/questions/*.yaml')) {
    const { items } = bankFileSchema.parse(parse(await readFile(join(name), 'utf8')))
    const found = items.find((item) => item.id === id)
    if (found) return found
  }
  throw new Error(`No file in content/questions holds ${id}.`)
}
