import { describe, expect, test } from 'vitest'
import { toMoodleXml } from './moodle-xml.ts'
import { readMoodleXml } from './read-back/moodle-xml.ts'
import { expectedQuestions, sampleBank, sampleCourse, sampleItem } from './sample.ts'

describe('Moodle XML', () => {
  test('holds each question with its key, feedback, hint and tags', () => {
    const bank = sampleBank(
      sampleItem(),
      sampleItem({ id: 'LO1-F1', pool: 'final', hint: undefined }),
      sampleItem({ id: 'LO1-P1', pool: 'pretest' }),
    )
    expect(readMoodleXml(toMoodleXml(bank, sampleCourse))).toEqual(
      expectedQuestions(bank, sampleCourse, { hints: true }),
    )
  })

  test('puts a category for the objective before one for each pool', () => {
    const xml = toMoodleXml(sampleBank(), sampleCourse)
    const paths = [...xml.matchAll(/\$course\$[^<]*/g)].map(([path]) => path)
    expect(paths).toEqual([
      '$course$/top/Lead &amp; Manage/LO1',
      '$course$/top/Lead &amp; Manage/LO1/check',
    ])
    expect(xml).toContain('classify acts at work')
  })

  test('doubles a slash in the name of a category', () => {
    const course = { ...sampleCourse, title: 'Lead/Manage' }
    expect(toMoodleXml(sampleBank(), course)).toContain('$course$/top/Lead//Manage/LO1')
  })

  test('escapes HTML within XML, so that words which look like tags stay words', () => {
    const stem = 'Is <b> & "]]>" a tag?'
    const xml = toMoodleXml(sampleBank(sampleItem({ stem })), sampleCourse)
    expect(xml).toContain('&amp;lt;b&amp;gt; &amp;amp; &amp;quot;]]&amp;gt;&amp;quot;')
    expect(readMoodleXml(xml)[0]?.stem).toBe(stem)
  })
})

describe('the reader refuses', () => {
  const good = toMoodleXml(sampleBank(), sampleCourse)

  test.each([
    ['a question without a right answer', 'fraction="100"', 'fraction="0"'],
    ['two right answers', 'fraction="0"', 'fraction="100"'],
    ['half a point', 'fraction="0"', 'fraction="50"'],
    ['an order that is fixed', '<shuffleanswers>true', '<shuffleanswers>false'],
    ['a tag that Moodle does not know', '<tags>', '<labels/><tags>'],
    ['a stem that is not HTML', '<questiontext format="html">', '<questiontext format="markdown">'],
    ['a document type', '<quiz>', '<!DOCTYPE quiz><quiz>'],
    ['markup in the words', '&lt;p&gt;The garage', '&lt;p&gt;&lt;b/&gt;The garage'],
    ['a control character', 'The garage', 'The\u0001garage'],
  ])('%s', (_what, before, after) => {
    expect(good).toContain(before)
    expect(() => readMoodleXml(good.replace(before, after))).toThrow()
  })
})
