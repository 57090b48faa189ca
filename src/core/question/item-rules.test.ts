import { describe, expect, test } from 'vitest'
import type { RuledItem, RuledOption } from './finding.ts'
import { checkItem } from './item-rules.ts'

const key: RuledOption = {
  id: 'a',
  text: 'Visit each crew to hear its doubts',
  key: true,
  feedback:
    'Doubts that are heard can be answered, because the crews know the weather best of all.',
}
const distractors: RuledOption[] = [
  {
    id: 'b',
    text: 'Post the new rota beside the door',
    feedback:
      'The rota would be read in a minute. It settles hours and leaves the worry where it was.',
  },
  {
    id: 'c',
    text: 'Offer a bonus for early sailings',
    feedback:
      'Money moves the boats for a month. After that, crews trade the extra against their sleep.',
  },
  {
    id: 'd',
    text: 'Set a date for the first sailing',
    feedback:
      'A deadline without agreement brings silence now, followed by sick notes in that very week.',
  },
]
const item: RuledItem = {
  claims: ['C001'],
  stem: 'Two ferry teams at Oban refuse a winter timetable that Morag has drawn up. What should she do next?',
  options: [key, ...distractors],
}

const withKey = (change: Partial<RuledOption>): RuledItem => ({
  ...item,
  options: [{ ...key, ...change }, ...distractors],
})
const withTexts = (...texts: string[]): RuledItem => ({
  ...item,
  options: item.options.map((option, at) => ({ ...option, text: texts[at] ?? option.text })),
})
const rulesOf = (changed: RuledItem) => checkItem(changed).map(({ rule }) => rule)

test('an item that keeps all rules has no findings', () => {
  expect(checkItem(item)).toEqual([])
})

describe('options', () => {
  test('there are three to five, with exactly one key', () => {
    expect(rulesOf({ ...item, options: [key, ...distractors.slice(0, 1)] })).toEqual(['options'])
    expect(rulesOf(withKey({ key: false }))).toEqual(['options'])
    expect(rulesOf({ ...item, options: [key, { ...key, id: 'e' }, ...distractors] })).toEqual([
      'options',
    ])
  })

  test('no two say the same', () => {
    expect(rulesOf(withTexts('', 'Setting dates for first sailings'))).toContain('distinct')
  })

  test('their lengths are balanced, and the key is neither longest nor shortest by a fifth', () => {
    const long = 'Visit each crew on its own boat to hear what doubts it has about winter'
    expect(rulesOf(withKey({ text: long }))).toEqual(
      expect.arrayContaining(['length-balance', 'key-stands-out']),
    )
    expect(rulesOf(withKey({ text: 'Visit each crew' }))).toContain('key-stands-out')
  })

  test('none has more than 25 words', () => {
    expect(rulesOf(withKey({ text: 'word '.repeat(26) }))).toContain('length')
  })

  test.each([
    'All of the above, as it happens',
    'Both A and B, on the same day',
    'None of these, for a while',
  ])('"%s" is no option', (text) => {
    expect(rulesOf(withTexts(key.text, text))).toContain('catch-all')
  })

  test('absolutes in one distractor alone warn; in two they block', () => {
    const one = withTexts(key.text, 'Always post the rota at the door')
    expect(checkItem(one)).toMatchObject([{ rule: 'absolutes', severity: 'warns' }])
    const two = withTexts(
      key.text,
      'Always post the rota at the door',
      'Pay only the early sailings',
    )
    expect(checkItem(two)).toMatchObject([{ rule: 'absolutes', severity: 'blocks' }])
  })

  test('hedges in the key alone warn', () => {
    expect(rulesOf(withKey({ text: 'Visit both crews to hear doubts' }))).toEqual(['hedges'])
  })

  test('some distractor has as many "and"s as the key', () => {
    expect(rulesOf(withKey({ text: 'Visit each crew and hear doubts' }))).toEqual(['and-count'])
  })

  test('they agree in capitals, stops and grammar', () => {
    expect(rulesOf(withKey({ text: 'visit each crew to hear its doubts' }))).toEqual(['grammar'])
    expect(rulesOf(withKey({ text: 'Visit each crew to hear its doubts.' }))).toEqual(['grammar'])
    expect(rulesOf(withKey({ text: 'Visiting crews to hear their doubts' }))).toEqual(['grammar'])
    expect(rulesOf(withKey({ text: 'Bring each crew in to hear doubts' }))).toEqual([])
  })
})

describe('the stem', () => {
  const withStem = (stem: string) => rulesOf({ ...item, stem })

  test('is 8 to 60 words that end with a question', () => {
    expect(withStem('What should she do next?')).toEqual(['stem'])
    expect(withStem(item.stem.replace('?', '.'))).toEqual(['stem'])
  })

  test('asks for what is so', () => {
    expect(withStem(item.stem.replace('should she do', 'should she not do'))).toEqual([
      'negative-stem',
    ])
  })

  test('shares no rare word with the key alone', () => {
    const echo = { ...item, stem: item.stem.replace('teams', 'crews') }
    expect(rulesOf(echo)).toEqual(['stem-echo'])
    expect(checkItem(echo, new Set(['crew']))).toEqual([])
  })

  test('shares at most one word more with the key than with any distractor', () => {
    const echo = { ...item, stem: item.stem.replace('teams', 'crews with doubts') }
    expect(checkItem(echo, new Set(['crew', 'doubt']))).toMatchObject([{ rule: 'stem-echo' }])
  })

  test('asks about a disputed claim as the view of the course', () => {
    const disputed = { ...item, claims: ['C136'] }
    expect(rulesOf(disputed)).toEqual(['disputed'])
    const stem = item.stem.replace('What should', 'On the view of the course, what should')
    expect(rulesOf({ ...disputed, stem })).toEqual([])
  })

  test('can be read at the first go', () => {
    const stem = `Morag, ${'who runs a ferry, '.repeat(8)}has a timetable. What should she do next?`
    expect(withStem(stem)).toEqual(['reading-level'])
  })
})

describe('feedback', () => {
  const withFeedback = (feedback: string) => rulesOf(withKey({ feedback }))

  test('has 12 to 60 words', () => {
    expect(withFeedback('Heard, because she asked.')).toEqual(['feedback'])
  })

  test('differs for every option', () => {
    expect(withFeedback(`${distractors[0]?.feedback} So it goes.`)).toEqual(['feedback'])
  })

  test('gives a reason for the key', () => {
    expect(withFeedback(key.feedback.replace('because', 'as'))).toEqual(['feedback'])
  })

  test('neither judges nor names a position', () => {
    expect(withFeedback(`Clearly. ${key.feedback}`)).toEqual(['tone'])
    expect(withFeedback(`Option B fails. ${key.feedback}`)).toEqual(['position'])
    expect(withFeedback(`It answers a doubt. ${key.feedback}`)).toEqual([])
  })
})
