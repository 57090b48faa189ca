/** Waits for somebody who wants to change how pages are read; until then the panel is not loaded. */
export function openReadingOnDemand() {
  document.addEventListener('click', async ({ target }) => {
    const button =
      target instanceof Element && target.closest<HTMLButtonElement>('button[data-reading-open]')
    // From then on the browser opens and closes it by itself.
    if (!button || button.popoverTargetElement) return
    const { openPanel } = await import('./panel.ts')
    openPanel(button)
  })
}
