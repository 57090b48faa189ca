import { createHash } from 'node:crypto'
import { type Files, isPage, mapPages, textOf, withTexts } from './files.ts'
import { rootOf } from './page.ts'

/** The site's pages carry their styles themselves, which spares a request and costs these bytes. */
const block = /<style>([\s\S]*?)<\/style>/g

/** A shorter one is not worth a request. */
const worthwhile = 2000

/**
 * Moves styles that more than one page carries into files of their own, which halves a package. They
 * hold no addresses, so they mean the same there; a page waits for them before it is painted, as it
 * does for its own.
 * @throws {Error} when one of them does name an address.
 */
export function shareStyles(files: Files): Files {
  const counts = new Map<string, number>()
  for (const [path] of files) {
    if (!isPage(path)) continue
    for (const [, css = ''] of textOf(files, path).matchAll(block))
      counts.set(css, (counts.get(css) ?? 0) + 1)
  }
  const shared = new Map(
    [...counts]
      .filter(([css, count]) => count > 1 && css.length > worthwhile)
      .map(([css]) => [css, nameOf(css)]),
  )
  const pages = mapPages(files, (html, page) =>
    html.replace(block, (whole, css: string) => {
      const name = shared.get(css)
      return name ? `<link rel="stylesheet" href="${rootOf(page)}${name}">` : whole
    }),
  )
  return withTexts(pages, Object.fromEntries([...shared].map(([css, name]) => [name, css])))
}

function nameOf(css: string): string {
  if (/url\(|@import/.test(css))
    throw new Error(
      'A style that several pages carry names a file, whose address would mean another place in a file of its own. Let src/build/packages/share-styles.ts rewrite it first.',
    )
  return `_astro/shared.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`
}
