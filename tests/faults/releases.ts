import { readdirSync, readFileSync } from 'node:fs'
import { cp, glob, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { keeperPage, shellPages, workerPage } from '#build/packages/shell.ts'
import { builtSite } from '#commands/serve.ts'
import { writeWorker } from '#offline/build/write-worker.ts'

/** The built pages, such as "lessons/welcome.html". */
export const builtPages: string[] = readdirSync(builtSite, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => file.endsWith('.html') && ![...shellPages, keeperPage, workerPage].includes(file),
  )
  .sort()

/** A lesson that asks a question with one right option. */
export const asking =
  builtPages.find((page) => /^lessons/.test(page) && read(page).includes('SingleIsland')) ?? ''

/** Copies of the built site as two releases of it would be. */
export interface Releases {
  first: string
  /** The start page says "Second release", and the script of the search has another name. */
  second: string
  /** The script of the search as the first release names it. */
  oldScript: string
  remove(): Promise<void>
}

/** Makes two releases in a temporary folder, without the stories and most keys, so that they install fast. */
export async function makeReleases(course: string): Promise<Releases> {
  const folder = await mkdtemp(join(tmpdir(), 'releases-'))
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const kept = read(asking)
  const isNeeded = (path: string) =>
    !/^(scenario|book)-/.test(basename(path)) &&
    (basename(dirname(path)) !== 'keys' || kept.includes(basename(path)))
  await cp(builtSite, first, { recursive: true, filter: isNeeded })
  await writeWorker(first, course)
  await cp(first, second, { recursive: true })
  const oldScript = await renameSearch(second)
  const start = join(second, 'index.html')
  const html = await readFile(start, 'utf8')
  await writeFile(start, html.replace(/(<h1[^>]*>)[^<]*/, '$1Second release'))
  await writeWorker(second, course)
  return {
    first,
    second,
    oldScript,
    remove: () => rm(folder, { recursive: true }),
  }
}

/** Gives the script of the search another hash, as a changed one would have. */
async function renameSearch(root: string): Promise<string> {
  const scripts = await Array.fromAsync(glob('_astro/search.*.js', { cwd: root }))
  const [old] = scripts
  if (!old || scripts.length > 1) throw new Error('The search has no script of its own any more.')
  const name = basename(old)
  const newName = 'search.newHash1.js'
  await rename(join(root, old), join(root, '_astro', newName))
  for await (const file of glob('{*.html,lessons/*.html,_astro/*.js}', { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8')
    if (text.includes(name)) await writeFile(join(root, file), text.replaceAll(name, newName))
  }
  return old.replaceAll('\\', '/')
}

function read(path: string): string {
  return readFileSync(join(builtSite, path), 'utf8')
}
