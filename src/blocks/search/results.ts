import type { Hit } from './pagefind.ts'

const groups = [
  { kind: 'lesson', name: 'Lessons' },
  { kind: 'term', name: 'Terms' },
  { kind: 'faq', name: 'Questions people ask' },
  { kind: 'reference', name: 'Reference' },
] as const

/** Most hits shown of one kind. */
const most = 6

/** Shows what was found, by kind, or says that nothing was. */
export function showHits(dialog: HTMLElement, hits: readonly Hit[], term: string) {
  const lists = groups.flatMap(({ kind, name }) => {
    const own = hits.filter((hit) => hit.kind === kind).slice(0, most)
    return own.length > 0 ? [group(name, own)] : []
  })
  dialog.querySelector('[data-search-results]')?.replaceChildren(...lists)
  say(dialog, wordsFor(hits.length, term))
}

/** Shows the outline where the index cannot be read. */
export function showInstead(dialog: HTMLElement) {
  const outline = dialog.querySelector<HTMLTemplateElement>('[data-search-outline]')
  const copy = outline?.content.cloneNode(true)
  dialog.querySelector('[data-search-results]')?.replaceChildren(...(copy ? [copy] : []))
  say(dialog, 'Search is not available here. These are the lessons of the course.')
}

function wordsFor(count: number, term: string): string {
  if (!term.trim()) return ''
  if (count === 0) return `Nothing found for “${term}”. Try one word, or a more general one.`
  return count === 1 ? 'One result' : `${count} results`
}

function say(dialog: HTMLElement, words: string) {
  const status = dialog.querySelector('[data-search-status]')
  if (status) status.textContent = words
}

function group(name: string, hits: readonly Hit[]): HTMLElement {
  const section = document.createElement('section')
  const heading = document.createElement('h2')
  heading.className = 'search__kind'
  heading.textContent = name
  const list = document.createElement('ol')
  list.className = 'search__list'
  list.append(...hits.map(hitItem))
  section.append(heading, list)
  return section
}

function hitItem(hit: Hit): HTMLElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.className = 'search__hit'
  link.href = hit.href
  link.append(part('search__title', hit.title))
  if (hit.within) link.append(part('search__within', hit.within))
  link.append(excerpt(hit.excerpt))
  item.append(link)
  return item
}

function part(name: string, words: string): HTMLElement {
  const span = document.createElement('span')
  span.className = name
  span.textContent = words
  return span
}

/** Pagefind marks what matched with <mark>; everything else in an excerpt is text. */
function excerpt(html: string): HTMLElement {
  const span = part('search__excerpt', '')
  const pieces = html.split(/<\/?mark>/).map(decode)
  span.append(...pieces.map((piece, at) => (at % 2 === 0 ? piece : marked(piece))))
  return span
}

function marked(words: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.textContent = words
  return mark
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
