import { describe, expect, test } from 'vitest'
import { checkScenario } from '#core/scenario/check.ts'
import { countWords } from '#core/scenario/word-count.ts'
import { type Breach, changedStory, expectBreach, findingsOf, words } from './breach.fixture.ts'

/** The words of the bridge: those that exclude one another, and those that show with either. */
const bridge = (always: number) => ({
  'scenes.4.text': [
    words(always),
    { when: 'visited fog', text: words(20) },
    { when: 'not visited fog', text: words(25) },
    { when: 'calls >= 1', by: 'odd', says: words(5) },
  ],
})
/** The same texts for choices a, b and c, of some scenes. */
const textsOf = (scenes: readonly number[], at: number, text: string) =>
  Object.fromEntries(scenes.map((scene) => [`scenes.${scene}.choices.${at}.text`, text]))

const breaches: Breach[] = [
  {
    of: 'choices of a scene that differ in length',
    by: { 'scenes.0.choices.0.text': 'Go.' },
    found:
      'B8 blocks scenes.0.choices: The choices of scene "quay" have 3 to 21 characters, a ratio of 7.00.',
  },
  {
    of: 'a longest choice that is often on best paths',
    by: {
      ...textsOf([0, 2], 0, 'Take way a, alone as ever.'),
      ...textsOf([1, 4], 2, 'Take way c, at once now.'),
    },
    found:
      'B8 blocks scenes: The longest choice is taken in 55 % of the decisions on best paths; chance is 33.3 %.',
  },
  {
    of: 'a premise of more than 70 words',
    by: { premise: words(71) },
    found: 'B10 blocks premise: The premise has 71 words as shown; the limit is 70.',
  },
  {
    of: 'a scene of more than 45 words',
    by: { 'scenes.2.text': [words(42), 'What do you do?'] },
    found: 'B10 blocks scenes.2.text: Scene "fog" has 46 words as shown; the limit is 45.',
  },
  {
    of: 'a scene of more than 45 words as its conditional and spoken parts show together',
    by: bridge(16),
    found: 'B10 blocks scenes.4.text: Scene "bridge" has 46 words as shown; the limit is 45.',
  },
  {
    of: 'a choice of more than 20 words',
    by: {
      'scenes.0.choices.0.text': words(21),
      'scenes.0.choices.1.text': words(20),
      'scenes.0.choices.2.text': words(19),
    },
    found:
      'B10 blocks scenes.0.choices.0.text: The text of choice "a" of scene "quay" has 21 words as shown; the limit is 20.',
  },
  {
    of: 'a consequence of more than 30 words',
    by: { 'scenes.0.choices.0.consequence': words(31) },
    found:
      'B10 blocks scenes.0.choices.0.consequence: The consequence of choice "a" of scene "quay" has 31 words as shown; the limit is 30.',
  },
  {
    of: 'a consequence of more than 30 words as its parts show together',
    by: {
      'scenes.4.choices.0.consequence': [
        words(16),
        { when: 'visited fog', text: words(15) },
        { when: 'not visited fog', text: words(14) },
      ],
    },
    found:
      'B10 blocks scenes.4.choices.0.consequence: The consequence of choice "a" of scene "bridge" has 31 words as shown; the limit is 30.',
  },
  {
    of: 'a path of more than eight minutes',
    by: { 'endings.5.text': words(1300) },
    found:
      'B10 blocks scenes: The longest path takes 8.5 minutes, at 200 words a minute and 20 seconds a decision.',
  },
  {
    of: 'a verdict in a consequence',
    by: { 'scenes.0.choices.0.consequence': 'Unfortunately, it was late.' },
    found: 'B14 warns scenes.0.choices.0.consequence: The consequence says "Unfortunately".',
  },
  {
    of: 'a verdict that somebody speaks',
    by: {
      'scenes.0.choices.0.consequence': ['It was a.', { by: 'ana', says: 'That was wrong.' }],
    },
    found: 'B14 warns scenes.0.choices.0.consequence: The consequence says "wrong".',
  },
]

describe('the checks of words find', () => {
  test.each(breaches)('$of', (breach) => expectBreach(breach))

  test.each([
    'That was correct.',
    'A good choice.',
    'The wrong decision was made.',
    'Well done, she says.',
    'Luckily nobody saw it.',
  ])('the verdict in "%s"', (consequence) => {
    expect(findingsOf({ 'scenes.2.choices.1.consequence': consequence })).toEqual([
      expect.stringContaining('B14 warns scenes.2.choices.1.consequence: '),
    ])
  })

  test('modes that more than one choice in ten names, at each of them', () => {
    const by = {
      'scenes.0.choices.0.text': 'You lead it yourself.',
      'scenes.1.choices.0.text': 'Manage it here now.',
    }
    expect(findingsOf(by)).toEqual([
      'B16 warns scenes.0.choices.0.text: 2 of 15 choices name a mode, this one by "lead".',
      'B16 warns scenes.1.choices.0.text: 2 of 15 choices name a mode, this one by "Manage".',
    ])
  })
})

describe('the checks of words accept', () => {
  test.each([
    ['a premise of 70 words', { premise: words(70) }],
    ['a scene of 45 words', { 'scenes.2.text': [words(41), 'What do you do?'] }],
    ['parts that exclude one another, as long as none of them is too long', bridge(15)],
    [
      'choices of 20 words',
      Object.fromEntries([0, 1, 2].map((at) => [`scenes.0.choices.${at}.text`, words(20 - at)])),
    ],
    ['a consequence of 30 words', { 'scenes.0.choices.0.consequence': words(30) }],
    [
      'a mode that one choice in fifteen names',
      { 'scenes.0.choices.0.text': 'You lead it yourself.' },
    ],
    [
      'words that only hold those of a verdict',
      { 'scenes.0.choices.0.consequence': 'The corrections take a night; the best mate sighs.' },
    ],
  ])('%s', (_, by) => {
    expect(findingsOf(by)).toEqual([])
  })

  test('choices that all are of one length', () => {
    const by = Object.fromEntries(
      [0, 1, 2, 3, 4].flatMap((scene) =>
        [0, 1, 2].map((at) => [`scenes.${scene}.choices.${at}.text`, `Take way ${at} here.`]),
      ),
    )
    expect(findingsOf(by)).toEqual([])
  })

  test('a path of eight minutes', () => {
    const { analysis, findings } = checkScenario(changedStory({ 'endings.5.text': words(1190) }))
    expect(analysis?.minutes).toBeCloseTo(7.9, 1)
    expect(findings).toEqual([])
  })
})

describe('countWords', () => {
  test.each([
    ['', 0],
    ['What do you do?', 4],
    ['a well-known co-ordinator', 3],
    ['£900,000 over 3 years', 4],
    ['one — two … three', 3],
    ['one\ntwo\n\nthree', 3],
    ['Inês’s été', 2],
  ])('counts "%s" as %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})
