import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a built site is made from. */
const sources = ['content/**/*', 'public/**/*', 'src/**/*', 'astro.config.mjs', 'package-lock.json']

/** What is in these folders and shows in no page. */
const unseen = /^src\/(commands|build\/(packages|question-export))\/|\.(test|fixture)\.ts$/

/** The file that a build writes last; one that stopped halfway has none. */
const last = 'dist/sw.js'

/** Tells whether the built site is there, whole, and no older than anything it is made from. */
export async function isFresh(root: string): Promise<boolean> {
  const built = await timeOf(join(root, last))
  for await (const source of glob(sources, { cwd: root, withFileTypes: true })) {
    if (!source.isFile()) continue
    const file = join(source.parentPath, source.name)
    const path = file.slice(root.length + 1).replaceAll('\\', '/')
    if (!unseen.test(path) && (await timeOf(file)) > built) return false
  }
  return built > 0
}

/** Returns when a file was written last, in milliseconds; 0 where there is none. */
async function timeOf(file: string): Promise<number> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }))
  return mtimeMs
}
