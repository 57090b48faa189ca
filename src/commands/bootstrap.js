/**
 * Runs one of the commands beside this file: installs what is missing, then hands over to the
 * Node that the project brings along. This file alone runs on the host's own Node (20 or later),
 * so it is plain JavaScript and imports nothing that has to be installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const node = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

const [command = '', ...rest] = process.argv.slice(2)
requireNode(20)
if (isInstallNeeded()) install()
const { status } = spawnSync(node, [join(root, 'src', 'commands', `${command}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
})
process.exitCode = status ?? 1

function requireNode(least) {
  if (Number(process.versions.node.split('.')[0]) >= least) return
  stop(
    `This project needs Node ${least} or later; this is ${process.version}. Install it from nodejs.org.`,
  )
}

/** npm writes this file at the end of an install, so its age is the age of node_modules. */
function isInstallNeeded() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed) || !existsSync(node)) return true
  return statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs
}

/** Older versions of npm do not know "allowScripts", so scripts are held back and the allowed ones run by name. */
function install() {
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name])
  console.log('Installing the packages of the lock file (about a minute, once) …')
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  npm(['rebuild', '--ignore-scripts=false', '--loglevel=error', ...allowed])
}

/**
 * Runs npm on the Node that npm itself runs on. Within "npm start" plain "node" is the project's own
 * once it is installed, and an install begins by deleting it.
 */
function npm(args) {
  const { npm_execpath: cli, npm_node_execpath: host = process.execPath } = process.env
  const [program, before] = cli ? [host, [cli]] : ['npm', []]
  const { status, error } = spawnSync(program, [...before, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: !cli && process.platform === 'win32',
  })
  if (status === 0) return
  const cause = error ? ` (${error.message})` : ''
  stop(`"npm ${args.join(' ')}" failed${cause}. Check the network and try again.`)
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
