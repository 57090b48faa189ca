/**
 * Measures the built course against plain pages with the same words:
 * `npm run bench`, or one part, such as `npm run bench -- first-view --lesson=scenario`.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { measureAnswer } from './bench/answer.ts'
import { auditPages } from './bench/audit.ts'
import { measureBuildTime } from './bench/build-time.ts'
import { withChromium } from './bench/chromium.ts'
import { type CountingServer, startCountingServer } from './bench/counting-server.ts'
import { measureFirstView } from './bench/first-view.ts'
import { measureLaunch } from './bench/launch.ts'
import { measureLmsTraffic } from './bench/lms-traffic.ts'
import { measurePackages } from './bench/packages.ts'
import { type PlainPage, writePlainPage } from './bench/plain-page.ts'
import { measureProgress } from './bench/progress.ts'
import { measureQuestion } from './bench/question.ts'
import { measureRoom } from './bench/room.ts'
import { measureScenarios } from './bench/scenario.ts'
import { findBrowser } from './browser.ts'
import { build } from './build.ts'
import { builtSite } from './serve.ts'

const compared = ['first-view', 'answer', 'question', 'progress', 'launch', 'room']
const parts = [...compared, 'scenario', 'build', 'packages', 'lms', 'lighthouse']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lesson: { type: 'string', default: 'two-systems-of-action' } },
})
const unknown = positionals.find((part) => !parts.includes(part))
if (unknown) stop(`There is no part "${unknown}". Parts: ${parts.join(', ')}.`)
const isWanted = (part: string) => positionals.length === 0 || positionals.includes(part)

// So that temporary folders and the browser go too.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

const lessonPage = `lessons/${values.lesson}.html`
if ([...compared, 'lighthouse'].some(isWanted)) {
  await build()
  if (!existsSync(join(builtSite, lessonPage)))
    stop(`There is no ${lessonPage} in the built site. Name a lesson with --lesson=…`)
  const server = await startCountingServer(builtSite)
  try {
    const path = await findBrowser()
    if (compared.some(isWanted)) await compare(path, server)
    if (isWanted('lighthouse') && !(await audit(path, server))) process.exitCode = 1
  } finally {
    server.close()
  }
}
if (isWanted('scenario')) {
  say('Checking scenarios')
  await measureScenarios(process.cwd())
}
if (isWanted('build')) {
  say('Build time, in copies outside the repository')
  await measureBuildTime(process.cwd())
}
if (isWanted('packages')) {
  say('Packages, in copies outside the repository')
  await measurePackages(process.cwd())
}
if (isWanted('lms')) {
  say('What an LMS is asked')
  await measureLmsTraffic(process.cwd())
}

async function compare(path: string, server: CountingServer) {
  await withChromium(path, async (port) => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [start, lesson] = await Promise.all(
      ['index.html', lessonPage].map((page) => writePlainPage(browser, join(builtSite, page))),
    )
    if (!start || !lesson) return
    say(`The lesson is ${lessonPage} (${lesson.words} words), the start page has ${start.words}`)
    await measureBeside(browser, server, { start, lesson })
    await browser.close()
  })
}

async function measureBeside(
  browser: Browser,
  server: CountingServer,
  { start, lesson }: { start: PlainPage; lesson: PlainPage },
) {
  const pairs = {
    start: {
      name: 'start page',
      course: `${server.origin}/index.html`,
      plain: server.addPage('/plain/index.html', start.html),
    },
    lesson: {
      name: 'lesson',
      course: `${server.origin}/${lessonPage}`,
      plain: server.addPage('/plain/lesson.html', lesson.html),
    },
  }
  if (isWanted('first-view')) {
    say('First view')
    await measureFirstView(browser, server, [pairs.start, pairs.lesson])
  }
  if (isWanted('answer')) {
    say('Time to answer')
    if (lesson.feedback.length === 0) stop(`${lessonPage} has no question to answer.`)
    await measureAnswer(browser, server, { pair: pairs.lesson, feedback: lesson.feedback })
  }
  if (isWanted('question')) {
    say('A question in the first view')
    await measureQuestion(browser, server, join(builtSite, lessonPage))
  }
  if (isWanted('progress')) {
    say('Keeping progress')
    await measureProgress(browser, server, pairs.lesson, process.cwd())
  }
  if (isWanted('launch')) {
    say('Launch in an LMS')
    const plain = { start: start.html, lesson: lesson.html }
    await measureLaunch(browser, process.cwd(), { lessonPage, plain })
  }
  if (isWanted('room')) {
    say('A room')
    await measureRoom(browser, server)
  }
}

function audit(path: string, server: CountingServer): Promise<boolean> {
  say('Lighthouse')
  return withChromium(path, (port) =>
    auditPages(port, [
      { name: 'start page', address: `${server.origin}/index.html` },
      { name: 'lesson', address: `${server.origin}/${lessonPage}` },
    ]),
  )
}

function say(what: string) {
  console.log(`\n── ${what}`)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
