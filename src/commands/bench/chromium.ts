import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { withFolder } from './temporary.ts'

const flags = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * Starts a browser with a fresh profile for the work, and ends it afterwards.
 * @param work is given the port on which the browser takes debugging commands.
 */
export function withChromium<T>(path: string, work: (port: number) => Promise<T>): Promise<T> {
  return withFolder('browser', async (folder) => {
    const child = spawn(path, [...flags, `--user-data-dir=${folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const stop = () => child.kill()
    process.once('exit', stop)
    try {
      return await work(await findPort(child))
    } finally {
      process.off('exit', stop)
      await end(child)
    }
  })
}

async function findPort(child: ChildProcess): Promise<number> {
  if (!child.stderr) throw new Error('The browser has no error output to read its port from.')
  const lines = createInterface({ input: child.stderr })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The browser stopped with code ${code}.`)))
    lines.on('line', (line) => {
      const [, port] = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line) ?? []
      if (port) resolve(Number(port))
    })
  })
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
