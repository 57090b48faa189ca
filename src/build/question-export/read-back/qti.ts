import { checkModel, type Model, unique } from './model.ts'
import { qtiNamespace, readQtiItem, rootAttributes } from './qti-item.ts'
import { idOf, type ReadQuestion, refuse } from './question.ts'
import { all, attribute, elementsOf, only, type ReadElement, readXml, wordsOf } from './xml.ts'

const packaging = 'http://www.imsglobal.org/xsd/imscp_v1p1'
const words: Model = { children: 'words' }
const manifestModels: Record<string, Model> = {
  manifest: {
    attributes: 'identifier xsi:schemaLocation',
    children: /^metadata organizations resources $/,
  },
  metadata: { children: 'anything' },
  organizations: {},
  resources: { children: /^(resource )+$/ },
  resource: {
    attributes: 'identifier type href',
    children: /^(metadata )?(file )+(dependency )*$/,
  },
  file: { attributes: 'href' },
  dependency: { attributes: 'identifierref' },
}
const testModels: Record<string, Model> = {
  assessmentTest: {
    attributes: rootAttributes,
    children: /^outcomeDeclaration testPart outcomeProcessing $/,
  },
  outcomeDeclaration: { attributes: 'identifier cardinality baseType' },
  testPart: {
    attributes: 'identifier navigationMode submissionMode',
    children: /^itemSessionControl (assessmentSection )+$/,
  },
  itemSessionControl: { attributes: 'maxAttempts showFeedback' },
  assessmentSection: {
    attributes: 'identifier title visible',
    children: /^(assessmentItemRef )+$/,
  },
  assessmentItemRef: { attributes: 'identifier href category' },
  outcomeProcessing: { children: /^setOutcomeValue $/ },
  setOutcomeValue: { attributes: 'identifier', children: /^sum $/ },
  sum: { children: /^testVariables $/ },
  testVariables: { attributes: 'variableIdentifier' },
}
const metadataModels: Record<string, Model> = {
  lom: { children: /^general $/ },
  general: { children: /^identifier title language (keyword )*$/ },
  identifier: { children: /^entry $/ },
  entry: words,
  title: { children: /^string $/ },
  keyword: { children: /^string $/ },
  string: { attributes: 'language', children: 'words' },
  language: words,
}

/** Reads a QTI 2.2 package from its files by path, and refuses one that does not hang together. */
export function readQti(files: Readonly<Record<string, string>>): ReadQuestion[] {
  const text = (path: string) =>
    Object.hasOwn(files, path) ? (files[path] ?? '') : refuse(`${path} is missing.`)
  const resources = readManifest(text('imsmanifest.xml'), files)
  const tests = resources.filter(({ type }) => type === 'imsqti_test_xmlv2p2')
  const items = resources.filter(({ type }) => type === 'imsqti_item_xmlv2p2')
  if (tests.length !== 1 || tests.length + items.length !== resources.length) {
    refuse('A package holds one test, and its items.')
  }
  const references = readTest(text(tests[0]?.href ?? ''))
  const wanted = new Set(references.map(({ identifier }) => identifier))
  for (const { identifier } of items) {
    if (!wanted.has(identifier)) refuse(`The test leaves ${identifier} out.`)
    if (!tests[0]?.dependencies.has(identifier)) refuse(`The test does not name ${identifier}.`)
  }
  return references.map(({ identifier, href, pool, objective }) => {
    const resource = items.find((item) => item.identifier === identifier && item.href === href)
    if (!resource) return refuse(`The manifest has no ${identifier} at ${href}.`)
    const { identifier: own, ...item } = readQtiItem(text(href))
    if (own !== identifier) refuse(`${href} calls itself ${own}.`)
    const id = idOf(item.title)
    if (resource.entry !== id) refuse(`${id} is ${resource.entry} in the manifest.`)
    return { id, objective, pool, hint: undefined, tags: resource.keywords, ...item }
  })
}

function readManifest(source: string, files: Readonly<Record<string, string>>) {
  const manifest = readXml(source)
  checkModel(manifest, manifestModels, packaging)
  if (wordsOf(only(only(manifest, 'metadata'), 'schema')) !== 'QTIv2.2 Package') refuse('no QTI')
  const resources = all(only(manifest, 'resources'), 'resource').map(readResource)
  const ids = unique(
    [attribute(manifest, 'identifier'), ...resources.map(({ identifier }) => identifier)],
    'identifiers of the manifest',
  )
  for (const id of ids) if (!/^[A-Za-z_][\w.-]*$/.test(id)) refuse(`"${id}" is no identifier.`)
  for (const { dependencies } of resources) {
    for (const id of dependencies) if (!ids.has(id)) refuse(`${id} is nowhere.`)
  }
  const listed = unique(
    resources.map(({ href }) => href),
    'files',
  )
  listed.add('imsmanifest.xml')
  for (const href of listed) if (!Object.hasOwn(files, href)) refuse(`${href} is missing.`)
  if (listed.size !== Object.keys(files).length) refuse('A file is not in the manifest.')
  return resources
}

function readResource(resource: ReadElement) {
  const href = attribute(resource, 'href')
  if (attribute(only(resource, 'file'), 'href') !== href) refuse(`${href} is not its own file.`)
  const lom = only(only(resource, 'metadata'), 'lom')
  checkModel(lom, metadataModels, 'http://ltsc.ieee.org/xsd/LOM')
  const general = only(lom, 'general')
  return {
    identifier: attribute(resource, 'identifier'),
    type: attribute(resource, 'type'),
    href,
    entry: wordsOf(only(only(general, 'identifier'), 'entry')),
    keywords: all(general, 'keyword').map((word) => wordsOf(only(word, 'string'))),
    dependencies: new Set(
      all(resource, 'dependency').map((entry) => attribute(entry, 'identifierref')),
    ),
  }
}

function readTest(source: string) {
  const test = readXml(source)
  checkModel(test, testModels, qtiNamespace)
  const sections = all(only(test, 'testPart'), 'assessmentSection')
  const references = sections.flatMap((section) =>
    elementsOf(section).map((item) => ({
      identifier: attribute(item, 'identifier'),
      href: attribute(item, 'href'),
      pool: attribute(item, 'category'),
      objective: attribute(section, 'title').replace(/:.*$/, ''),
    })),
  )
  unique(
    [
      ...sections.map((section) => attribute(section, 'identifier')),
      ...references.map(({ identifier }) => identifier),
    ],
    'identifiers of the test',
  )
  return references
}
