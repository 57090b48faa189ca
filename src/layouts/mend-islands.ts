/**
 * Puts back what an island had shown, when its code throws: React empties it then.
 *
 * The nodes that were taken out are the page's own HTML, so the text is there to be read.
 */
export function mendIslands() {
  const lost = new Map<Element, readonly Node[]>()
  const watch = new MutationObserver((changes) => {
    for (const { target, removedNodes } of changes) {
      if (target instanceof Element && !target.firstElementChild)
        lost.set(target, [...removedNodes])
    }
  })
  for (const island of document.querySelectorAll('astro-island'))
    watch.observe(island, { childList: true })
  const putBack = async () => {
    const { putBackLost } = await import('./put-back.ts')
    putBackLost(lost)
  }
  addEventListener('error', () => setTimeout(() => lost.size > 0 && void putBack()))
}
