import { type Launch, launchCourse, type Return, type Running } from '#stores/lms/launch-course.ts'
import { notices, wordsFor } from './words.ts'

/** The parts of the shell's page. */
interface Shell {
  bar: HTMLElement
  line: HTMLElement
  exit: HTMLButtonElement
  frame: HTMLIFrameElement
}

/** Runs the shell: connects, shows the course, and leads out of it. */
export async function runShell(shell: Shell) {
  say(shell, notices.connecting)
  const launch = await launchCourse({
    onTwin: () => say(shell, notices.twin),
    onExpired: () => say(shell, notices.expired),
  })
  say(shell, wordsFor(launch))
  if (launch.kind === 'ended') return goBack(shell, launch.returnTo)
  followFrame(shell, launch)
  shell.frame.src = launch.kind === 'running' ? launch.start : 'index.html'
  if (launch.kind === 'running') offerExit(shell, launch.session)
}

function say({ bar, line, exit }: Shell, words: string) {
  line.textContent = words
  bar.hidden = words === '' && exit.hidden
}

/** The window is named after the page, and whatever is done in the page counts as use. */
function followFrame({ frame }: Shell, launch: Launch) {
  const touch = () => launch.kind === 'running' && launch.session.touch()
  frame.addEventListener('load', () => {
    document.title = frame.contentDocument?.title || document.title
    touch()
    for (const sign of ['pointerdown', 'keydown', 'scroll'])
      frame.contentWindow?.addEventListener(sign, touch, { capture: true, passive: true })
  })
}

/** In a frame the LMS has its own way out; a window of the course's own has none but this. */
function offerExit(shell: Shell, session: Running) {
  const { exit, bar } = shell
  exit.hidden = window.parent !== window
  bar.hidden &&= exit.hidden
  exit.addEventListener('click', async () => {
    exit.disabled = true
    say(shell, notices.saving)
    const { isSaved, returnTo } = await session.exit()
    exit.hidden = true
    shell.frame.remove()
    say(shell, isSaved ? notices.left : notices.leftUnsaved)
    if (isSaved) goBack(shell, returnTo)
  })
}

function goBack({ line, frame }: Shell, returnTo: Return | undefined) {
  frame.remove()
  if (returnTo && !returnTo.isForeign) return location.replace(returnTo.url)
  if (returnTo) {
    const link = document.createElement('a')
    link.href = returnTo.url
    link.textContent = `Go to ${new URL(returnTo.url).host}`
    line.append(' ', link)
  }
  // Only a window that a script has opened lets itself be closed.
  if (window.opener) window.close()
}
