import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from '#build/packages/files.ts'
import { withFolder } from '#commands/bench/temporary.ts'
import { writeWorker } from '#offline/build/write-worker.ts'

/**
 * Writes the workers of an edition anew, by its own files: one that listed a file which is not there
 * could never store the course.
 */
export function listStored(files: Files, course: string): Promise<Files> {
  return withFolder('package', async (folder) => {
    for (const [path, bytes] of files) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    }
    await writeWorker(folder, course)
    const workers = ['sw.js', 'sw-remove.js'].map(
      async (name) => [name, await readFile(join(folder, name))] as const,
    )
    return new Map([...files, ...(await Promise.all(workers))])
  })
}
