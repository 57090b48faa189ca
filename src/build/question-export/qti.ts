import type { BankFile, BankItem } from '#core/question/bank.ts'
import { qtiAttributes, qtiId, toQtiItem } from './qti-item.ts'
import { type CourseFacts, oneLine, originOf, tagsOf, titleOf } from './wording.ts'
import { element, writeDocument, type XmlElement } from './xml.ts'

const packaging = 'http://www.imsglobal.org/xsd/imscp_v1p1'
const lom = 'http://ltsc.ieee.org/xsd/LOM'
const metadata = 'http://www.imsglobal.org/xsd/imsqti_metadata_v2p2'
const schemas = 'http://www.imsglobal.org/xsd/qti/qtiv2p2'
const testFile = 'test.xml'

/** Writes the bank as the files of a QTI 2.2 content package, by their paths within it. */
export function toQti(bank: readonly BankFile[], course: CourseFacts): Record<string, string> {
  const items = bank.flatMap((file) =>
    file.items.map((item) => {
      const origin = originOf(item, file.objective, course)
      return [itemPath(item), toQtiItem(item, origin)] as const
    }),
  )
  return {
    'imsmanifest.xml': manifest(bank, course),
    [testFile]: assessmentTest(bank, course),
    ...Object.fromEntries(items),
  }
}

function itemPath({ id }: BankItem): string {
  return `items/${id}.xml`
}

function assessmentTest(bank: readonly BankFile[], course: CourseFacts): string {
  const score = element('testVariables', { variableIdentifier: 'SCORE' })
  return writeDocument(
    element(
      'assessmentTest',
      { ...qtiAttributes, identifier: 'test', title: oneLine(course.title) },
      element('outcomeDeclaration', {
        identifier: 'SCORE',
        cardinality: 'single',
        baseType: 'float',
      }),
      element(
        'testPart',
        { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' },
        element('itemSessionControl', { maxAttempts: '1', showFeedback: 'true' }),
        ...bank.map((file, at) => section(file, at, course)),
      ),
      element(
        'outcomeProcessing',
        {},
        element('setOutcomeValue', { identifier: 'SCORE' }, element('sum', {}, score)),
      ),
    ),
  )
}

/** Not visible: Canvas would put a visible section's title among the questions. */
function section({ objective, items }: BankFile, at: number, course: CourseFacts): XmlElement {
  const goal = course.objectives.find(({ id }) => id === objective)?.text
  return element(
    'assessmentSection',
    {
      identifier: `section-${at + 1}`,
      title: oneLine(goal ? `${objective}: ${goal}` : objective),
      visible: 'false',
    },
    ...items.map((item) =>
      element('assessmentItemRef', {
        identifier: qtiId(item.id),
        href: itemPath(item),
        category: item.pool,
      }),
    ),
  )
}

function manifest(bank: readonly BankFile[], course: CourseFacts): string {
  const items = bank.flatMap((file) => file.items)
  return writeDocument(
    element(
      'manifest',
      {
        xmlns: packaging,
        'xmlns:imsmd': lom,
        'xmlns:imsqti': metadata,
        'xmlns:xsi': qtiAttributes['xmlns:xsi'],
        'xsi:schemaLocation': [
          `${packaging} ${schemas}/qtiv2p2_imscpv1p2_v1p0.xsd`,
          `${lom} http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd`,
          `${metadata} ${schemas}/imsqti_metadata_v2p2.xsd`,
        ].join(' '),
        identifier: 'manifest',
      },
      element(
        'metadata',
        {},
        element('schema', {}, 'QTIv2.2 Package'),
        element('schemaversion', {}, '1.0.0'),
      ),
      element('organizations', {}),
      element('resources', {}, testResource(items, course), ...items.map(itemResource)),
    ),
  )
}

function testResource(items: readonly BankItem[], course: CourseFacts): XmlElement {
  return element(
    'resource',
    { identifier: 'test', type: 'imsqti_test_xmlv2p2', href: testFile },
    element('metadata', {}, general('test', course.title, [])),
    element('file', { href: testFile }),
    ...items.map(({ id }) => element('dependency', { identifierref: qtiId(id) })),
  )
}

function itemResource(item: BankItem): XmlElement {
  const href = itemPath(item)
  const facts = [
    ['timeDependent', 'false'],
    ['interactionType', 'choiceInteraction'],
    ['feedbackType', 'nonadaptive'],
    ['solutionAvailable', 'true'],
  ] as const
  return element(
    'resource',
    { identifier: qtiId(item.id), type: 'imsqti_item_xmlv2p2', href },
    element(
      'metadata',
      {},
      general(item.id, titleOf(item), tagsOf(item)),
      element(
        'imsqti:qtiMetadata',
        {},
        ...facts.map(([name, value]) => element(`imsqti:${name}`, {}, value)),
      ),
    ),
    element('file', { href }),
  )
}

function general(id: string, title: string, keywords: readonly string[]): XmlElement {
  return element(
    'imsmd:lom',
    {},
    element(
      'imsmd:general',
      {},
      element('imsmd:identifier', {}, element('imsmd:entry', {}, id)),
      element('imsmd:title', {}, english(oneLine(title))),
      element('imsmd:language', {}, 'en'),
      ...keywords.map((word) => element('imsmd:keyword', {}, english(word))),
    ),
  )
}

function english(words: string): XmlElement {
  return element('imsmd:string', { language: 'en' }, words)
}
