/**
 * Runs nginx, Caddy and Apache with the files that the build writes for them, and looks at what they
 * answer: `npm run test:hosting`, or `npm run test:hosting -- --server=caddy`. Installs what is
 * missing, on Debian as root.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readSite } from '#build/packages/files.ts'
import { checkHost, type Finding } from '#tests/hosting/check-host.ts'
import { type Server, servers } from '#tests/hosting/servers.ts'
import { withFolder } from './bench/temporary.ts'
import { build } from './build.ts'
import { installFromDebian, which } from './debian.ts'
import { builtSite, freePort } from './serve.ts'

const notThere = { what: 'could not be installed', wrong: ['Install it, and run this again.'] }
const { values } = parseArgs({
  options: { server: { type: 'string' }, built: { type: 'boolean', default: false } },
})
process.once('SIGINT', () => process.exit(130))
if (!values.built) await build()
const paths = [...(await readSite(builtSite)).keys()]
const wanted = servers.filter(({ program }) => [undefined, program].includes(values.server))
let failed = wanted.length === 0 ? 1 : 0
for (const server of wanted) {
  const program = find(server)
  const findings = program ? await tryOut(server, program) : [notThere]
  for (const { what, wrong } of findings) {
    console.log(`${wrong.length > 0 ? '✗' : '✓'} ${server.program}: ${what}`)
    for (const line of wrong) console.log(`    ${line}`)
    failed += wrong.length
  }
}
process.exit(failed > 0 ? 1 : 0)

function find({ program }: Server): string | undefined {
  if (!which(program)) installFromDebian(program)
  return which(program)
}

/** Starts the server over a copy of the site, since one of them needs a file of its own in it. */
function tryOut(server: Server, program: string): Promise<Finding[]> {
  return withFolder(server.program, async (folder) => {
    // The server may run as a user of its own.
    await chmod(folder, 0o755)
    const site = join(folder, 'site')
    await mkdir(site)
    await cp(builtSite, site, { recursive: true })
    const port = await freePort(0)
    const text = await readFile(join(builtSite, '..', 'hosting', server.file), 'utf8')
    const args = await server.prepare({ folder, site, port }, text)
    const child = spawn(program, args, { env: { ...process.env, HOME: folder }, cwd: folder })
    const stop = () => child.kill()
    process.once('exit', stop)
    try {
      const address = `http://127.0.0.1:${port}`
      await answered(address, child)
      return await checkHost(address, site, paths)
    } finally {
      process.off('exit', stop)
      stop()
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
    }
  })
}

async function answered(address: string, child: ChildProcess) {
  let said = ''
  const note = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000)
  }
  child.stdout?.on('data', note)
  child.stderr?.on('data', note)
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const response = await fetch(address).catch(() => undefined)
    await response?.arrayBuffer()
    if (response) return
    await wait(100)
  }
  throw new Error(`The server does not answer:\n${said}`)
}
