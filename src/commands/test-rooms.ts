/**
 * Plays whole workshops in Chromium, for hours of a fast clock, and looks at every picture that the
 * stage can show; then tries every hostile text and message: `npm run test:rooms`.
 */
import { checkInBrowser } from './check-in-browser.ts'

await checkInBrowser('Whole workshops', '--grep=@long', 'tests/e2e/', 'tests/faults/')
