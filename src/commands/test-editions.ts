/**
 * Opens the editions of the course in Chromium, from files and inside an LMS: `npm run test:editions`,
 * or a part, such as `npm run test:editions -- scorm`.
 */
import { checkInBrowser } from './check-in-browser.ts'

await checkInBrowser('Packages in Chromium', '--project=editions')
