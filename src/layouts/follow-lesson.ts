import { listUnits } from '#blocks/outline/units.ts'
import { findJoined, findUnanswered, isDone } from '#core/course/completion.ts'
import type { Needs } from '#core/course/needs.ts'
import type { Entries } from '#core/progress/entry.ts'
import { $progress, keepPlace, reachEnd } from '#stores/progress.ts'

/** Keeps the reader's place, notices the end of the lesson, and says what is still to do. */
export function followLesson() {
  const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson']
  const end = document.querySelector('[data-lesson-end]')
  if (!lesson || !end) return
  followEnd(lesson, end)
  followHeadings(lesson)
  sayWhatIsLeft()
}

function followEnd(lesson: string, end: Element) {
  const watcher = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return
    watcher.disconnect()
    void reachEnd(lesson)
  })
  watcher.observe(end)
}

/** The last heading above the middle of the window is the place to come back to. */
function followHeadings(lesson: string) {
  const headings = [...document.querySelectorAll<HTMLElement>('.prose h2[id]')]
  const note = () => {
    const passed = headings.filter((one) => one.getBoundingClientRect().top < innerHeight / 2)
    void keepPlace(lesson, passed.at(-1)?.id ?? '')
  }
  const watcher = new IntersectionObserver(note, { rootMargin: '0px 0px -50% 0px' })
  for (const heading of headings) watcher.observe(heading)
  note()
}

function sayWhatIsLeft() {
  const place = document.querySelector('[data-lesson-done]')
  const current = listUnits().find(({ link }) => link.hasAttribute('aria-current'))
  if (!place || !current) return
  $progress.subscribe((progress) => {
    place.textContent = wordsFor(current.needs, progress)
  })
}

function wordsFor(needs: Needs, progress: Entries): string {
  if (isDone(needs, progress)) {
    const joined = findJoined(needs, progress).length
    const news = joined > 0 ? ` New since you finished: ${joined}.` : ''
    return `✓ Done. This lesson counts.${news}`
  }
  const open = findUnanswered(needs, progress).length
  if (open === 0) return ''
  return `To finish this lesson, answer ${open === 1 ? 'one more question' : `${open} more questions`}.`
}
