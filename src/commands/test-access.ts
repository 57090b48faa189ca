/**
 * Checks access on every page and in every state, at both sizes, in Chromium: `npm run test:access`.
 * Part of it is in npm test; the whole takes minutes.
 */
import { checkInBrowser } from './check-in-browser.ts'

await checkInBrowser('Access', 'tests/access/')
