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
  const unseen =
    'script, style, template, noscript, svg, button, [hidden], [popover], .visually-hidden'
  const kept =
    'h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, table, thead, tbody, tr, th, td, blockquote, details, summary, strong, em'
  const first = page.querySelector<HTMLFormElement>('main form[data-question]')

  const tag = (name: string, inside: string, attributes = '') =>
    `<${name}${attributes}>${inside}</${name}>`
  const escape = (text: string) =>
    text.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const inside = (node: Node): string => [...node.childNodes].map(write).join('')

  function write(node: Node): string {
    if (node instanceof Text) return escape(node.data)
    if (!(node instanceof Element) || node.matches(unseen)) return ''
    const name = node.localName
    if (name === 'a') return tag('a', inside(node), ` href="${node.getAttribute('href') ?? ''}"`)
    if (name === 'form' && node !== first) return inside(node)
    if (name === 'fieldset') return tag('fieldset', inside(node))
    if (name === 'legend') return tag(node.closest('form') === first ? 'legend' : 'p', inside(node))
    if (name === 'label') return tag('p', writeLabel(node))
    if (name === 'form') return writeForm(inside(node))
    return node.matches(kept) ? tag(name, inside(node)) : inside(node)
  }

  function writeLabel(label: Element): string {
    if (label.closest('form') !== first) return inside(label)
    const value = label.querySelector('input')?.value ?? ''
    return tag('label', `<input type="radio" name="answer" value="${value}"> ${inside(label)}`)
  }

  function writeForm(fields: string): string {
    const id = first?.dataset['question'] ?? ''
    return `<form data-question="${id}">${fields}<div role="status"></div><button>Check</button></form>`
  }

  const main = page.querySelector('main')
  return {
    title: page.title,
    html: main ? inside(main) : '',
    question: first?.dataset['question'] ?? '',
  }
}
