/** What a page says, in the plainest HTML that can say it. */
export interface Words {
  title: string
  html: string
  /** The id of the first question; an empty string where there is none. */
  question: string
}

/**
 * Reads the visible words of a built page. Runs in the browser, so it may use nothing outside itself.
 * The first question stays a form; of the others only the words are kept.
 */
export function wordsOfPage(source: string): Words {
  const page = new DOMParser().parseFromString(source, 'text/html')
  const main = page.querySelector('main') ?? page.body
  const form = main.querySelector<HTMLFormElement>('form[data-question^="LO"]')
  const unseen =
    'script, style, template, noscript, svg, button:not([popovertarget]), [role=status], [hidden], [popover], .visually-hidden'
  const kept =
    'h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, table, thead, tbody, tr, th, td, blockquote, details, summary, strong, em, a'
  const keptAttributes = ['href', 'type', 'name', 'value', 'data-question']

  for (const one of main.querySelectorAll(unseen)) one.remove()
  for (const one of main.querySelectorAll('*')) {
    const isForm = form?.contains(one) && one.matches('form, fieldset, legend, label, input')
    if (!isForm && one.matches('legend, label')) {
      const words = page.createElement('p')
      words.append(...one.childNodes)
      one.replaceWith(words)
    } else if (!isForm && !one.matches(kept)) one.replaceWith(...one.childNodes)
    for (const name of one.getAttributeNames())
      if (!keptAttributes.includes(name)) one.removeAttribute(name)
  }
  for (const input of form?.querySelectorAll('input') ?? []) input.name = 'answer'
  form?.insertAdjacentHTML('beforeend', '<div role="status"></div><button>Check</button>')
  return {
    title: page.title,
    html: main.innerHTML.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' '),
    question: form?.dataset['question'] ?? '',
  }
}
