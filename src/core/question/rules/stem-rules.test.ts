import { describe, expect, test } from 'vitest'
import { distractors, item, key, rulesOf, severityOf, withKey } from './item.fixture.ts'
import { checkItem } from './item-rules.ts'
import { commonStemsOf } from './stem-rules.ts'

describe('the stem', () => {
  const withStem = (stem: string) => rulesOf({ ...item, stem })

  test('I11: is 8 to 60 words that end with a question', () => {
    expect(withStem('What should she do next?')).toEqual(['I11'])
    expect(withStem(item.stem.replace('?', '.'))).toEqual(['I11'])
    expect(withStem(`${'She waits. '.repeat(30)}${item.stem}`)).toContain('I11')
  })

  test('I10: asks for what is so', () => {
    expect(withStem(item.stem.replace('should she do', 'should she not do'))).toEqual(['I10'])
    expect(withStem(item.stem.replace('do next', 'do next at least'))).toEqual([])
  })

  test('I8: shares no rare word with the key alone', () => {
    const echo = { ...item, stem: item.stem.replace('teams', 'crews') }
    expect(rulesOf(echo)).toEqual(['I8'])
    expect(checkItem(echo, new Set(['crew']))).toEqual([])
  })

  test('I8: shares at most one word more with the key than with any distractor', () => {
    const echo = { ...item, stem: item.stem.replace('teams', 'crews with doubts') }
    expect(checkItem(echo, new Set(['crew', 'doubt']))).toMatchObject([{ rule: 'I8' }])
  })

  test('I8: a word is common from the fourth stem on', () => {
    const stems = ['The crew waits.', 'A crew sails.', 'Our crew asks.', 'The boat waits.']
    const common = (count: number) =>
      commonStemsOf([...stems.slice(0, count), 'Crews rest.'].map((stem) => ({ stem })))
    expect(common(2)).toEqual(new Set())
    expect(common(3)).toEqual(new Set(['crew']))
  })

  test('I16: asks about a disputed claim as the view of the course', () => {
    const disputed = { ...item, claims: ['C136'] }
    expect(rulesOf(disputed)).toEqual(['I16'])
    const stem = item.stem.replace('What should', 'On the view of the course, what should')
    expect(rulesOf({ ...disputed, stem })).toEqual([])
  })

  test('I17: can be read at the first go', () => {
    const stem = `Morag, ${'who runs a ferry, '.repeat(8)}has a timetable. What should she do next?`
    expect(withStem(stem)).toEqual(['I17'])
    expect(severityOf({ ...item, stem }, 'I17')).toBe('warns')
  })
})

describe('feedback', () => {
  const withFeedback = (feedback: string) => rulesOf(withKey({ feedback }))

  test('I12: has 12 to 60 words', () => {
    expect(withFeedback('Heard, because she asked.')).toEqual(['I12'])
    expect(withFeedback(`Heard, because ${'they sail '.repeat(30)}.`)).toEqual(['I12'])
  })

  test('I12: differs for every option', () => {
    expect(withFeedback(`${distractors[0]?.feedback} So it goes.`)).toEqual(['I12'])
  })

  test('I12: gives a reason for the key', () => {
    expect(withFeedback(key.feedback.replace('because', 'as'))).toEqual(['I12'])
  })

  test('I13: judges nobody', () => {
    expect(withFeedback(`Clearly. ${key.feedback}`)).toEqual(['I13'])
    expect(severityOf(withKey({ feedback: `Wrong! ${key.feedback}` }), 'I13')).toBe('warns')
  })

  test.each(['Option B fails.', 'The first answer fails.', 'The table above says so.'])(
    'I14: "%s" names a position',
    (phrase) => {
      expect(withFeedback(`${phrase} ${key.feedback}`)).toEqual(['I14'])
      expect(rulesOf({ ...item, hint: phrase })).toEqual(['I14'])
    },
  )

  test('I14: words that only sound like a position pass', () => {
    expect(withFeedback(`It answers a doubt above all. ${key.feedback}`)).toEqual([])
  })
})
