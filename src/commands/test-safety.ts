/**
 * Tries every hostile text on every way in, and what strangers' windows say, in Chromium:
 * `npm run test:safety`. A part of it is in npm test.
 */
import { checkInBrowser } from './check-in-browser.ts'

await checkInBrowser('Safety', 'tests/safety/')
