import { enclose, readBrowserScript } from '#build/packages/browser-script.ts'
import { type Files, mapPages, textOf, without, withTexts } from '#build/packages/files.ts'
import { markEdition, runFirst } from '#build/packages/page.ts'
import { carriedSearch, carry, isOfSearch, searchIndex } from '#build/packages/search.ts'
import { isSharedScript } from '#build/packages/share-inline.ts'
import { mark, nameModules } from './named-modules.ts'

/**
 * Makes the edition that opens from a double-clicked file.
 *
 * A browser loads no modules from files, and fetches nothing from them; so offline.js carries every
 * module as text, and two more scripts, loaded when they are needed, the data files and the search
 * index. None of them is needed to read a page.
 */
export async function offlineEdition(files: Files): Promise<Files> {
  const paths = [...files.keys()].filter(isModule)
  const data = dataOf(files, paths)
  const modules = {
    ...nameModules(
      files,
      paths.filter((path) => !Object.hasOwn(data, path)),
    ),
    ...(await carriedSearch(files, (path) => mark + path)),
  }
  const pages = mapPages(
    without(files, (path) => isModule(path) || isOfSearch(path)),
    (html, page) => runFirst(markEdition(loadByImport(html), 'offline'), page, 'offline.js'),
  )
  return withTexts(pages, {
    'offline.js': enclose(
      `const modules = ${JSON.stringify(modules)}`,
      `const data = ${JSON.stringify(Object.keys(data))}`,
      await readBrowserScript('from-file'),
      await readBrowserScript('keeper-frame'),
      await readBrowserScript('storage-channel'),
    ),
    'course-data.js': carry('course-data.js', data),
    ...searchIndex(files),
  })
}

/**
 * What a page runs before its policy holds: it makes the page's import map, whose addresses are new
 * each time, so that no hash could allow it.
 */
export const afterModules = /<script src="[^"]*offline\.js"><\/script>/

function isModule(path: string): boolean {
  return /\/.*\.js$/.test(path) && !isOfSearch(path) && !isSharedScript(path)
}

/** Returns what the modules hold that are nothing but data, by their paths. */
function dataOf(files: Files, paths: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const [, json] = /^export default ([^;][\s\S]*?);?\s*$/.exec(textOf(files, path)) ?? []
      try {
        return json === undefined ? [] : [[path, JSON.parse(json)]]
      } catch {
        return []
      }
    }),
  )
}

/**
 * Lets a page import its modules, because the address of a script is not looked up in an import map
 * (HTML, "fetch an external module script graph"), and fetch none ahead of time.
 */
function loadByImport(html: string): string {
  return html
    .replace(
      /<script type="module" src="([^"]+)"><\/script>/g,
      (_all, address: string) => `<script type="module">import ${JSON.stringify(address)}</script>`,
    )
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(/ data-near="[^"]*"/g, '')
}
