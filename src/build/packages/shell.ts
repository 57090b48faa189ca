import { type Files, isPage, without } from './files.ts'
import { reachableFrom } from './modules.ts'

/** The page that an LMS opens. */
export const launchPage = 'launch.html'

/** That page, and the one that tells whether the LMS works. */
export const shellPages = [launchPage, 'preflight.html']

/** Leaves out what only an LMS opens: these pages, and the scripts that no other page runs. */
export function withoutShell(files: Files): Files {
  const pages = [...files.keys()].filter(isPage)
  const others = pages.filter((page) => !shellPages.includes(page))
  const kept = reachableFrom(others, files)
  const own = [...reachableFrom(shellPages, files)].filter((path) => !kept.has(path))
  const left = new Set([...shellPages, ...own])
  return without(files, (path) => left.has(path))
}
