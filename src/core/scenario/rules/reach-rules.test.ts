import { describe, expect, test } from 'vitest'
import { checkScenario } from '#core/scenario/check.ts'
import { writeChoice, writeEnding, writeScene, writeStory } from '#core/scenario/story.fixture.ts'
import {
  type Breach,
  changedStory,
  expectBreach,
  findingsOf,
  idleScenes,
} from './breach.fixture.ts'
import { countOverlaps } from './reach-rules.ts'

const { scenes, endings } = writeStory()
const choicesTo = (scene: string) => [
  writeChoice('a', 'lead', { trust: 1 }, scene),
  writeChoice('b', 'manage', { delivery: 1 }, scene),
]
/** Guards every choice of a scene alike. */
const guardAll = (scene: number, when: string) =>
  Object.fromEntries([0, 1, 2].map((at) => [`scenes.${scene}.choices.${at}.when`, when]))

const breaches: Breach[] = [
  {
    of: 'a scene that no path leads to',
    by: { 'scenes.5': writeScene('cellar', choicesTo('bridge')) },
    found: 'B1 blocks scenes.5: No path leads to scene "cellar".',
  },
  {
    of: 'an ending whose condition no path meets',
    by: { endings: endings.toSpliced(5, 0, writeEnding('rich', 'reserve >= 10')) },
    found: 'B1 blocks endings.5: No path reaches the ending "rich": none ends with reserve >= 10.',
  },
  {
    of: 'an ending for which those before leave nothing',
    by: { endings: endings.toSpliced(5, 0, writeEnding('other', 'trust >= 0')) },
    found:
      'B1 blocks endings.6: No path reaches the ending "plain": the endings before it take them all.',
  },
  {
    of: 'an ending that overlaps so far with those before that it is never the first to fit',
    by: { endings: endings.toSpliced(5, 0, writeEnding('broke', 'reserve <= 1')) },
    found:
      'B1 blocks endings.5.when: The condition of "broke" overlaps with those before it so far that it is never the first to fit; by quay/a, then bar/c, then fog/a it fits, but "spent" is taken.',
  },
  {
    of: 'a gap between the endings',
    by: { 'endings.5.when': 'trust >= 7' },
    found:
      'B1 blocks endings: The endings leave a gap: by quay/a, then bar/b, then fog/b and b, the story ends at trust 6, delivery 7, adaptation 8, reserve 4, and no ending fits.',
  },
  {
    of: 'a scene that offers nothing in some state',
    by: guardAll(2, 'delivery >= 4'),
    found:
      'B1 blocks scenes.2: Scene "fog" is a dead end by quay/a, then bar/b: none of its choices is offered there.',
  },
  {
    of: 'a first scene that offers nothing',
    by: guardAll(0, 'trust = 0'),
    found:
      'B1 blocks scenes.0: Scene "quay" is a dead end at the opening: none of its choices is offered there.',
    // Nothing comes after it.
    also: [
      ...['bar', 'fog', 'deck', 'bridge'].map(
        (id, at) => `B1 blocks scenes.${at + 1}: No path leads to scene "${id}".`,
      ),
      ...['spent', 'late', 'cold', 'small', 'harbour', 'plain'].map((id, at) =>
        expect.stringContaining(`B1 blocks endings.${at}: No path reaches the ending "${id}"`),
      ),
      ...[0, 1, 2].map((at) =>
        expect.stringContaining(`B1 blocks scenes.0.choices.${at}.when: "trust = 0" is never true`),
      ),
    ],
  },
  {
    of: 'a part whose condition is never true',
    by: { 'scenes.4.text.1.when': 'visited fog and visited deck' },
    found:
      'B1 blocks scenes.4.text.1.when: "visited fog and visited deck" is never true here, whatever the learner does.',
  },
  {
    of: 'a part whose condition is always true',
    by: { 'scenes.4.text.1.when': 'visited quay' },
    found:
      'B1 blocks scenes.4.text.1.when: "visited quay" is always true here, whatever the learner does.',
  },
  {
    of: 'a part of a consequence whose condition is never true after its choice',
    by: {
      'scenes.0.choices.0.consequence': ['It was.', { when: 'chose quay/b', text: 'So it was.' }],
    },
    found:
      'B1 blocks scenes.0.choices.0.consequence.1.when: "chose quay/b" is never true here, whatever the learner does.',
  },
  {
    of: 'a part of an ending whose condition is always true',
    by: {
      'endings.0.text': ['All is spent.', { when: 'reserve < 3', text: 'The till is empty.' }],
    },
    found:
      'B1 blocks endings.0.text.1.when: "reserve < 3" is always true here, whatever the learner does.',
  },
  {
    of: 'a choice whose guard is never true',
    by: { 'scenes.3.choices.2.when': 'visited fog' },
    found:
      'B1 blocks scenes.3.choices.2.when: "visited fog" is never true here, whatever the learner does.',
  },
  {
    of: 'a choice whose guard is always true',
    by: { 'scenes.3.choices.2.when': 'not visited fog' },
    found:
      'B1 blocks scenes.3.choices.2.when: "not visited fog" is always true here, whatever the learner does.',
  },
  {
    of: 'a link whose condition is always true',
    by: { 'scenes.0.choices.0.to': [{ when: 'trust >= 9', to: 'bar' }, { to: 'fog' }] },
    found:
      'B1 blocks scenes.0.choices.0.to.0.when: "trust >= 9" is always true here, whatever the learner does.',
  },
  {
    of: 'a link whose condition is never true',
    by: { 'scenes.0.choices.0.to': [{ when: 'reserve = 0', to: 'fog' }, { to: 'bar' }] },
    found:
      'B1 blocks scenes.0.choices.0.to.0.when: "reserve = 0" is never true here, whatever the learner does.',
  },
  {
    of: 'a loop that nothing bounds, once no quantity moves any more',
    by: { 'scenes.2.choices.2.to': 'fog' },
    found:
      'B2 blocks scenes.2: Scene "fog" is in an unbounded loop: by quay/a, then bar/a, then fog/c, then fog/c, then fog/c, then fog/c, then fog/c, then fog/c it can come round to itself with nothing changed.',
  },
  {
    of: 'a path of more than 12 decisions',
    by: { scenes: [...idleScenes(9), ...scenes] },
    found: 'B2 blocks scenes: A path takes 13 decisions.',
  },
]

describe('the checks of what can be reached find', () => {
  test.each(breaches)('$of', (breach) => expectBreach(breach))

  test('each scene of a loop that nothing bounds, but none that the loop leaves behind', () => {
    // Delivery rises with each round, so that the way over the fog is not taken for ever.
    const found = findingsOf({ 'scenes.4.choices.2.to': 'bar' })
    expect(found.filter((finding) => finding.includes('unbounded loop'))).toEqual([
      expect.stringContaining('B2 blocks scenes.1: Scene "bar"'),
      expect.stringContaining('B2 blocks scenes.3: Scene "deck"'),
      expect.stringContaining('B2 blocks scenes.4: Scene "bridge"'),
    ])
  })

  test('a story that is too large to be played in every way', () => {
    const { findings, analysis, exploration } = checkScenario(changedStory({}), { most: 10 })
    expect(findings).toMatchObject([
      {
        rule: 'B2',
        severity: 'blocks',
        path: ['scenes'],
        what: expect.stringMatching(/^The story has more than \d+ states\.$/),
      },
    ])
    expect(analysis).toBeUndefined()
    expect(exploration.isWhole).toBe(false)
  })
})

describe('the checks of what can be reached accept', () => {
  test('the sound story', () => {
    const { analysis, findings } = checkScenario(changedStory({}))
    expect(findings).toEqual([])
    expect(analysis).toMatchObject({ paths: 81, best: 10 })
  })

  test('a loop that a counter bounds', () => {
    const by = { 'scenes.0.choices.2.to': [{ when: 'calls < 2', to: 'quay' }, { to: 'bar' }] }
    const { analysis, findings } = checkScenario(changedStory(by))
    expect(findings).toEqual([])
    expect(analysis?.decisions).toEqual({ least: 4, most: 5 })
  })

  test('a loop that a guard on a counter bounds', () => {
    const by = {
      'scenes.0.choices.2.to': 'quay',
      'scenes.0.choices.2.when': 'calls < 1',
    }
    expect(findingsOf(by).filter((finding) => finding.startsWith('B2'))).toEqual([])
  })

  test('a loop that the number of visits bounds', () => {
    const by = { 'scenes.2.choices.2.to': [{ when: 'times fog < 2', to: 'fog' }, { to: 'bridge' }] }
    expect(findingsOf(by)).toEqual([])
  })

  test('a path of 12 decisions', () => {
    const by = { scenes: [...idleScenes(8), ...scenes] }
    const { analysis, findings } = checkScenario(changedStory(by))
    expect(analysis?.decisions.most).toBe(12)
    expect(findings.map(({ rule }) => rule)).not.toContain('B2')
  })

  test('endings that overlap, as long as each is the first to fit somewhere; the overlaps are counted', () => {
    const scenario = changedStory({})
    const { exploration } = checkScenario(scenario)
    const overlaps = countOverlaps({ scenario, exploration })
    expect(overlaps).toContainEqual({ taken: 'spent', other: 'late', ends: expect.any(Number) })
    expect(overlaps.map(({ ends }) => ends)).toEqual(
      overlaps.map(({ ends }) => ends).toSorted((a, b) => b - a),
    )
    expect(overlaps.map(({ other }) => other)).not.toContain('plain')
  })
})
