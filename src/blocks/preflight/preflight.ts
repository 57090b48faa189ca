import { isInCourse, type Preflight, runPreflight } from '#stores/lms/preflight.ts'
import { type Finding, signs } from '#stores/lms/preflight-findings.ts'
import { words } from './words.ts'

/** The parts of the page. */
interface Parts {
  start: HTMLButtonElement
  /** Says when the check is done. */
  status: HTMLElement
  results: HTMLElement
  list: HTMLElement
  verdict: HTMLElement
  copy: HTMLButtonElement
  /** Says what has become of the copy. */
  copied: HTMLElement
  report: HTMLTextAreaElement
  course: HTMLElement
}

/** Checks when it is told to, and shows what was found. */
export function runPage(parts: Parts) {
  const { start, copy, course } = parts
  course.hidden = !isInCourse()
  start.addEventListener('click', () => void check(parts))
  copy.addEventListener('click', () => void copyReport(parts))
}

async function check(parts: Parts) {
  const { start, status, results, list, verdict, copied } = parts
  // Not disabled: that would take the focus away.
  if (start.getAttribute('aria-disabled') === 'true') return
  start.setAttribute('aria-disabled', 'true')
  list.replaceChildren()
  results.hidden = true
  for (const one of [verdict, copied]) one.textContent = ''
  status.textContent = words.checking
  await painted()
  const done = await runPreflight((finding) => {
    results.hidden = false
    list.append(row(finding))
  })
  show(parts, done)
  start.textContent = words.again
  start.removeAttribute('aria-disabled')
}

/** The learning system may keep the page busy from now on. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100))
}

function show({ status, verdict, report, copy }: Parts, done: Preflight) {
  status.textContent = `${words.done} ${done.verdict}`
  verdict.textContent = done.verdict
  report.value = done.report
  report.hidden = false
  copy.hidden = false
}

function row({ check, sign, text }: Finding): HTMLElement {
  const { mark, word } = signs[sign]
  const item = document.createElement('li')
  item.className = `preflight__finding preflight__finding--${sign}`
  const hidden = { 'aria-hidden': 'true' }
  const what = element('span', 'preflight__text', '')
  what.append(element('strong', '', check), ': ', text)
  item.append(
    element('span', 'preflight__mark', mark, hidden),
    element('span', 'preflight__word', word),
    what,
  )
  return item
}

function element(name: string, className: string, text: string, more: Record<string, string> = {}) {
  const made = document.createElement(name)
  if (className) made.className = className
  made.textContent = text
  for (const [key, value] of Object.entries(more)) made.setAttribute(key, value)
  return made
}

async function copyReport({ report, copied }: Parts) {
  try {
    await navigator.clipboard.writeText(report.value)
    copied.textContent = words.copied
  } catch {
    report.focus()
    report.select()
    copied.textContent = words.selected
  }
}
