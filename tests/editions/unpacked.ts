import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Edition } from '#build/packages/make-packages.ts'
import { keeperPage } from '#build/packages/shell.ts'
import { isSafePath } from '#build/zip.ts'
import { packageOf } from './packages.ts'

/** The name of a folder that somebody may well have: a space, "#", "%" and letters beyond ASCII. */
const odd = 'Führen 100% #1 – 日本'

/**
 * Unpacks a package into a folder with an odd name.
 * @param isTaken tells which files are unpacked.
 */
export async function unpack(edition: Edition, isTaken: (path: string) => boolean = () => true) {
  const { files } = await packageOf(edition)
  const around = await mkdtemp(join(tmpdir(), 'unpacked-'))
  const folder = join(around, odd)
  for (const [path, bytes] of files) {
    // Whoever reads packages keeps to the same rule as whoever writes them.
    if (!isSafePath(path)) throw new Error(`"${path}" leads out of the package.`)
    if (!isTaken(path)) continue
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
  return {
    folder,
    pages: [...files.keys()].filter((path) => path.endsWith('.html') && path !== keeperPage),
    remove: () => rm(around, { recursive: true, force: true }),
  }
}
