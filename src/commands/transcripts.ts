/**
 * Writes anew what a screen reader says of each interaction: `npm run transcripts`, or a part, such as
 * `npm run transcripts -- -g "a story"`. What has changed is then read in the diff.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkInBrowser } from './check-in-browser.ts'

const folder = join('tests', 'access', 'transcripts')
// All are written, so one that nothing makes any more goes.
if (process.argv.length === 2)
  for (const file of readdirSync(folder)) if (file.endsWith('.txt')) rmSync(join(folder, file))
process.env['WRITE_TRANSCRIPTS'] = '1'
await checkInBrowser(undefined, 'access/voices')
