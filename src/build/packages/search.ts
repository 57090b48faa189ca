import { readBrowserScript } from './browser-script.ts'
import { type Files, textOf, without, withTexts } from './files.ts'

const folder = 'pagefind/'

/** The script that carries the index, at the site's root. */
const indexName = 'search-index.js'

/** Tells what belongs to the search from the rest of the site. */
export function isOfSearch(path: string): boolean {
  return path.startsWith(folder)
}

/**
 * Returns the modules of the search that fetches nothing: Pagefind without its worker, and a `fetch`
 * of its own that answers from the script which carries the index.
 * @param nameOf how modules name one that is at a path below the site's root.
 */
export async function carriedSearch(
  files: Files,
  nameOf: (path: string) => string,
): Promise<Record<string, string>> {
  const engine = textOf(files, `${folder}pagefind.js`)
  return {
    [`${folder}pagefind.js`]: `import * as pagefind from "${nameOf(`${folder}engine.js`)}"
export const options = (chosen) =>
  pagefind.options({ ...chosen, basePath: 'carried:/${folder}', noWorker: true })
export const { init, debouncedSearch } = pagefind
`,
    [`${folder}engine.js`]: `import { fetch } from "${nameOf(`${folder}carried.js`)}"\n${engine}`,
    [`${folder}carried.js`]: await readBrowserScript('carried'),
  }
}

/** Returns the script that carries what the search would fetch, in base64. */
export function searchIndex(files: Files): Record<string, string> {
  const index = [...files]
    .filter(([path]) => isOfSearch(path) && !path.endsWith('.js'))
    .map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')] as const)
  return { [indexName]: carry(indexName, Object.fromEntries(index)) }
}

/**
 * Puts a search that fetches nothing in the place of the site's own: its index is in files of kinds
 * that some systems do not take, or do not serve (IIS answers 404 for endings that it does not know).
 */
export async function carrySearch(files: Files): Promise<Files> {
  const besides = (path: string) => `./${path.slice(folder.length)}`
  return withTexts(without(files, isOfSearch), {
    ...(await carriedSearch(files, besides)),
    ...searchIndex(files),
  })
}

/** Writes a script that brings things by their paths. */
export function carry(script: string, things: Readonly<Record<string, unknown>>): string {
  const name = JSON.stringify(script)
  return `(globalThis.courseCarries ??= {})[${name}] = ${JSON.stringify(things)}\n`
}
