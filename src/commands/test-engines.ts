/**
 * Opens the offline edition in Firefox and in WebKit, as by a double-click:
 * `npm run test:engines`, or `npm run test:engines -- --engine=webkit --check=search`.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Kind } from '#tests/engines/run-checks.ts'
import { build } from './build.ts'
import { beginReport } from './evidence/begin-report.ts'
import { findFirefox } from './firefox.ts'
import { findWebkit } from './webkit.ts'

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    check: { type: 'string', default: '' },
    built: { type: 'boolean', default: false },
  },
})
// So that the browsers and their profiles go too.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

if (!values.built) await build()
// Only now, since these read the built site.
const [{ withFirefox }, { noteInPages, withWebkit }, { nameEngine, runChecks }] = await Promise.all(
  [
    import('#tests/engines/firefox.ts'),
    import('#tests/engines/webkit.ts'),
    import('#tests/engines/run-checks.ts'),
  ],
)

const engines: Record<string, () => Kind> = {
  firefox() {
    const program = findFirefox()
    return { name: 'Firefox', start: (work) => withFirefox(program, work) }
  },
  webkit() {
    const programs = findWebkit()
    return { name: 'WebKit', start: (work) => withWebkit(programs, work), prepare: noteInPages }
  },
}

/** A run of every check leaves a report, as those of Playwright do. */
async function beginEngine(id: string, kind: Kind): Promise<string> {
  const engine = await nameEngine(kind)
  return beginReport({ id: `engine-${id}`, title: 'The double-click edition', engine })
}

const names = values.engine ? [values.engine] : Object.keys(engines)
let hasFailed = false
for (const name of names) {
  try {
    const find = engines[name]
    if (!find) throw new Error(`--engine takes one of: ${Object.keys(engines).join(', ')}.`)
    const kind = find()
    const report = values.check === '' ? await beginEngine(name, kind) : undefined
    const tests = await runChecks(kind, (title) => title.includes(values.check))
    if (report) await writeFile(report, JSON.stringify({ tests }))
    const [passed, failed, leftOut] = (['passed', 'failed', 'left out'] as const).map(
      (wanted) => tests.filter(({ outcome }) => outcome === wanted).length,
    )
    console.log(`${name}: ${passed} passed, ${failed} failed, ${leftOut} cannot be done there.\n`)
    hasFailed ||= failed !== 0 || passed === 0
  } catch (cause) {
    console.error(`✗ ${name}: ${cause instanceof Error ? cause.message : cause}`)
    hasFailed = true
  }
}
process.exit(hasFailed ? 1 : 0)
