import { type Files, textOf } from '#build/packages/files.ts'
import { importsOf } from '#build/packages/modules.ts'

/** What begins the name of a module that the page itself carries. */
export const mark = '~/'

/**
 * Returns modules by path, each with the others named instead of placed: a module without an address
 * of its own cannot say where another one is (HTML, "resolve a module specifier").
 * @throws {Error} when one names a module that is not there.
 */
export function nameModules(files: Files, paths: readonly string[]): Record<string, string> {
  const all = new Set(paths)
  return Object.fromEntries(
    paths.map((path) => {
      const source = textOf(files, path)
      const named = importsOf(path, source)
      const missing = named.find((other) => !all.has(other.path))
      if (missing)
        throw new Error(`${path} imports ${missing.path}, which the built site does not have.`)
      return [path, named.reduceRight(rename, source)]
    }),
  )
}

function rename(
  source: string,
  { path, start, end, isQuoted }: ReturnType<typeof importsOf>[number],
) {
  const name = mark + path
  return source.slice(0, start) + (isQuoted ? JSON.stringify(name) : name) + source.slice(end)
}
