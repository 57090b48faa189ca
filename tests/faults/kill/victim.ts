import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

/** A browser that was started to be killed. */
export interface Victim {
  /** What the browser said of where it takes commands. */
  endpoint: string
  /** Ends every process of this browser at once, as a crash or a dead battery does. */
  kill(): Promise<void>
}

const isWindows = process.platform === 'win32'

/**
 * Starts a browser in a process group of its own, so that a kill reaches all of it and nothing else.
 * @param endpoint finds, in a line of the browser's error output, where it takes commands.
 * @throws {Error} when the browser stops before it says so.
 */
export async function startVictim(
  program: string,
  args: readonly string[],
  endpoint: RegExp,
): Promise<Victim> {
  const child = spawn(program, args, {
    detached: !isWindows,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const { pid } = child
  const strike = () => pid !== undefined && isAlive(child) && killGroup(pid)
  process.once('exit', strike)
  const kill = async () => {
    if (pid === undefined) return
    const ended = isAlive(child) ? once(child, 'exit') : undefined
    strike()
    process.off('exit', strike)
    await ended
    await untilGone(pid)
  }
  try {
    return { endpoint: await findEndpoint(child, endpoint), kill }
  } catch (cause) {
    await kill()
    throw cause
  }
}

const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null

function killGroup(pid: number) {
  if (isWindows) spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' })
  else process.kill(-pid, 'SIGKILL')
}

/** Parts of a browser outlive its first process by a moment, and hold its files as long. */
async function untilGone(pid: number) {
  // What nobody collects stays listed though it is dead, so this is not waited for without end.
  for (let looks = 0; looks < 10 && isGroupListed(pid); looks += 1) await sleep(10)
}

function isGroupListed(pid: number): boolean {
  try {
    return !isWindows && process.kill(-pid, 0)
  } catch {
    return false
  }
}

function findEndpoint(child: ChildProcess, pattern: RegExp): Promise<string> {
  const { stderr } = child
  if (!stderr) throw new Error('The browser has no error output to read its endpoint from.')
  const said: string[] = []
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`The browser stopped with code ${code}:\n${said.slice(-5).join('\n')}`)),
    )
    createInterface({ input: stderr }).on('line', (line) => {
      said.push(line)
      const [, found] = pattern.exec(line) ?? []
      if (found) resolve(found)
    })
  })
}
