import { type Files, isPage, mapPages, without } from './files.ts'
import { withoutPages } from './shell.ts'

const ofRoom = /^present(\.html$|\/)/
const dataOfRoom = /^pools\/(stage|notes)-/

/** Where a workshop leads without facilitator mode: to the choice of a story. */
const stories = 'lessons/scenario.html'

/**
 * Leaves facilitator mode out: nobody projects from an LMS, and what a facilitator prints tells
 * learners the answers.
 */
export function withoutRoom(files: Files): Files {
  const pages = [...files.keys()].filter((path) => ofRoom.test(path) && isPage(path))
  const rest = without(withoutPages(files, pages), (path) => dataOfRoom.test(path))
  return mapPages(rest, (html) =>
    html.replaceAll(/href="((?:\.{1,2}\/)*)present\.html"/g, `href="$1${stories}"`),
  )
}
