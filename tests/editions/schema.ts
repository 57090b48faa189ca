import { validateXML } from 'xmllint-wasm'
import { type Package, textIn } from './packages.ts'

/** The namespaces of a SCORM manifest with the schema file of each, as its schemaLocation has them. */
const location = /xsi:schemaLocation="([^"]+)"/

/**
 * Validates the manifest of a SCORM package against the schemas in the same package, without a
 * network. Returns what is wrong.
 */
export async function faultsOf(zip: Package): Promise<string[]> {
  const manifest = textIn(zip, 'imsmanifest.xml')
  const words = location.exec(manifest)?.[1]?.split(' ') ?? []
  const imports = words.flatMap((namespace, at) =>
    at % 2 === 0 ? `<xs:import namespace="${namespace}" schemaLocation="${words[at + 1]}"/>` : [],
  )
  const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`
  return validate(manifest, all, (path) => /\.(xsd|dtd)$/.test(path), zip)
}

/** Validates a text against a schema that imports others of a package. */
export async function validate(
  contents: string,
  schema: string,
  isImported: (path: string) => boolean = () => false,
  zip?: Package,
): Promise<string[]> {
  const names = [...(zip?.files.keys() ?? [])].filter(isImported)
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents }],
    schema: [{ fileName: 'all.xsd', contents: schema }],
    preload: names.map((fileName) => ({
      fileName,
      contents: zip ? textIn(zip, fileName) : '',
    })),
  })
  return valid ? [] : errors.map(({ message }) => message)
}
