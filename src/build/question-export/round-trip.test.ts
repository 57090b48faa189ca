import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { BankFile, BankItem } from '#core/question/bank.ts'
import { hostileStrings } from '#tests/safety/hostile-strings.ts'
import { toGift } from './gift.ts'
import { toMoodleXml } from './moodle-xml.ts'
import { toQti } from './qti.ts'
import { readGift } from './read-back/gift.ts'
import { readMoodleXml } from './read-back/moodle-xml.ts'
import { readQti } from './read-back/qti.ts'
import { byId, expectedQuestions, sampleBank, sampleItem } from './sample.ts'
import { type CourseFacts, readable } from './wording.ts'
import { zipTexts } from './zip.ts'

const hostile = [
  `<&"'> &amp; &#39; <![CDATA[x]]> ]]> <!-- --> <?php ?>`,
  '~=#{}:\\ \\n \\\\ ####x ::y:: -> %100% [html] // $CATEGORY: a/b',
  'one\ntwo\n\nthree\r\nfour\rfive\u2028six\u0085seven',
  '\u202Eright to left\u202C \u2066and\u2069 \u200Fback',
  'bell \u0007 null \u0000 escape \u001B delete \u007F end \uFFFE\uFFFF',
  'half \uD83D of a pair, \uDE00 and a whole one \u{1F600}',
  '  spaces \t around  ',
  'é e\u0301 ﬁ 漢字 \u00A0 \uFEFF',
  'x'.repeat(10_240),
  ...hostileStrings.map(({ text }) => text),
]

function expectRoundTrip(bank: readonly BankFile[], course: CourseFacts): void {
  const withHints = expectedQuestions(bank, course, { hints: true })
  const without = expectedQuestions(bank, course, { hints: false })
  expect(readMoodleXml(toMoodleXml(bank, course))).toEqual(withHints)
  expect(readGift(toGift(bank, course))).toEqual(without)
  const zip = Object.entries(unzipSync(zipTexts(toQti(bank, course))))
  const files = Object.fromEntries(zip.map(([path, bytes]) => [path, strFromU8(bytes)]))
  expect(byId(readQti(files))).toEqual(byId(without))
}

function itemOf(id: string, [stem = '', hint = '', ...words]: readonly string[], key: number) {
  const options = ['a', 'b', 'correct'].map((name, at): BankItem['options'][number] => ({
    id: name,
    text: words[at] ?? '',
    feedback: words[at + 3] ?? '',
    ...(at === key && { key: true }),
  }))
  return sampleItem({ id, stem, hint, options })
}

const words = fc.oneof(
  fc.constantFrom(...hostile.slice(0, -1)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...'~=#{}:\\<>&"\'[]%/$-\n\r\t n'), { maxLength: 20 })
    .map((signs) => signs.join('')),
)

describe('S12: stem, options, key and feedback come back from every format', () => {
  test.each(hostile.map((text) => [text.slice(0, 30), text] as const))('%j', (_start, text) => {
    const course = { title: `Lead ${text}`.slice(0, 200), objectives: [{ id: 'LO1', text }] }
    expectRoundTrip(sampleBank(itemOf('LO1-K1', Array(8).fill(text), 0)), course)
  })

  test('whatever the words', () => {
    const property = fc.property(
      fc.array(words, { minLength: 8, maxLength: 8 }),
      fc.array(words, { minLength: 8, maxLength: 8 }),
      fc.nat(2),
      words,
      (first, second, key, goal) => {
        const bank = sampleBank(itemOf('LO1-K1', first, key), itemOf('LO1-K2', second, 2 - key))
        expectRoundTrip(bank, { title: 'Lead & Manage', objectives: [{ id: 'LO1', text: goal }] })
      },
    )
    fc.assert(property, { numRuns: 100 })
  })
})

describe('a readable text', () => {
  test('shows what no format can hold as a replacement character', () => {
    expect(readable('a\u0000b\uD83Dc')).toBe('a\uFFFDb\uFFFDc')
  })

  test('is the same when it is made readable again', () => {
    fc.assert(fc.property(words, (text) => readable(readable(text)) === readable(text)))
  })
})
