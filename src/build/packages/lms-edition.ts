import { enclose, readBrowserScript } from './browser-script.ts'
import { type Files, mapPages, sorted, withTexts } from './files.ts'
import { markEdition, rootOf, runFirst } from './page.ts'
import { carrySearch } from './search.ts'
import { launchPage, shellPages } from './shell.ts'

/** What makes an edition one for an LMS of some kind. */
export interface LmsKind {
  /** What pages and the launch shell know it by. */
  kind: 'scorm12' | 'scorm2004' | 'cmi5'
  manifestName: 'imsmanifest.xml' | 'cmi5.xml'
  manifest: (launch: string, files: readonly string[]) => string
  /** The files that the manifest's schemas are in. */
  schemas: Files
}

/** What the launch shell knows of the course. */
export type ShellFacts = object

/**
 * Makes an edition for an LMS: pages take the tracker of the shell that holds them, and the manifest
 * lists every file but itself and its schemas.
 */
export async function lmsEdition(files: Files, facts: ShellFacts, lms: LmsKind): Promise<Files> {
  const { kind, manifestName, manifest, schemas } = lms
  const pages = mapPages(await carrySearch(files), (html, page) =>
    shellPages.includes(page)
      ? markEdition(tellFacts(html, page), kind)
      : runFirst(markEdition(html, kind), page, 'edition.js'),
  )
  const course = sorted(
    withTexts(pages, {
      'edition.js': enclose(await readBrowserScript('in-lms')),
      'reporting.js': `globalThis.courseFacts = ${JSON.stringify({ ...facts, kind })}\n`,
    }),
  )
  const listed = manifest(launchPage, [...course.keys()])
  return new Map([...withTexts(course, { [manifestName]: listed }), ...schemas])
}

/** Gives a page of the shell its facts, unless it asks for them itself. */
function tellFacts(html: string, page: string): string {
  return html.includes(`"${rootOf(page)}reporting.js"`)
    ? html
    : runFirst(html, page, 'reporting.js')
}
