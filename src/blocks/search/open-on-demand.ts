import { isSlashOn } from './single-key.ts'

/** Waits for somebody who wants to search; until then nothing of the search is loaded. */
export function openSearchOnDemand() {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search]')
  if (!dialog) return
  let search: Promise<typeof import('./search.ts')> | undefined
  const load = () => {
    search ??= import('./search.ts')
    return search
  }
  const warm = () => void load().then((loaded) => loaded.warmUp())
  const open = async () => {
    if (dialog.open) return
    dialog.showModal()
    const { startSearch } = await load()
    startSearch(dialog)
  }
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    // A search field would only empty itself.
    event.preventDefault()
    dialog.close()
  })
  for (const button of document.querySelectorAll('[data-search-open]')) {
    button.addEventListener('pointerenter', warm, { once: true })
    button.addEventListener('focus', warm, { once: true })
    button.addEventListener('click', () => void open())
  }
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return
    event.preventDefault()
    void open()
  })
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k') return (event.ctrlKey || event.metaKey) && !event.altKey
  if (event.key !== '/' || event.ctrlKey || event.metaKey) return false
  return isSlashOn() && !isWriting(event.target)
}

/** A field keeps the focus for a moment after it has gone from view. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.getClientRects().length > 0 &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
