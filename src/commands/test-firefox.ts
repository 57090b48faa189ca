/**
 * Kills Firefox after answers and looks whether what was called saved is there again (F01):
 * `npm run test:firefox`, or `npm run test:firefox -- --first-seed=21 --kills=40`.
 */
import { parseArgs } from 'node:util'
import { startFirefox } from '#tests/faults/kill/firefox.ts'
import { killAfterAnswers, say } from '#tests/faults/kill/rounds.ts'
import { withFolder } from './bench/temporary.ts'
import { build } from './build.ts'
import { findFirefox } from './firefox.ts'
import { builtSite, serve } from './serve.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    'first-seed': { type: 'string', default: '1' },
    built: { type: 'boolean', default: false },
  },
})
// So that temporary folders and the browser go too.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

const program = findFirefox()
if (!values.built) await build()
const port = await serve({ folder: builtSite, mounts: ['/'], port: 0 })
const first = Number(values['first-seed'])
const seeds = Array.from({ length: Number(values.kills) }, (_, at) => first + at)
console.log(`F01 in Firefox (${program}), seeds ${first} to ${seeds.at(-1)}`)
const outcome = await withFolder('firefox', (profile) =>
  killAfterAnswers(`http://127.0.0.1:${port}/`, seeds, () => startFirefox(program, profile)),
)
for (const one of outcome.lost) console.error(`✗ ${one}`)
console.log(say(outcome))
process.exit(outcome.lost.length > 0 || outcome.kills < seeds.length ? 1 : 0)
