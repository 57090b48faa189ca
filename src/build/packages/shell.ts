import { type Files, isPage, without } from './files.ts'
import { reachableFrom } from './modules.ts'

/** The page that an LMS opens. */
export const launchPage = 'launch.html'

/** That page, and the one that tells whether the LMS works. */
export const shellPages = [launchPage, 'preflight.html']

/** The page that keeps the record for all others where a browser separates files; only in that edition. */
export const keeperPage = 'keeper.html'

/** The page that registers the service worker of a website (src/offline/page/register-worker.ts). */
export const workerPage = 'worker.html'

/** Leaves out pages that an edition does not open, and the scripts that no other page runs. */
export function withoutPages(files: Files, leftOut: readonly string[]): Files {
  const pages = [...files.keys()].filter(isPage)
  const others = pages.filter((page) => !leftOut.includes(page))
  const kept = reachableFrom(others, files)
  const own = [...reachableFrom(leftOut, files)].filter((path) => !kept.has(path))
  const left = new Set([...leftOut, ...own])
  return without(files, (path) => left.has(path))
}
