import { posix } from 'node:path'
import { init, parse } from 'es-module-lexer'
import { type Files, textOf } from './files.ts'

await init()

/** Where a script of a page's is named. */
const scripts = /\s(?:src|href|component-url|renderer-url|before-hydration-url)="([^":]+\.js)"/g

/** A module that another one names, and where in its source. */
interface Named {
  /** Its path below the site's root. */
  path: string
  start: number
  end: number
  /** True where the quotation marks are within start and end. */
  isQuoted: boolean
}

/** Lists the files that pages run, with everything that these import, now or later. */
export function reachableFrom(pages: readonly string[], files: Files): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (path: string) => {
    if (found.has(path) || !files.has(path)) return
    found.add(path)
    for (const named of importsOf(path, textOf(files, path))) visit(named.path)
  }
  for (const page of pages) {
    for (const [, address = ''] of textOf(files, page).matchAll(scripts))
      visit(posix.join(posix.dirname(page), address))
  }
  return found
}

/** Lists the modules that a module names by their place relative to its own. */
export function importsOf(path: string, source: string): Named[] {
  return parse(source)[0].flatMap(({ type, specifier, start, end }) =>
    specifier?.startsWith('.')
      ? {
          path: posix.join(posix.dirname(path), specifier),
          start,
          end,
          isQuoted: type === 'dynamic',
        }
      : [],
  )
}
