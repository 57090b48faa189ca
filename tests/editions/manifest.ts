import { only, readXml } from '#build/question-export/read-back/xml.ts'
import { type Package, textIn } from './packages.ts'

/** Tells the files that a manifest's schemas are in from those of the course. */
export const isSchema = (path: string) => /\.(xsd|dtd)$/.test(path)

/** Reads the manifest of a SCORM package. */
export const manifestOf = (zip: Package) => readXml(textIn(zip, 'imsmanifest.xml'))

/** Finds its one organisation and item. */
export function itemOf(zip: Package) {
  const organizations = only(manifestOf(zip), 'organizations')
  const organization = only(organizations, 'organization')
  return { organizations, organization, item: only(organization, 'item') }
}

/** Finds its one resource. */
export const resourceOf = (zip: Package) => only(only(manifestOf(zip), 'resources'), 'resource')
