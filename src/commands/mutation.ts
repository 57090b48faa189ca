/**
 * Changes the code of the learner's record in thousands of small ways, and sees whether a test
 * notices each: `npm run mutation`, or a part, such as `npm run mutation -- --mutate src/tracking/browser/join.ts`.
 * It takes long, so `npm test` leaves it out.
 */
import { run } from './run.ts'

const { code } = await run(
  'stryker',
  ['run', 'tests/stryker.config.json', ...process.argv.slice(2)],
  { package: '@stryker-mutator/core' },
)
process.exit(code)
