import { spawnSync } from 'node:child_process'

/** Finds where a program is that can be started by its name. */
export function which(command: string): string | undefined {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  const { status, stdout } = spawnSync(finder, [command], { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0]?.trim() : undefined
}

/** Installs packages of Debian where that is possible: on Debian and its kin, as root. */
export function installFromDebian(...packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !which('apt-get')) return
  console.log(`Trying Debian’s ${packages.join(' and ')} …`)
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
}
