import { describe, expect, test } from 'vitest'
import { writeEnding, writeStory } from '#core/scenario/story.fixture.ts'
import { type Breach, expectBreach, findingsOf } from './breach.fixture.ts'

const { endings } = writeStory()

const breaches: Breach[] = [
  {
    of: 'an effect on which an ending hangs',
    by: {
      endings: endings.toSpliced(0, 0, writeEnding('edge', 'trust = 9 and chose bridge/c')),
    },
    found:
      'B15 warns scenes.4.choices.2.effects.trust: With trust one point lower here, the ending "edge" can no longer be reached.',
  },
  {
    of: 'an effect on which the share of the best ending hangs',
    by: { 'endings.4.when': 'trust >= 7 and delivery >= 6 and adaptation >= 6 and chose bridge/c' },
    found:
      'B15 warns scenes.4.choices.2.effects.trust: With trust one point lower here, the best ending is reached on 2.5 % of paths, outside 3 % to 30 %.',
  },
]

describe('the check of one point more or less finds', () => {
  test.each(breaches)('$of', (breach) => expectBreach(breach))
})

describe('the check of one point more or less accepts', () => {
  test('the sound story', () => {
    expect(findingsOf({})).toEqual([])
  })
})
