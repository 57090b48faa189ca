import type { Plugin } from 'vite'

/** What one file of a bundle is made of, as far as it is looked at here. */
export type BundledFile =
  | { type: 'chunk'; modules: Readonly<Record<string, { renderedLength: number }>> }
  | { type: 'asset'; originalFileNames: readonly string[] }

/**
 * Packages that reach browsers without going through the bundler: Astro writes what starts its
 * islands into the pages, and Pagefind copies its engine beside the index.
 */
export const unbundled = ['astro', 'pagefind'] as const

/** Code that bundlers add on their own account, by how its id begins. */
const added = new Map([['\0rolldown/', 'rolldown']])

/** Taken out of the bundle: preload.ts puts lines of our own in its place. */
const replaced = '\0vite/preload-helper.js'

/**
 * Returns the package that a module comes from, and undefined for our own code.
 * @throws {Error} when nothing tells where the module comes from.
 */
export function packageOf(id: string): string | undefined {
  const [path = ''] = id.split('?')
  const [, ...rest] = path.split(/(?:^|\/)node_modules\//)
  const inner = rest.at(-1)
  if (inner) return /^(@[^/]+\/[^/]+|[^/]+)/.exec(inner)?.[0]
  if (id === replaced) return undefined
  for (const [start, name] of added) if (id.startsWith(start)) return name
  if (id.startsWith('\0'))
    throw new Error(
      `${JSON.stringify(id)} is in the built site, and nothing tells which package it comes from. Name its licence in src/build/supply/shipped.ts.`,
    )
  return undefined
}

/**
 * Returns the packages that a bundle ships: for browsers, every module that has left something in
 * a script; of what runs at build, only the files and styles, since pages take those over.
 */
export function shippedBy(bundle: Iterable<BundledFile>, isForBrowsers: boolean): Set<string> {
  const ids = [...bundle].flatMap((file) => {
    if (file.type === 'asset') return file.originalFileNames.filter((id) => !id.includes(':'))
    const modules = Object.entries(file.modules)
    return isForBrowsers
      ? modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id)
      : modules.map(([id]) => id).filter((id) => /\.css(\?|$)/.test(id))
  })
  return new Set(ids.flatMap((id) => packageOf(id) ?? []))
}

/** Notes in the set, while a site is bundled, which packages it ships. */
export function noteShipped(shipped: Set<string>): Plugin {
  return {
    name: 'note-shipped',
    generateBundle(_options, bundle) {
      const isForBrowsers = this.environment.name === 'client'
      for (const name of shippedBy(Object.values(bundle), isForBrowsers)) shipped.add(name)
    },
  }
}
