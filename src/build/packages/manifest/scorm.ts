import { element, type XmlElement } from '#build/question-export/xml.ts'
import type { ManifestSources } from './sources.ts'
import { addressOf, atMost, identifier, plain } from './words.ts'

/** Where SCORM 1.2 and 2004 part. */
interface Dialect {
  /** The namespaces by prefix, with the schema file of each; the one without a prefix comes first. */
  schemas: readonly { prefix: string; namespace: string; file: string }[]
  version: string
  organization?: Readonly<Record<string, string>>
  /** What stands behind the title of the item, and behind the item. */
  inItem?: readonly XmlElement[]
  afterItem?: readonly XmlElement[]
  sco: Readonly<Record<string, string>>
}

/** The most characters of a title that the schemas of SCORM 1.2 take. */
const longestTitle = 200

/** Writes a manifest of one organisation with one item that opens one SCO, which is the whole course. */
export function scormManifest(
  { course, release, launch, files }: ManifestSources,
  { schemas, version, organization = {}, inItem = [], afterItem = [], sco }: Dialect,
): XmlElement {
  const id = (role: string) => identifier(course.id, role)
  const title = element('title', {}, atMost(plain(course.title), longestTitle))
  return element(
    'manifest',
    { identifier: id('course'), version: String(release), ...namespaces(schemas) },
    element(
      'metadata',
      {},
      element('schema', {}, 'ADL SCORM'),
      element('schemaversion', {}, version),
    ),
    element(
      'organizations',
      { default: id('organization') },
      element(
        'organization',
        { identifier: id('organization'), ...organization },
        title,
        element('item', { identifier: id('item'), identifierref: id('sco') }, title, ...inItem),
        ...afterItem,
      ),
    ),
    element(
      'resources',
      {},
      element(
        'resource',
        { identifier: id('sco'), type: 'webcontent', ...sco, href: addressOf(launch) },
        ...files.map((path) => element('file', { href: addressOf(path) })),
      ),
    ),
  )
}

function namespaces(schemas: Dialect['schemas']): Record<string, string> {
  return {
    ...Object.fromEntries(
      schemas.map(({ prefix, namespace }) => [prefix ? `xmlns:${prefix}` : 'xmlns', namespace]),
    ),
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': schemas.map(({ namespace, file }) => `${namespace} ${file}`).join(' '),
  }
}
