import { spawn } from 'node:child_process'
import { cp, glob, mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'

/** What one cold build took and made. */
export interface Build {
  seconds: number
  /** Of the builder's own process; the search index is made by another. */
  cpuSeconds: number
  peakBytes: number
  files: number
  bytes: number
}

const left = new Set([
  'node_modules',
  'dist',
  'release',
  'hosting',
  'packages',
  '.git',
  '.astro',
  'test-results',
  'playwright-report',
])

/** Copies the project, without what is built or installed; the packages are linked. */
export async function copyProject(root: string, folder: string) {
  const isLeft = (path: string) => dirname(path) === root && left.has(basename(path))
  await cp(root, folder, { recursive: true, filter: (path) => !isLeft(path) })
  // A folder of links, not a link to the folder: Astro keeps its caches in it.
  const packages = join(folder, 'node_modules')
  await mkdir(packages)
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue
    await symlink(join(root, 'node_modules', name), join(packages, name), 'junction')
  }
}

const resources = z.object({
  maxRSS: z.number(),
  userCPUTime: z.number(),
  systemCPUTime: z.number(),
})

/** Notes what the process used, as its last act. */
const reporter = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.once('exit', () => writeFileSync('resources.json', JSON.stringify(process.resourceUsage())))",
)}`

/**
 * Builds the copy of a project in the folder, with nothing cached.
 * @param env what the build finds in its environment besides.
 * @throws {Error} when the build fails; the message holds the end of its log.
 */
export async function buildOnce(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Build> {
  const start = performance.now()
  await runAstro(folder, env)
  const seconds = (performance.now() - start) / 1000
  const used = resources.parse(JSON.parse(await readFile(join(folder, 'resources.json'), 'utf8')))
  return {
    seconds,
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    peakBytes: used.maxRSS * 1024,
    ...(await measureFolder(join(folder, 'dist'))),
  }
}

function runAstro(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const tool = join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs')
  const child = spawn(process.execPath, ['--import', reporter, tool, 'build'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  })
  const stop = () => child.kill()
  process.once('exit', stop)
  let log = ''
  const note = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-4000)
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`The build stopped (${signal ?? `code ${code}`}):\n${log}`)),
    )
  }).finally(() => process.off('exit', stop))
}

async function measureFolder(folder: string): Promise<{ files: number; bytes: number }> {
  const sizes: number[] = []
  for await (const name of glob('**/*', { cwd: folder })) {
    const found = await stat(join(folder, name))
    if (found.isFile()) sizes.push(found.size)
  }
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
