import { describe, expect, test } from 'vitest'
import { toGift } from './gift.ts'
import { readGift } from './read-back/gift.ts'
import { expectedQuestions, sampleBank, sampleCourse, sampleItem } from './sample.ts'

describe('GIFT', () => {
  test('holds each question with its key, feedback and tags', () => {
    const bank = sampleBank(sampleItem(), sampleItem({ id: 'LO1-F1', pool: 'final' }))
    expect(readGift(toGift(bank, sampleCourse))).toEqual(
      expectedQuestions(bank, sampleCourse, { hints: false }),
    )
  })

  test('looks as the manual of Moodle has it', () => {
    expect(toGift(sampleBank(), sampleCourse)).toMatchInlineSnapshot(`
      "// Questions of Lead & Manage, with the answer keys.

      $CATEGORY: $course$/top/Lead & Manage/LO1/check

      // [id:LO1-K1] [tag:analyse] [tag:L10] [tag:C008] [tag:C010]
      ::LO1-K1 The garage gets electric buses. What comes first?::[html]<p>The garage gets electric buses. What comes first?</p>{
      	~<p>Managing, to a date</p>#<p>What is known?</p>
      	=<p>Leading, since the work is new</p>#<p>A direction.</p>
      	~<p>Neither</p>#<p>Look again.</p>
      	####<p>This question is from lesson L10 of Lead &amp; Manage. Its objective\\: classify acts at work as leading, managing or both.</p>
      }
      "
    `)
  })

  test('escapes the signs that GIFT acts on', () => {
    const stem = '~ = # { } : \\ ####'
    const gift = toGift(sampleBank(sampleItem({ stem })), sampleCourse)
    expect(gift).toContain('<p>\\~ \\= \\# \\{ \\} \\: \\\\ \\#\\#\\#\\#</p>')
    expect(readGift(gift)[0]?.stem).toBe(stem)
  })

  test('keeps words that look like a format, a weight, a comment or an escape', () => {
    for (const words of ['[html] so', '%50% so', '// so', '\\n so', '&&058; so', '-> so']) {
      const item = sampleItem()
      const options = item.options.map((option) => ({ ...option, text: words, feedback: words }))
      const [question] = readGift(
        toGift(sampleBank({ ...item, stem: words, options }), sampleCourse),
      )
      expect(question?.stem).toBe(words)
      expect(question?.options.map(({ text }) => text)).toEqual([words, words, words])
    }
  })
})

describe('the reader refuses', () => {
  const good = toGift(sampleBank(), sampleCourse)

  test.each([
    ['a question without a right answer', '\t=', '\t~'],
    ['two right answers', '\t~', '\t='],
    ['a sign without its escape', 'The garage gets', 'The garage: gets'],
    ['a brace without its escape', 'What comes first', 'What } comes first'],
    ['a blank line in a question', '\t=', '\n\t='],
    ['a title with another id', '::LO1-K1', '::LO1-K2'],
    ['a category of another course', '$course$/top', '$system$/top'],
  ])('%s', (_what, before, after) => {
    expect(good).toContain(before)
    expect(() => readGift(good.replace(before, after))).toThrow()
  })
})
