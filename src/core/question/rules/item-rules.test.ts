import { describe, expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { distractors, item, key, rulesOf, severityOf, withKey, withTexts } from './item.fixture.ts'
import { checkItem } from './item-rules.ts'

test('an item that keeps all rules has no findings', () => {
  expect(checkItem(item)).toEqual([])
})

describe('a finding', () => {
  test('says what is so with the offending text, why it matters and what to do', () => {
    const [found] = checkItem(withTexts(key.text, 'All of the above, as it happens'))
    expect(found).toEqual<Finding>({
      rule: 'I5',
      severity: 'blocks',
      option: 'b',
      what: 'The option says "All of the above", so it stands for other options.',
      why: 'Options are shuffled, and one known option settles a catch-all.',
      fix: 'Write an answer of its own.',
    })
  })
})

describe('options', () => {
  test('I1: there are three to five, with exactly one key', () => {
    expect(rulesOf({ ...item, options: [key, ...distractors.slice(0, 1)] })).toEqual(['I1'])
    expect(rulesOf(withKey({ key: false }))).toEqual(['I1'])
    expect(rulesOf({ ...item, options: [key, { ...key, id: 'e' }, ...distractors] })).toEqual([
      'I1',
    ])
  })

  test('I1: a multiple response has two keys or more, a distractor, and says how many', () => {
    const many = (keys: number, stem: string) =>
      rulesOf({
        ...item,
        kind: 'multiple',
        stem,
        options: item.options.map((option, at) => ({ ...option, key: at < keys })),
      })
    const asked = item.stem.replace('What should', 'Which two things should')
    expect(many(2, asked)).toEqual([])
    expect(many(2, item.stem.replace('Two', 'Some'))).toEqual(['I1'])
    expect(many(1, asked)).toEqual(['I1'])
    expect(many(4, asked)).toEqual(['I1'])
  })

  test('I2: no two say the same', () => {
    expect(rulesOf(withTexts('', 'Setting dates for first sailings'))).toContain('I2')
    expect(rulesOf(withTexts('', 'Set a date: for the first sailing'))).toContain('I2')
  })

  test('I3 and I4: lengths are balanced, and the key is neither longest nor shortest by a fifth', () => {
    const long = 'Visit each crew on its own boat to hear what doubts it has about winter'
    expect(rulesOf(withKey({ text: long }))).toEqual(expect.arrayContaining(['I3', 'I4']))
    expect(rulesOf(withKey({ text: 'Visit each crew' }))).toContain('I4')
    expect(rulesOf(withKey({ text: 'Visit each crew to hear its doubt now' }))).toEqual([])
  })

  test.each([
    'All of the above, as it happens',
    'Both A and B, on the same day',
    'None of these, for a while',
  ])('I5: "%s" is no option', (text) => {
    expect(rulesOf(withTexts(key.text, text))).toContain('I5')
  })

  test('I6: absolutes in one distractor alone warn; in two they block; in the key too they pass', () => {
    const always = 'Always post the rota at the door'
    expect(severityOf(withTexts(key.text, always), 'I6')).toBe('warns')
    const two = withTexts(key.text, always, 'Pay only the early sailings')
    expect(severityOf(two, 'I6')).toBe('blocks')
    expect(rulesOf(withTexts('Visit every crew to hear its doubt', always))).toEqual([])
  })

  test('I7: two hedges more in the key than in any distractor warn; one does not', () => {
    expect(rulesOf(withKey({ text: 'Visit both crews to hear doubts' }))).toEqual([])
    expect(severityOf(withKey({ text: 'Perhaps visit both crews for doubts' }), 'I7')).toBe('warns')
  })

  test('some distractor has as many "and"s as the key', () => {
    expect(rulesOf(withKey({ text: 'Visit each crew and hear doubts' }))).toEqual(['and-count'])
  })

  test('I9: they agree in capitals, stops and grammar', () => {
    expect(rulesOf(withKey({ text: 'visit each crew to hear its doubts' }))).toEqual(['I9'])
    expect(rulesOf(withKey({ text: 'Visit each crew to hear its doubts.' }))).toEqual(['I9'])
    expect(rulesOf(withKey({ text: 'Visiting crews to hear their doubts' }))).toEqual(['I9'])
    expect(rulesOf(withKey({ text: 'Bring each crew in to hear doubts' }))).toEqual([])
    const pairs = withTexts('Visiting crews to hear their doubts', 'Posting the rota beside doors')
    expect(rulesOf(pairs)).toEqual([])
  })

  test('I9: an article at the end of the stem fits each', () => {
    const stem = item.stem.replace('What should she do next', 'What does she owe them: a')
    expect(rulesOf({ ...item, stem })).toEqual(['I9'])
    const fitting = withTexts(
      key.text,
      'Post the new rota beside the door',
      'Pay a bonus for sailings',
    )
    expect(rulesOf({ ...fitting, stem })).toEqual([])
  })

  test('I11: none has more than 25 words, and the item has at most 140', () => {
    expect(rulesOf(withKey({ text: 'word '.repeat(26) }))).toContain('I11')
    const wordy = withTexts(...Array.from({ length: 4 }, () => 'word '.repeat(25)))
    const stem = `${'A crew waits. '.repeat(14)}What should she do?`
    expect(checkItem({ ...wordy, stem }).map(({ what }) => what)).toContain(
      'Stem and options have 146 words.',
    )
  })
})
