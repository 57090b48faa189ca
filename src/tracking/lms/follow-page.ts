import type { LmsKeeper } from './keeper.ts'

/** The shell's window, as far as it tells of the page's life. */
export type Page = Pick<Window, 'addEventListener'> & {
  document: Pick<Document, 'addEventListener' | 'visibilityState'>
  location: Pick<Location, 'reload'>
}

interface Following {
  onShown(isShown: boolean): void
  /** Tells whether a page that goes away is only being loaded again. */
  isReloading(): boolean
}

/**
 * Saves and ends with the page: a page that is hidden may never be seen again, so what is left is
 * sent; one that goes for good ends the session, and one that is put away whole does not.
 *
 * There is no `unload`: browsers no longer send it everywhere (Chromium, "Deprecating the unload event").
 */
export function followPage(keeper: LmsKeeper, page: Page, { onShown, isReloading }: Following) {
  let hasLeft = false
  page.document.addEventListener('visibilitychange', () => {
    const isHidden = page.document.visibilityState === 'hidden'
    onShown(!isHidden)
    if (isHidden) void keeper.flush()
  })
  page.addEventListener('pagehide', ({ persisted }) => {
    if (persisted) void keeper.flush()
    else {
      hasLeft = true
      if (isReloading()) keeper.pause()
      else keeper.leave()
    }
  })
  // A browser may show a page again that had gone for good; its session is over.
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hasLeft) page.location.reload()
  })
  page.addEventListener('online', () => void keeper.flush())
}
