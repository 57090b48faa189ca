import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** The files that are stored for use without a network. */
export interface FileList {
  /** The SHA-256, in base64, of each file, by its path below the site's root, sorted by path. */
  hashes: [path: string, hash: string][]
  /** How much they hold together. */
  bytes: number
}

/**
 * What no page asks for: the workers and the page that registers one, the pages that only an LMS or the keeper of
 * files opens, the picture of link previews, maps, faces of Pagefind's own.
 */
const unneeded =
  /^(sw|sw-remove)\.js$|^(launch|preflight|keeper|worker)\.html$|^_astro\/(launch|preflight|keeper)[.-]|^share\.png$|\.map$|^pagefind\/(pagefind-(?!entry|worker)|wasm\.unknown)/

/** Lists what a built site needs to work without a network. */
export async function listFiles(root: string): Promise<FileList> {
  const hashes: [string, string][] = []
  let bytes = 0
  for await (const entry of glob('**/*', { cwd: root, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = pathBelow(root, file)
    if (unneeded.test(path)) continue
    const content = await readFile(file)
    hashes.push([encodeURI(path), createHash('sha256').update(content).digest('base64')])
    bytes += content.length
  }
  return { hashes: hashes.sort(([one], [other]) => (one < other ? -1 : 1)), bytes }
}

function pathBelow(root: string, file: string): string {
  return relative(root, file).replaceAll('\\', '/')
}
