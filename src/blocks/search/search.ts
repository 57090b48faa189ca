import { hitsOf, type Pagefind } from './pagefind.ts'
import { showHits, showInstead } from './results.ts'
import { isSlashOn, switchSlash } from './single-key.ts'

/** More pages than this and the reader should type another word. */
const mostPages = 12

let pagefind: Promise<Pagefind> | undefined
let latest = 0

/** Loads the index ahead of the first query, because its chain of requests is what search costs. */
export async function warmUp(): Promise<Pagefind> {
  pagefind ??= loadPagefind()
  return pagefind
}

/** Makes the open dialog answer; later calls only select what was searched for last. */
export function startSearch(dialog: HTMLDialogElement) {
  const field = dialog.querySelector<HTMLInputElement>('[data-search-field]')
  if (!field) return
  void warmUp().catch(() => showInstead(dialog))
  // Not the first time: whatever is there was typed while this script was on its way.
  if (dialog.dataset['started']) return field.select()
  dialog.dataset['started'] = 'yes'
  dialog.append(makeSwitch())
  field.addEventListener('input', () => void answer(dialog, field.value))
  dialog.addEventListener('keydown', (event) => moveThroughHits(event, dialog, field))
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a')))
      dialog.close()
  })
  if (field.value) void answer(dialog, field.value)
}

function makeSwitch(): HTMLElement {
  const box = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    checked: isSlashOn(),
  })
  box.addEventListener('change', () => switchSlash(box.checked))
  const label = Object.assign(document.createElement('label'), { className: 'search__switch' })
  label.append(box, 'The key / opens search')
  return label
}

async function loadPagefind(): Promise<Pagefind> {
  const root = new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI)
  const loaded: Pagefind = await import(
    /* @vite-ignore */ new URL('pagefind/pagefind.js', root).href
  )
  await loaded.options({ baseUrl: root.pathname, excerptLength: 24, noWorker: true })
  await loaded.init()
  return loaded
}

async function answer(dialog: HTMLDialogElement, term: string) {
  latest += 1
  const asked = latest
  if (!term.trim()) return showHits(dialog, [], '')
  try {
    const found = await (await warmUp()).debouncedSearch(term)
    if (!found || asked !== latest) return
    const pages = await Promise.all(
      found.results.slice(0, mostPages).map((result) => result.data()),
    )
    if (asked === latest) showHits(dialog, pages.flatMap(hitsOf), term)
  } catch {
    showInstead(dialog)
  }
}

/** Arrow keys walk from the field through the hits; Enter in the field opens the first. */
function moveThroughHits(event: KeyboardEvent, dialog: HTMLDialogElement, field: HTMLInputElement) {
  const hits = [...dialog.querySelectorAll<HTMLAnchorElement>('.search__hit')]
  const at = hits.findIndex((hit) => hit.matches(':focus'))
  if (event.key === 'Enter' && event.target === field) {
    event.preventDefault()
    hits[0]?.click()
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const next = at + (event.key === 'ArrowDown' ? 1 : -1)
  const target = next < 0 ? field : hits[Math.min(next, hits.length - 1)]
  target?.focus()
}
