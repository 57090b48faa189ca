import { execFile } from 'node:child_process'
import { basename } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * Lets npm write down every package of the lock file, as CycloneDX. Nothing is asked of a network.
 * @throws {Error} when there is no npm, or it finds the lock file wanting; the message holds what it said.
 */
export async function askNpmForBill(root: string): Promise<string> {
  const { npm_execpath: cli = '', npm_node_execpath: host = process.execPath } = process.env
  const isNpm = basename(cli).startsWith('npm-cli')
  const [program, before] = isNpm ? [host, [cli]] : ['npm', []]
  const args = [
    ...['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--no-update-notifier'],
    // While Astro builds, npm takes the installation for one without tools.
    ...['--include=dev', '--include=optional'],
  ]
  try {
    const { stdout } = await execute(program, [...before, ...args], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
      shell: !isNpm && process.platform === 'win32',
    })
    return stdout
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The bill of materials could not be made: npm (10 or later, which comes with Node) has to be there, and the lock file has to fit package.json.\n${said}`,
      { cause },
    )
  }
}
