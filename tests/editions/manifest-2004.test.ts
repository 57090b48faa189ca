import { describe, expect, test } from 'vitest'
import { all, attribute, elementsOf, only } from '#build/question-export/read-back/xml.ts'
import { isSchema, itemOf } from './manifest.ts'
import { packageOf, textIn } from './packages.ts'

const parts = 'auxresource control delivery limit objective random rollup seqrule util'

describe.each([
  ['scorm2004-3rd', '2004 3rd Edition'],
  ['scorm2004-4th', '2004 4th Edition'],
] as const)('the manifest of %s', (edition, version) => {
  test('PK-7, S04-1: the prefixes are adlcp, adlseq, adlnav and imsss, each with its namespace', async () => {
    const text = textIn(await packageOf(edition), 'imsmanifest.xml')
    for (const prefix of ['adlcp', 'adlseq', 'adlnav'])
      expect(text).toContain(`xmlns:${prefix}="http://www.adlnet.org/xsd/${prefix}_v1p3"`)
    expect(text).toContain('xmlns:imsss="http://www.imsglobal.org/xsd/imsss"')
    const used = [...text.matchAll(/[<\s](\w+):\w+/g)].map(([, prefix]) => prefix)
    expect([...new Set(used)].sort()).toEqual([
      'adlcp',
      'adlnav',
      'adlseq',
      'imsss',
      'xmlns',
      'xsi',
    ])
  })

  test(`S04-2: the version is exactly "${version}"`, async () => {
    expect(textIn(await packageOf(edition), 'imsmanifest.xml')).toContain(
      `<schemaversion>${version}</schemaversion>`,
    )
  })

  test('S04-3: the type of the SCO is written with a capital T', async () => {
    expect(textIn(await packageOf(edition), 'imsmanifest.xml')).toContain(' adlcp:scormType="sco" ')
  })

  test('S04-4: the schema files are at the root', async () => {
    const { files } = await packageOf(edition)
    expect([...files.keys()].filter(isSchema)).toEqual([
      'XMLSchema.dtd',
      'adlcp_v1p3.xsd',
      'adlnav_v1p3.xsd',
      'adlseq_v1p3.xsd',
      'datatypes.dtd',
      'imscp_v1p1.xsd',
      'imsss_v1p0.xsd',
      ...parts.split(' ').map((part) => `imsss_v1p0${part}.xsd`),
      'xml.xsd',
    ])
  })

  test('S04-5: the schema of the package finds that of XML beside it', async () => {
    const schema = textIn(await packageOf(edition), 'imscp_v1p1.xsd')
    expect(schema).toMatch(/schemaLocation\s*=\s*"xml\.xsd"/)
  })

  test('S04-6, S04-7: no threshold and no measure lets an LMS overrule what the course reports', async () => {
    const text = textIn(await packageOf(edition), 'imsmanifest.xml')
    expect(text).not.toMatch(/completionThreshold|satisfiedByMeasure|minNormalizedMeasure/)
  })

  test('S04-8: learners choose and flow, the course sets its results, and every way out stays', async () => {
    const { organization, item } = itemOf(await packageOf(edition))
    const control = only(only(organization, 'sequencing'), 'controlMode')
    expect(Object.fromEntries(control.attributes)).toEqual({ choice: 'true', flow: 'true' })
    const delivery = only(only(item, 'sequencing'), 'deliveryControls')
    expect(Object.fromEntries(delivery.attributes)).toEqual({
      completionSetByContent: 'true',
      objectiveSetByContent: 'true',
    })
    const hidden = all(only(only(item, 'presentation'), 'navigationInterface'), 'hideLMSUI')
    expect(hidden.map(({ children }) => children.join(''))).toEqual(['previous', 'continue'])
    expect(elementsOf(item).map(({ name }) => name)).toEqual([
      'title',
      'sequencing',
      'presentation',
    ])
  })

  test('S04-9: objectives are not shared with other courses', async () => {
    const { organization } = itemOf(await packageOf(edition))
    expect(attribute(organization, 'adlseq:objectivesGlobalToSystem')).toBe('false')
  })
})
