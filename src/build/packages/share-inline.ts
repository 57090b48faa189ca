import { createHash } from 'node:crypto'
import { type Files, isPage, mapPages, textOf, withTexts } from './files.ts'
import { isAtOwnAddress, rootOf } from './page.ts'

/** Tells a script that pages share from the modules beside it. */
export function isSharedScript(path: string): boolean {
  return /^_astro\/shared\.[0-9a-f]{8}\.js$/.test(path)
}

/** Something that pages carry themselves, which spares a request and costs its bytes on each. */
interface Inline {
  element: RegExp
  /** A shorter one is not worth a request. */
  worthwhile: number
  /** @throws {Error} when it would mean something else in a file of its own. */
  nameOf: (text: string) => string
  /** What it has to say in a file of its own to mean the same there. */
  moved: (text: string) => string
  refer: (address: string) => string
}

const styles: Inline = {
  element: /<style>([\s\S]*?)<\/style>/g,
  worthwhile: 2000,
  nameOf(css) {
    if (/url\(|@import/.test(css))
      throw new Error(
        'A style that several pages carry names a file, whose address would mean another place in a file of its own. Let src/build/packages/share-inline.ts rewrite it first.',
      )
    return `_astro/shared.${hashOf(css)}.css`
  },
  moved: (css) => css,
  refer: (address) => `<link rel="stylesheet" href="${address}">`,
}

/** Classic scripts alone: a module may import by its place in other ways too. */
const scripts: Inline = {
  element: /<script>([\s\S]*?)<\/script>/g,
  worthwhile: 700,
  nameOf: (script) => `_astro/shared.${hashOf(script)}.js`,
  // A script in a page imports from where the page is, one in a file from where the file is.
  moved: (script) =>
    script.replace(/\bimport\(/g, '(address=>import(new URL(address,document.baseURI).href))('),
  refer: (address) => `<script src="${address}"></script>`,
}

/**
 * Moves styles and scripts that more than one page carries into files of their own, which halves a
 * package. A page waits for them where they stand, as it does for its own.
 */
export function shareInline(files: Files): Files {
  return share(share(files, styles), scripts)
}

function share(files: Files, { element, worthwhile, nameOf, moved, refer }: Inline): Files {
  const counts = new Map<string, number>()
  for (const [path] of files) {
    if (!isPage(path) || !isAtOwnAddress(path)) continue
    for (const [, text = ''] of textOf(files, path).matchAll(element))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const shared = new Map(
    [...counts]
      .filter(([text, count]) => count > 1 && text.length > worthwhile)
      .map(([text]) => [text, nameOf(text)]),
  )
  const pages = mapPages(files, (html, page) =>
    html.replace(element, (whole, text: string) => {
      const name = isAtOwnAddress(page) && shared.get(text)
      return name ? refer(rootOf(page) + name) : whole
    }),
  )
  return withTexts(
    pages,
    Object.fromEntries([...shared].map(([text, name]) => [name, moved(text)])),
  )
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
