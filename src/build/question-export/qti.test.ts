import { describe, expect, test } from 'vitest'
import { toQti } from './qti.ts'
import { readQti } from './read-back/qti.ts'
import { expectedQuestions, sampleBank, sampleCourse, sampleItem } from './sample.ts'

const item = 'items/LO1-K1.xml'
const manifest = 'imsmanifest.xml'

describe('QTI', () => {
  test('holds each question with its key, feedback and tags', () => {
    const bank = sampleBank(sampleItem(), sampleItem({ id: 'LO1-F1', pool: 'final' }))
    expect(readQti(toQti(bank, sampleCourse))).toEqual(
      expectedQuestions(bank, sampleCourse, { hints: false }),
    )
  })

  test('is a manifest, a test and one file for each item', () => {
    const files = toQti(sampleBank(sampleItem(), sampleItem({ id: 'LO1-K2' })), sampleCourse)
    expect(Object.keys(files)).toEqual([manifest, 'test.xml', item, 'items/LO1-K2.xml'])
  })

  test('gives an id that begins with a digit an identifier that does not', () => {
    const bank = sampleBank(sampleItem({ id: '1A' }))
    const files = toQti(bank, sampleCourse)
    expect(files['items/1A.xml']).toContain('identifier="i1A"')
    expect(readQti(files)[0]?.id).toBe('1A')
  })

  test('names no feedback by the id of an option, which Canvas might read as a verdict', () => {
    const { options, ...rest } = sampleItem()
    const bank = sampleBank({
      ...rest,
      options: options.map((option, at) => ({
        ...option,
        id: ['correct', 'c', 'x-all'][at] ?? '',
      })),
    })
    expect(toQti(bank, sampleCourse)[item]).toMatch(/modalFeedback [^>]*identifier="FB-1"/)
    expect(readQti(toQti(bank, sampleCourse))).toHaveLength(1)
  })
})

describe('the reader refuses', () => {
  const good = toQti(sampleBank(), sampleCourse)

  test.each([
    ['a key that is no choice', item, '<value>b</value>', '<value>z</value>'],
    ['two choices of one name', item, 'simpleChoice identifier="a"', 'simpleChoice identifier="b"'],
    ['more than one answer', item, 'maxChoices="1"', 'maxChoices="2"'],
    ['a fixed order', item, 'shuffle="true"', 'shuffle="false"'],
    ['feedback that nothing shows', item, '>FB-2</baseValue>', '>FB-1</baseValue>'],
    ['feedback that is missing', item, '>FB-2</baseValue>', '>FB-9</baseValue>'],
    [
      'feedback on an outcome not declared',
      item,
      'outcomeIdentifier="FEEDBACK"',
      'outcomeIdentifier="OTHER"',
    ],
    [
      'another version',
      item,
      'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2"',
      'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"',
    ],
    ['an element out of order', item, '<itemBody>', '<modalFeedback/><itemBody>'],
    ['an attribute that QTI does not have', item, '<prompt>', '<prompt lang="en">'],
    ['an item that leaves a needed attribute out', item, ' adaptive="false"', ''],
    [
      'a file that the manifest does not list',
      manifest,
      'href="items/LO1-K1.xml"',
      'href="items/other.xml"',
    ],
    [
      'a test that depends on nothing',
      manifest,
      'identifierref="LO1-K1"',
      'identifierref="LO1-K9"',
    ],
    ['another kind of resource', manifest, 'imsqti_item_xmlv2p2', 'webcontent'],
    ['a test that refers to no item', 'test.xml', 'identifier="LO1-K1"', 'identifier="LO1-K9"'],
  ])('%s', (_what, file, before, after) => {
    const text = good[file] ?? ''
    expect(text).toContain(before)
    expect(() => readQti({ ...good, [file]: text.replace(before, after) })).toThrow()
  })

  test('a file that is not in the manifest', () => {
    expect(() => readQti({ ...good, 'items/extra.xml': '' })).toThrow('not in the manifest')
  })

  test('a file that is missing', () => {
    const { [item]: _gone, ...rest } = good
    expect(() => readQti(rest)).toThrow('missing')
  })
})
