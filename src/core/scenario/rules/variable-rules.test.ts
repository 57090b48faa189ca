import { describe, expect, test } from 'vitest'
import { writeStory } from '#core/scenario/story.fixture.ts'
import { type Breach, expectBreach, findingsOf } from './breach.fixture.ts'

/** The scenes of the sound story, of which no choice moves the reserve. */
const withoutReserve = writeStory().scenes.map((scene) => ({
  ...scene,
  choices: scene.choices.map((choice) => ({
    ...choice,
    effects: Object.fromEntries(
      Object.entries(choice.effects).filter(([name]) => name !== 'reserve'),
    ),
  })),
}))

const breaches: Breach[] = [
  {
    of: 'a counter that is set and never read',
    by: { 'scenes.4.text.3': undefined },
    found: 'B1 blocks counters.calls: Counter "calls" is set and never read.',
  },
  {
    of: 'a counter that is read and never set',
    by: { 'scenes.0.choices.2.counts': undefined },
    found: 'B1 blocks scenes.4.text.3.when: Counter "calls" is read and never set.',
    // What reads it can then no longer change its mind.
    also: [
      'B1 blocks scenes.4.text.3.when: "calls >= 1" is never true here, whatever the learner does.',
    ],
  },
  {
    of: 'a counter that is counted by 0 only, and so never set',
    by: { 'scenes.0.choices.2.counts.calls': 0 },
    found: 'B1 blocks scenes.4.text.3.when: Counter "calls" is read and never set.',
    also: [
      'B1 blocks scenes.4.text.3.when: "calls >= 1" is never true here, whatever the learner does.',
    ],
  },
  {
    of: 'a counter that is neither set nor read',
    by: { 'counters.idle': 3 },
    found: 'B1 blocks counters.idle: Counter "idle" is neither set nor read.',
  },
  {
    of: 'a quantity that is read and never set',
    by: { scenes: withoutReserve },
    found: 'B1 blocks endings.0.when: reserve is read and never set: no choice moves it.',
    // The ending that reads it cannot be reached, and choices that cost or earned it lose their point.
    also: [
      'B1 blocks endings.0: No path reaches the ending "spent": none ends with reserve <= 2.',
      expect.stringContaining('B5 blocks scenes.2.choices.2.effects: '),
      expect.stringContaining('B5 blocks scenes.3.choices.1.effects: '),
    ],
  },
  {
    of: 'a quantity that is set and never read',
    by: { 'endings.0.when': 'delivery <= 3' },
    found:
      'B1 warns start.reserve: reserve is set and never read: choices move it, and no link or ending asks for it.',
  },
]

describe('the checks of what a story counts find', () => {
  test.each(breaches)('$of', (breach) => expectBreach(breach))
})

describe('the checks of what a story counts accept', () => {
  test.each([
    ['a guard', { 'scenes.1.choices.1.when': 'calls < 1' }],
    ['a link', { 'scenes.1.choices.0.to.0.when': 'delivery >= 6 or not calls = 0' }],
    ['an ending', { 'endings.4.when': 'trust >= 7 and delivery >= 6 and calls < 1' }],
    [
      'a part of a consequence',
      {
        'scenes.1.choices.0.consequence': [
          { when: 'not calls >= 1', text: 'It was quiet.' },
          'So.',
        ],
      },
    ],
  ])('a counter that only %s reads', (_, reading) => {
    const found = findingsOf({ 'scenes.4.text.3': undefined, ...reading })
    expect(found.filter((finding) => finding.includes('Counter'))).toEqual([])
  })
})
