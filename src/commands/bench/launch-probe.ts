/** How a launch went, in milliseconds from the navigation of the whole window. */
export interface Readiness {
  /** When the launch shell was navigated to; 0 where there is none. */
  shell: number
  /** When the page itself was navigated to; 0 where it has the window to itself. */
  page: number
  /** When the page's heading was painted. */
  heading: number
  /** When what was done before was painted as well, as ticks in the outline. */
  ready: number
}

export const readyPrefix = 'bench ready '

/**
 * Says when the page of the course, in whatever frame it stands, shows its heading and the record.
 * A plain page has no record, so that it is ready once it is there whole. Runs in the page.
 */
export function sayWhenReady(prefix: string) {
  const painted = { heading: 0, ready: 0 }
  const noted = new Set<string>()
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
  addEventListener('DOMContentLoaded', look)

  function look() {
    // Neither the page of an LMS nor the launch shell has a heading.
    if (!document.querySelector('h1')) return
    note('heading')
    const isPlain = document.documentElement.dataset['course'] === undefined
    const isWhole = document.readyState !== 'loading'
    if (isPlain ? isWhole : document.querySelector('[data-tick] > *')) note('ready')
  }

  function note(name: keyof typeof painted) {
    if (noted.has(name)) return
    noted.add(name)
    // A task queued in a frame runs once that frame is painted.
    requestAnimationFrame(() =>
      scheduler.postTask(
        () => {
          painted[name] = performance.timeOrigin + performance.now()
          if (painted.heading > 0 && painted.ready > 0) report()
        },
        { priority: 'user-blocking' },
      ),
    )
  }

  function report() {
    const begun = window.top?.performance.timeOrigin ?? 0
    const said = {
      shell: window.parent.performance.timeOrigin - begun,
      page: performance.timeOrigin - begun,
      heading: painted.heading - begun,
      ready: painted.ready - begun,
    }
    console.log(prefix + JSON.stringify(said))
  }
}
