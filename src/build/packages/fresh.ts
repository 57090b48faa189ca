import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a built site is made from. */
const sources = [
  'content/**/*',
  'evidence/**/*',
  'public/**/*',
  'src/**/*',
  'astro.config.mjs',
  'package-lock.json',
]

/** What is in these folders and shows in no page. */
const unseen = /^src\/(commands|build\/(packages|question-export))\/|\.(test|fixture)\.ts$/

/** What a build writes last in the site and beside it; one that stopped halfway has not all of it. */
const last = ['dist/sw.js', 'release/sbom.cdx.json']

/** Tells whether the built site is there, whole, and no older than anything it is made from. */
export async function isFresh(root: string): Promise<boolean> {
  const built = Math.min(...(await Promise.all(last.map((file) => timeOf(join(root, file))))))
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
