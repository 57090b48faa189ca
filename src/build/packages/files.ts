import { glob, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Files by their path below the site's root, with "/" between folders. */
export type Files = ReadonlyMap<string, Uint8Array>

/** What no edition asks for: maps, what a system leaves lying about, faces of Pagefind's own. */
const unneeded =
  /(^|\/)(\.|__MACOSX|Thumbs\.db$)|\.map$|^pagefind\/(pagefind-(?!entry|worker)|wasm\.unknown)/

/** Reads a built site, in the order of its paths. */
export async function readSite(root: string): Promise<Files> {
  const files: [string, Uint8Array][] = []
  for await (const entry of glob('**/*', { cwd: root, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(root, file).replaceAll('\\', '/')
    if (!unneeded.test(path)) files.push([path, await readFile(file)])
  }
  return sorted(new Map(files))
}

/** Puts files in the order of their paths, so that the same files are packed in the same way. */
export function sorted(files: Files): Files {
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Returns the files of which a path is not left out. */
export function without(files: Files, isLeftOut: (path: string) => boolean): Files {
  return new Map([...files].filter(([path]) => !isLeftOut(path)))
}

/** Adds files, or puts them in the place of others. */
export function withTexts(files: Files, texts: Readonly<Record<string, string>>): Files {
  const added = Object.entries(texts).map(([path, text]) => [path, encode(text)] as const)
  return new Map([...files, ...added])
}

/** Rewrites every page. */
export function mapPages(files: Files, rewrite: (html: string, page: string) => string): Files {
  return new Map(
    [...files].map(([path, bytes]) =>
      isPage(path) ? [path, encode(rewrite(decode(bytes), path))] : [path, bytes],
    ),
  )
}

/** Returns the text of a file; empty where there is none. */
export function textOf(files: Files, path: string): string {
  const bytes = files.get(path)
  return bytes ? decode(bytes) : ''
}

/** Tells a page from other files. */
export function isPage(path: string): boolean {
  return path.endsWith('.html')
}

/** Returns a text as a file holds it. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
