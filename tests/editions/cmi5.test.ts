import { describe, expect, test } from 'vitest'
import { attribute, elementsOf, only, readXml } from '#build/question-export/read-back/xml.ts'
import { courseSources, packageOf, textIn } from './packages.ts'
import { validate } from './schema.ts'

/**
 * What cmi5, §13.1 asks of a course with one unit; stricter than the published schema, which lets
 * defaults stand in for what should be said.
 */
const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
  targetNamespace="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
  elementFormDefault="qualified">
  <xs:simpleType name="iri"><xs:restriction base="xs:anyURI">
    <xs:pattern value="[A-Za-z][A-Za-z0-9+.\\-]*:\\S+"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="words"><xs:restriction base="xs:string">
    <xs:pattern value="\\S(.*\\S)?"/>
  </xs:restriction></xs:simpleType>
  <xs:complexType name="text"><xs:sequence>
    <xs:element name="langstring" maxOccurs="unbounded"><xs:complexType><xs:simpleContent>
      <xs:extension base="words"><xs:attribute name="lang" type="xs:language" use="required"/></xs:extension>
    </xs:simpleContent></xs:complexType></xs:element>
  </xs:sequence></xs:complexType>
  <xs:element name="courseStructure"><xs:complexType><xs:sequence>
    <xs:element name="course"><xs:complexType><xs:sequence>
      <xs:element name="title" type="text"/>
      <xs:element name="description" type="text"/>
    </xs:sequence><xs:attribute name="id" type="iri" use="required"/></xs:complexType></xs:element>
    <xs:element name="au" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="title" type="text"/>
      <xs:element name="description" type="text"/>
      <xs:element name="url" type="xs:anyURI"/>
    </xs:sequence>
      <xs:attribute name="id" type="iri" use="required"/>
      <xs:attribute name="moveOn" use="required"><xs:simpleType><xs:restriction base="xs:string">
        <xs:enumeration value="Passed"/><xs:enumeration value="Completed"/>
        <xs:enumeration value="CompletedAndPassed"/><xs:enumeration value="CompletedOrPassed"/>
      </xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="masteryScore" use="required"><xs:simpleType><xs:restriction base="xs:decimal">
        <xs:minInclusive value="0"/><xs:maxInclusive value="1"/><xs:fractionDigits value="4"/>
      </xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="launchMethod" use="required"><xs:simpleType><xs:restriction base="xs:string">
        <xs:enumeration value="AnyWindow"/><xs:enumeration value="OwnWindow"/>
      </xs:restriction></xs:simpleType></xs:attribute>
      <xs:attribute name="activityType" type="iri"/>
    </xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`

const structure = async () => readXml(textIn(await packageOf('cmi5'), 'cmi5.xml'))

describe('cmi5.xml', () => {
  test('C-1: stands at the root, and has course and unit with all that cmi5 asks for', async () => {
    const zip = await packageOf('cmi5')
    expect(await validate(textIn(zip, 'cmi5.xml'), schema)).toEqual([])
    expect((await structure()).namespace).toBe(
      'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
    )
    expect([...zip.files.keys()]).not.toContain('imsmanifest.xml')
  })

  test('C-1: the check finds what is missing or wrong', async () => {
    const text = textIn(await packageOf('cmi5'), 'cmi5.xml')
    for (const [what, into] of [
      [/ moveOn="[^"]*"/, ''],
      [/ moveOn="[^"]*"/, ' moveOn="NotApplicable"'],
      [/masteryScore="[^"]*"/, 'masteryScore="75"'],
      [/<description>[\s\S]*?<\/description>/, ''],
      [/lang="[^"]*"/, ''],
      [/id="urn:[^"]*"/, 'id="lead and manage"'],
    ] as const) {
      const spoilt = text.replace(what, into)
      expect(spoilt).not.toBe(text)
      expect(await validate(spoilt, schema), String(what)).not.toEqual([])
    }
  })

  test('C-1: ids are global names, one each, and the same in every release', async () => {
    const ids = elementsOf(await structure()).map((one) => attribute(one, 'id'))
    expect(ids).toEqual([
      // These stand in the reports of every LRS that has met the course.
      'urn:uuid:e4ca11b3-6d3e-5daa-b551-15bd1bee1f54',
      'urn:uuid:674063ed-ddbd-52e1-ac9f-59dfa22a7b27',
    ])
  })

  test('C-2: the mastery score is the pass mark as a share, and what moves on is said', async () => {
    const au = only(await structure(), 'au')
    const { course } = await courseSources()
    const share = course.passMark.right / course.passMark.of
    expect(Number(attribute(au, 'masteryScore'))).toBeCloseTo(share, 4)
    expect(Number(attribute(au, 'masteryScore'))).toBeLessThanOrEqual(share)
    const { completion } = course.reporting
    const moveOn = { units: 'Completed', pass: 'Passed', 'units-and-pass': 'CompletedAndPassed' }
    expect(attribute(au, 'moveOn')).toBe(moveOn[completion])
    expect(attribute(au, 'launchMethod')).toBe('AnyWindow')
  })

  test('C-2: the address is relative, without a query, and in the zip', async () => {
    const address = only(only(await structure(), 'au'), 'url').children.join('')
    expect(address).toBe('launch.html')
    expect((await packageOf('cmi5')).files.has(address)).toBe(true)
  })
})
