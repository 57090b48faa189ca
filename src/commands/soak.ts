/**
 * Does 2,000 things at random in the built course, in a Chromium that is killed now and then, and
 * looks whether all that was called saved is there: `npm run soak`, or
 * `npm run soak -- --seed=7 --actions=500` to see one again.
 */
import { parseArgs } from 'node:util'
import { soak } from '#tests/soak/soak.ts'
import { findBrowser } from './browser.ts'
import { build } from './build.ts'
import { builtSite, serve } from './serve.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    actions: { type: 'string', default: '2000' },
    built: { type: 'boolean', default: false },
  },
})
// So that temporary folders and the browser go too.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

process.env['CHROMIUM_PATH'] = await findBrowser()
if (!values.built) await build()
const port = await serve({ folder: builtSite, mounts: ['/'], port: 0 })
const [seed, actions] = [Number(values.seed), Number(values.actions)]
console.log(`Soak: seed ${seed}, ${actions} actions`)
const start = performance.now()
const minutes = () => ((performance.now() - start) / 60_000).toFixed(1)
const outcome = await soak(`http://127.0.0.1:${port}/`, seed, actions, {
  onAction(done, kills) {
    if (done % 100 === 0) console.log(`  ${done} actions, ${kills} kills, ${minutes()} minutes`)
  },
  onProblem: (problem) => console.error(`✗ ${problem}`),
})
const counts = Object.entries(outcome.done).map(([name, count]) => `${name} ${count}`)
console.log(`${counts.join(', ')}; ${outcome.repeated} drafts made twice.`)
console.log(
  `${outcome.kills} kills in ${minutes()} minutes, after ${outcome.wiped} of them the browser had dropped its database; ${outcome.entries} entries and ${outcome.claims} answered questions held to; ${outcome.problems.length} problems.`,
)
process.exit(outcome.problems.length > 0 ? 1 : 0)
