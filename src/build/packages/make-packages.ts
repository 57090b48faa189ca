import { type Directives, filePolicy, lmsPolicy, websitePolicy } from '#build/policy/directives.ts'
import { guardPage } from '#build/policy/guard-page.ts'
import { zipFiles } from '#build/zip.ts'
import type { CourseFacts } from './facts.ts'
import { type Files, mapPages, without } from './files.ts'
import { lmsEdition } from './lms-edition.ts'
import { cmi5Structure } from './manifest/cmi5.ts'
import { scorm12Manifest } from './manifest/scorm12.ts'
import { scorm2004Manifest } from './manifest/scorm2004.ts'
import type { ManifestSources } from './manifest/sources.ts'
import { afterModules, offlineEdition } from './offline/offline-edition.ts'
import { dropWebLinks } from './page.ts'
import { withoutRoom } from './room.ts'
import { readSchemas, type SchemaKind } from './schemas.ts'
import { shareInline } from './share-inline.ts'
import { keeperPage, shellPages, withoutPages, workerPage } from './shell.ts'

/** Every edition of the course, in the order in which people are shown them. */
export const editions = [
  'web',
  'offline',
  'scorm12',
  'scorm2004-3rd',
  'scorm2004-4th',
  'cmi5',
] as const
export type Edition = (typeof editions)[number]

/** The most bytes that a package may have. */
export const mostBytes = 1_500_000

/** What packages are made from. */
export interface PackageSources {
  course: ManifestSources['course']
  facts: CourseFacts
  /** The built site. */
  site: Files
  /** Lists the files of the web edition in its service worker, whose list is that of the whole site. */
  listStored: (files: Files) => Promise<Files>
}

/** Makes the files of one edition out of the built site. */
export async function makeEdition(edition: Edition, sources: PackageSources): Promise<Files> {
  const { site, listStored } = sources
  if (edition === 'web')
    return listStored(
      guarded(shareInline(withoutPages(site, [...shellPages, keeperPage])), websitePolicy),
    )
  if (edition === 'offline')
    return guarded(
      await offlineEdition(withoutWeb(withoutPages(site, [...shellPages, workerPage]))),
      filePolicy,
      afterModules,
    )
  return guarded(await makeLmsEdition(edition, sources), (page) => lmsPolicy(edition, page))
}

/** Gives each page of an edition the policy for it. */
function guarded(files: Files, policyOf: (page: string) => Directives, after?: RegExp): Files {
  return mapPages(files, (html, page) => guardPage(html, policyOf(page), after))
}

/** Packs the files of an edition under the name that its zip has. */
export function packEdition(
  edition: Edition,
  files: Files,
  { course, facts }: PackageSources,
): { name: string; bytes: Uint8Array } {
  return { name: `${course.id}-${facts.release}-${edition}.zip`, bytes: zipFiles(files) }
}

async function makeLmsEdition(
  edition: Exclude<Edition, 'web' | 'offline'>,
  { course, facts, site }: PackageSources,
): Promise<Files> {
  const files = withoutWeb(withoutRoom(withoutPages(site, [keeperPage, workerPage])))
  const sources = (launch: string, paths: readonly string[]): ManifestSources => ({
    course,
    release: facts.release,
    launch,
    files: paths,
  })
  if (edition === 'cmi5')
    return lmsEdition(files, facts, {
      kind: 'cmi5',
      manifestName: 'cmi5.xml',
      manifest: (launch, paths) => cmi5Structure(sources(launch, paths)),
      schemas: new Map(),
    })
  return lmsEdition(files, facts, {
    kind: edition === 'scorm12' ? 'scorm12' : 'scorm2004',
    manifestName: 'imsmanifest.xml',
    manifest: (launch, paths) => scormManifestOf(edition, sources(launch, paths)),
    schemas: await readSchemas(edition),
  })
}

function scormManifestOf(edition: SchemaKind, sources: ManifestSources): string {
  if (edition === 'scorm12') return scorm12Manifest(sources)
  return scorm2004Manifest(sources, edition === 'scorm2004-3rd' ? '3rd' : '4th')
}

/** What only a website is asked for: workers, installation, link previews, pages for its errors. */
const ofWebAlone =
  /^(sw|sw-remove)\.js$|^manifest\.webmanifest$|^(404|offline)\.html$|^(share|apple-touch-icon|icon-[^/]+)\.png$/

function withoutWeb(site: Files): Files {
  const files = without(site, (path) => ofWebAlone.test(path))
  return shareInline(mapPages(files, dropWebLinks))
}
