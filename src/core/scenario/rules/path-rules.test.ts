import { describe, expect, test } from 'vitest'
import { writeEnding, writeStory } from '#core/scenario/story.fixture.ts'
import { type Breach, blocksOf, expectBreach, findingsOf, idleScenes } from './breach.fixture.ts'

const { scenes, endings } = writeStory()

/** The scenes in one row, which every path comes by. */
const inARow = {
  ...Object.fromEntries(
    [0, 1, 2].flatMap((at) => [
      [`scenes.1.choices.${at}.to`, 'fog'],
      [`scenes.2.choices.${at}.to`, 'deck'],
    ]),
  ),
  'scenes.4.text': ['Light in the east.', { when: 'calls >= 1', text: 'The owner is up.' }],
}

const breaches: Breach[] = [
  {
    of: 'an ending that hardly ever comes',
    by: { 'endings.2.when': 'trust <= 4' },
    found: 'B3 blocks endings.2: The ending "cold" comes on 2.5 % of runs by dice.',
  },
  {
    of: 'a best ending on fewer than 5 % of paths',
    by: { 'endings.4.when': 'trust >= 7 and delivery >= 6 and adaptation >= 8' },
    found: 'B4 blocks endings.4: The best ending is reached on 3.7 % of paths.',
    // Fewer than 5 % of 81 paths are fewer than 5 paths.
    also: ['B4 blocks endings.4: The best ending is reached by 3 paths in 3 orders of modes.'],
  },
  {
    of: 'a best ending on more than 25 % of paths',
    by: { 'endings.4.when': 'trust >= 6 and adaptation >= 6' },
    found: 'B4 blocks endings.4: The best ending is reached on 25.9 % of paths.',
  },
  {
    of: 'a best ending that one order of modes alone leads to',
    by: {
      scenes: scenes.map((scene) => ({
        ...scene,
        choices: scene.choices.map((choice) => ({ ...choice, mode: 'other' })),
      })),
    },
    found: 'B4 blocks endings.4: The best ending is reached by 10 paths in 1 order of modes.',
  },
  {
    of: 'no ending that is marked best',
    by: { 'endings.4.best': undefined },
    found: 'B4 blocks endings: 0 endings are marked "best: true".',
  },
  {
    of: 'two endings that are marked best',
    by: { 'endings.5.best': true },
    found: 'B4 blocks endings: 2 endings are marked "best: true".',
  },
  {
    of: 'a choice that another one dominates',
    by: { 'scenes.3.choices.2.effects': { trust: 1, reserve: -1 } },
    found:
      'B5 blocks scenes.3.choices.2.effects: Choice "c" of scene "deck" is dominated: "a" is no worse on any quantity and better on some.',
  },
  {
    of: 'a choice that all best paths take',
    by: { 'endings.4.when': 'trust >= 7 and delivery >= 6 and adaptation >= 6 and chose bridge/c' },
    found:
      'B6 warns scenes.4.choices.2: Choice "c" of scene "bridge" is on 100 % of the best paths.',
  },
  {
    of: 'a choice that no best path takes',
    by: {
      'endings.4.when': 'trust >= 7 and delivery >= 6 and adaptation >= 6 and not chose bar/b',
    },
    found:
      'B7 warns scenes.1.choices.1: Choice "b" of scene "bar" is on no path to the best ending.',
  },
  {
    of: 'a story in which nothing branches',
    by: inARow,
    found: 'B11 warns scenes: 0 scenes can be missed; on every path the rest are the same.',
    // Who passes the deck after the fog gains trust there, and ends less often in the cold.
    also: ['B3 blocks endings.2: The ending "cold" comes on 2.5 % of runs by dice.'],
  },
  {
    of: 'a first choice that moves nothing',
    by: { scenes: [...idleScenes(1), ...scenes] },
    found:
      'B11 warns scenes.0: The first choice moves the chance of any set of endings by 0 % at most.',
  },
  {
    of: 'a first choice that leaves neither the best ending nor the last',
    by: { 'endings.2.when': 'trust <= 5 or chose quay/b' },
    found:
      'B12 blocks scenes.0.choices.1: After choice "b" of the first scene there is no recovery: neither the best ending nor the last one of the file can be reached.',
  },
]

describe('the checks of all paths find', () => {
  test.each(breaches)('$of', (breach) => expectBreach(breach))
})

describe('the checks of all paths accept', () => {
  test('a choice that no best path takes where its scene can be missed', () => {
    // Choice c of the deck is on none in the sound story.
    expect(findingsOf({})).toEqual([])
  })

  test('choices that have the same effects: neither dominates the other', () => {
    const by = { 'scenes.3.choices.2.effects': { trust: 2, reserve: -1 } }
    expect(findingsOf(by).filter((finding) => finding.startsWith('B5'))).toEqual([])
  })

  test('an opening choice after which only the last ending is left', () => {
    const by = {
      'endings.4.when': 'trust >= 7 and delivery >= 6 and adaptation >= 6 and not chose quay/b',
    }
    expect(blocksOf(by)).toEqual([])
  })

  test('an ending that comes on 3 % of runs by dice', () => {
    const by = {
      endings: endings.toSpliced(0, 0, writeEnding('edge', 'trust = 9 and chose bridge/c')),
    }
    expect(blocksOf(by)).toEqual([])
  })
})
