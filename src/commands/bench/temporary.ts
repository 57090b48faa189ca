import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives the work a folder of its own outside the repository, and removes it whatever happens. */
export async function withFolder<T>(name: string, work: (folder: string) => Promise<T>) {
  const folder = await mkdtemp(join(tmpdir(), `bench-${name}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  // An interrupted run leaves through process.exit, where no finally is run.
  process.once('exit', remove)
  try {
    return await work(folder)
  } finally {
    process.off('exit', remove)
    remove()
  }
}
