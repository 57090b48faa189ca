import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { all, attribute, elementsOf, only } from '#build/question-export/read-back/xml.ts'
import { isSchema, itemOf, manifestOf, resourceOf } from './manifest.ts'
import { courseSources, type Package, packageOf, scormEditions, textIn } from './packages.ts'
import { faultsOf } from './schema.ts'

const namespace = {
  scorm12: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'scorm2004-3rd': 'http://www.imsglobal.org/xsd/imscp_v1p1',
  'scorm2004-4th': 'http://www.imsglobal.org/xsd/imscp_v1p1',
}

const hrefsOf = (zip: Package) =>
  all(resourceOf(zip), 'file').map((file) => attribute(file, 'href'))

describe.each(scormEditions)('the manifest of %s', (edition) => {
  test('S12-2, S04-5, PK-6: is valid by the schemas that the package brings, without a network', async () => {
    expect(await faultsOf(await packageOf(edition))).toEqual([])
  })

  test('PK-6, S12-2: the same check finds a wrong order, a foreign element and a name that is none', async () => {
    const zip = await packageOf(edition)
    const text = textIn(zip, 'imsmanifest.xml')
    for (const [what, into] of [
      [/(<metadata>[\s\S]*<\/metadata>)\s*(<organizations[\s\S]*<\/organizations>)/, '$2$1'],
      [/<item /, '<lesson/><item '],
      [/ identifier="/, ' identifier="1 '],
      ...(edition === 'scorm12' ? [[/scormtype="sco"/, 'scormType="sco"'] as const] : []),
    ] as const) {
      const spoilt = text.replace(what, into)
      expect(spoilt).not.toBe(text)
      const files = new Map([...zip.files, ['imsmanifest.xml', strToU8(spoilt)]])
      expect(await faultsOf({ ...zip, files }), String(what)).not.toEqual([])
    }
  })

  test('PK-1: stands at the root of the zip', async () => {
    const { files } = await packageOf(edition)
    expect([...files.keys()].filter((path) => path.endsWith('imsmanifest.xml'))).toEqual([
      'imsmanifest.xml',
    ])
  })

  test('PK-3: lists every file but itself and the schemas, by its exact name, and no other', async () => {
    const zip = await packageOf(edition)
    const paths = [...zip.files.keys()].filter(
      (path) => path !== 'imsmanifest.xml' && !isSchema(path),
    )
    expect(hrefsOf(zip).map(decodeURIComponent).sort()).toEqual(paths.sort())
  })

  test('PK-4: addresses are relative, encoded, and have neither query nor fragment', async () => {
    const hrefs = hrefsOf(await packageOf(edition))
    expect(
      hrefs.filter((href) => !/^[A-Za-z0-9_.!~*'()%-][A-Za-z0-9_.!~*'()%/-]*$/.test(href)),
    ).toEqual([])
  })

  test('PK-5: there is one organisation, the default, and every reference and name resolves', async () => {
    const zip = await packageOf(edition)
    const { organizations, organization, item } = itemOf(zip)
    const resource = resourceOf(zip)
    expect(attribute(organizations, 'default')).toBe(attribute(organization, 'identifier'))
    expect(attribute(item, 'identifierref')).toBe(attribute(resource, 'identifier'))
    const names = [manifestOf(zip), organization, item, resource].map((one) =>
      attribute(one, 'identifier'),
    )
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[A-Za-z_][\w.-]*$/.test(name))).toEqual([])
  })

  test('PK-6: metadata, organisations and resources stand in this order', async () => {
    const zip = await packageOf(edition)
    expect(elementsOf(manifestOf(zip)).map(({ name }) => name)).toEqual([
      'metadata',
      'organizations',
      'resources',
    ])
  })

  test('PK-8: what is opened is a file of the package', async () => {
    const zip = await packageOf(edition)
    const href = attribute(resourceOf(zip), 'href')
    expect(href).toBe('launch.html')
    expect(zip.files.has(href)).toBe(true)
  })

  test('PK-13: the titles are the course’s, escaped', async () => {
    const zip = await packageOf(edition)
    const { organization, item } = itemOf(zip)
    const { course } = await courseSources()
    for (const element of [organization, item])
      expect(only(element, 'title').children.join('')).toBe(course.title)
    expect(course.title).toContain('&')
    expect(textIn(zip, 'imsmanifest.xml')).toContain('<title>Lead &amp; Manage</title>')
  })

  test('S12-1, S04-1: its namespaces are those of its kind', async () => {
    const zip = await packageOf(edition)
    expect(manifestOf(zip).namespace).toBe(namespace[edition])
    const text = textIn(zip, 'imsmanifest.xml')
    const foreign = edition === 'scorm12' ? /v1p3|imscp_v1p1"|imsss/ : /rootv1p/
    expect(text).not.toMatch(foreign)
  })

  test('S12-5, S04-4: every schema file that is named or imported is at the root', async () => {
    const zip = await packageOf(edition)
    const text = textIn(zip, 'imsmanifest.xml')
    const named = [...text.matchAll(/\s([\w.]+\.xsd)/g)].map(([, name]) => name)
    const imported = [...zip.files.keys()]
      .filter((path) => path.endsWith('.xsd'))
      .flatMap((path) => [...textIn(zip, path).matchAll(/schemaLocation\s*=\s*"([^"]+)"/g)])
      .map(([, name = '']) => name)
      // The schema of XML itself says where it is published.
      .filter((name) => !name.startsWith('http'))
    const missing = [...named, ...imported].filter((name) => name && !zip.files.has(name))
    expect(named.length).toBeGreaterThan(1)
    expect(missing).toEqual([])
  })
})

describe('the manifest of scorm12', () => {
  test('S12-1: says that it is ADL SCORM 1.2', async () => {
    const text = textIn(await packageOf('scorm12'), 'imsmanifest.xml')
    expect(text).toContain('xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"')
    expect(text).toContain('<schema>ADL SCORM</schema>')
    expect(text).toContain('<schemaversion>1.2</schemaversion>')
  })

  test('S12-2: the type of the SCO is written in small letters', async () => {
    expect(textIn(await packageOf('scorm12'), 'imsmanifest.xml')).toContain(
      ' adlcp:scormtype="sco" ',
    )
  })

  test('S12-3: no mastery score lets an LMS overrule what the course reports', async () => {
    expect(textIn(await packageOf('scorm12'), 'imsmanifest.xml')).not.toContain('masteryscore')
  })

  test('S12-4: nothing is passed through the manifest to cmi.launch_data', async () => {
    expect(textIn(await packageOf('scorm12'), 'imsmanifest.xml')).not.toContain('datafromlms')
  })

  test('S12-5: the four schema files are at the root', async () => {
    const { files } = await packageOf('scorm12')
    expect([...files.keys()].filter(isSchema)).toEqual([
      'adlcp_rootv1p2.xsd',
      'ims_xml.xsd',
      'imscp_rootv1p1p2.xsd',
      'imsmd_rootv1p2p1.xsd',
    ])
  })
})
