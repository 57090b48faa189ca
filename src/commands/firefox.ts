import { existsSync } from 'node:fs'
import { installFromDebian, which } from './debian.ts'

const commands = ['firefox-esr', 'firefox']
const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/**
 * Finds a Firefox for the checks in a second browser, and installs Debian's when there is none.
 * @throws {Error} when none can be had; the message says what to install.
 */
export function findFirefox(): string {
  const given = process.env['FIREFOX_PATH']
  if (given && !existsSync(given))
    throw new Error(`FIREFOX_PATH is ${given}, but nothing is there.`)
  let found = given ?? findInstalled()
  if (!found) installFromDebian('firefox-esr')
  found ??= findInstalled()
  if (found) return found
  throw new Error(
    'These checks need Firefox, and none could be found or installed. Install it (for example "apt-get install firefox-esr"), or set FIREFOX_PATH to it, and run them again.',
  )
}

function findInstalled(): string | undefined {
  return [...commands.map(which), ...places].find((path) => path && existsSync(path))
}
