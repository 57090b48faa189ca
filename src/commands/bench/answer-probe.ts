/** What the page says when its first question has been answered. */
export interface Answered {
  /** When the first option was in the page. */
  seen: number
  /** When feedback was painted. */
  painted: number
}

export const answeredPrefix = 'bench answered '

/**
 * Answers the first question as an impatient reader would: scrolls to it, chooses and presses Check,
 * and does so again every 25 ms until feedback shows. Runs in the page, so it may use nothing outside itself.
 */
export function answerImpatiently({ feedback, prefix }: { feedback: string[]; prefix: string }) {
  let seen = 0
  let isShown = false
  const timer = setInterval(attempt, 25)
  const watcher = new MutationObserver(attemptOnce)
  watcher.observe(document, { childList: true, subtree: true, characterData: true })

  /** The first chance is taken at once; later ones come with the timer. */
  function attemptOnce() {
    if (seen === 0) attempt()
    else lookForFeedback()
  }

  function attempt() {
    const form = document.querySelector('form[data-question^="LO"]')
    const option = form?.querySelector('input')
    const button = [...(form?.querySelectorAll('button') ?? [])].find(
      ({ type }) => type === 'submit',
    )
    if (!form || !option || !button || option.getBoundingClientRect().width === 0) return
    seen ||= performance.now()
    if (lookForFeedback()) return
    form.scrollIntoView({ block: 'center', behavior: 'instant' })
    option.click()
    button.click()
    lookForFeedback()
  }

  function lookForFeedback(): boolean {
    if (isShown) return true
    const status = document.querySelector('form[data-question^="LO"] [role=status]')
    const words = status?.textContent ?? ''
    if (!status?.checkVisibility() || !feedback.some((one) => words.includes(one))) return false
    isShown = true
    clearInterval(timer)
    watcher.disconnect()
    // A task queued in a frame runs once that frame is painted.
    requestAnimationFrame(() => setTimeout(report))
    return true
  }

  function report() {
    console.log(prefix + JSON.stringify({ seen, painted: performance.now() }))
  }
}
