import { installFromDebian, which } from './debian.ts'

/** The programs with which WebKitGTK is driven. */
export interface Webkit {
  /** WebKitWebDriver, which starts its own browser. */
  driver: string
  /** Xvfb, the screen that nobody sees: this browser opens only on a screen. */
  display: string
}

/**
 * Finds WebKitGTK and what drives it, and installs Debian's when they are missing.
 * @throws {Error} when they cannot be had; the message says what to install.
 */
export function findWebkit(): Webkit {
  let found = findInstalled()
  if (!found) installFromDebian('webkit2gtk-driver', 'xvfb')
  found ??= findInstalled()
  if (found) return found
  throw new Error(
    'These checks need WebKitWebDriver and Xvfb, which run on Linux only, and they could not be found or installed. Install them (for example "apt-get install webkit2gtk-driver xvfb"), and run "npm run test:engines" again; "--engine=firefox" leaves WebKit out.',
  )
}

function findInstalled(): Webkit | undefined {
  const driver = which('WebKitWebDriver')
  const display = which('Xvfb')
  return driver && display ? { driver, display } : undefined
}
