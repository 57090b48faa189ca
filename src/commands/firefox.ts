import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

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
  const found = given ?? findInstalled() ?? installFromDebian()
  if (found) return found
  throw new Error(
    'These checks need Firefox, and none could be found or installed. Install it (for example "apt-get install firefox-esr"), or set FIREFOX_PATH to it, and run "npm run test:firefox" again.',
  )
}

function findInstalled(): string | undefined {
  return [...commands.map(which), ...places].find((path) => path && existsSync(path))
}

function which(command: string): string | undefined {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  const { status, stdout } = spawnSync(finder, [command], { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0]?.trim() : undefined
}

function installFromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !which('apt-get')) return undefined
  console.log('No Firefox found. Trying Debian’s package …')
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'firefox-esr'], options)
  return findInstalled()
}
