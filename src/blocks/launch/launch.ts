import { launchCourse, type Return, type Running } from '#stores/lms/launch-course.ts'
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
  let session: Running | undefined
  let standing = ''
  const take = (found: Running, words: string) => {
    session = found
    standing = wordsFor({ kind: 'running', session: found })
    offerExit(shell, found)
    say(shell, standing || words)
  }
  const launch = await launchCourse({
    onTwin: () => say(shell, notices.twin),
    onExpired: () => say(shell, notices.expired),
    onFailing: (isFailing) => say(shell, isFailing ? notices.failing : standing),
    onFound: (found) => take(found, notices.found),
  })
  if (launch.kind === 'running') take(launch.session, '')
  else say(shell, wordsFor(launch))
  if (launch.kind === 'ended') return goBack(shell, launch.returnTo)
  followFrame(shell, () => session)
  shell.frame.src = launch.kind === 'running' ? launch.start : 'index.html'
}

function say({ bar, line, exit }: Shell, words: string) {
  line.textContent = words
  bar.hidden = words === '' && exit.hidden
}

/** The window is named after the page, and whatever is done in the page counts as use. */
function followFrame({ frame }: Shell, session: () => Running | undefined) {
  const touch = () => session()?.touch()
  frame.addEventListener('load', () => {
    const page = frame.contentWindow
    document.title = frame.contentDocument?.title || document.title
    touch()
    if (!page) return
    session()?.watch(page)
    for (const sign of ['pointerdown', 'keydown', 'scroll'])
      page.addEventListener(sign, touch, { capture: true, passive: true })
  })
}

/** In a frame the LMS has its own way out; a window of the course's own has none but this. */
function offerExit(shell: Shell, session: Running) {
  const { exit } = shell
  exit.hidden = window.parent !== window
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
