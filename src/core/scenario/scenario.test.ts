import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyStoryOf } from './any-story.fixture.ts'
import { forLearners, scenarioSchema } from './scenario.ts'
import { storyWith, writeChoice, writeEnding, writeScene, writeStory } from './story.fixture.ts'

/** Lists what the schema says of the sound story with changes, as "path: message". */
function complaints(changes: Record<string, unknown>): string[] {
  const result = scenarioSchema.safeParse(storyWith(changes))
  if (result.success) return []
  return result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('scenarioSchema', () => {
  const scenario = scenarioSchema.parse(writeStory())

  test('reads a story, with one shape for all links, texts and conditions', () => {
    expect(scenario.claims).toHaveLength(8)
    expect(scenario.scenes[0]?.choices[0]?.to).toEqual([{ to: 'bar' }])
    expect(scenario.scenes[1]?.choices[0]?.to).toEqual([
      { when: { kind: 'compare', of: 'delivery', operator: '>=', value: 6 }, to: 'deck' },
      { to: 'fog' },
    ])
    expect(scenario.scenes[0]?.choices[0]?.consequence).toEqual([{ text: 'It was a.' }])
    expect(scenario.scenes[4]?.text[3]).toEqual({
      when: { kind: 'compare', of: 'calls', operator: '>=', value: 1 },
      by: 'odd',
      says: 'You called me out of bed for this.',
    })
  })

  test('reads a story without counters, people, checkpoints, scores or anybody who speaks', () => {
    const plain = scenarioSchema.parse(
      storyWith({
        counters: undefined,
        people: undefined,
        'scenes.0.choices.2.counts': undefined,
        'scenes.4.text': 'What do you do?',
        'scenes.4.speaker': undefined,
        'scenes.4.checkpoint': undefined,
        'endings.4.score': undefined,
      }),
    )
    expect(plain).toMatchObject({ counters: {}, people: [] })
  })

  test('reads every story that the fixtures write', () => {
    fc.assert(
      fc.property(anyStoryOf(8), (story) => {
        expect(scenarioSchema.safeParse(story).error?.issues).toBeUndefined()
      }),
    )
  })

  test('a story for learners holds nothing that only a facilitator may see', () => {
    const shown = JSON.stringify(forLearners(scenario))
    for (const hidden of ['room', 'discuss', 'voice']) {
      expect(JSON.stringify(scenario)).toContain(`"${hidden}":`)
      expect(shown).not.toContain(`"${hidden}":`)
    }
  })

  test('a story for learners plays as the one of the file', () => {
    const { scenes, endings, start } = forLearners(scenario)
    expect(scenes.map(({ choices }) => choices)).toEqual(scenario.scenes.map((one) => one.choices))
    expect([endings, start]).toEqual([scenario.endings, scenario.start])
  })
})

describe('scenarioSchema refuses', () => {
  // Conditions could not ask about them: "not >= 1" turns ">= 1" round.
  test.each(['not', 'times', 'and', 'or'])('anything that conditions ask about as "%s"', (word) => {
    const message = `"${word}" is a word of conditions, so one about it could not be read: write another id.`
    expect(complaints({ [`counters.${word}`]: 0 })).toEqual([`counters.${word}: ${message}`])
    expect(complaints({ 'scenes.1.choices.0.id': word })).toEqual([
      `scenes.1.choices.0.id: ${message}`,
    ])
    expect(complaints({ 'scenes.5': { ...bar, id: word } })).toEqual([`scenes.5.id: ${message}`])
  })

  const bar = writeScene('bar', [
    writeChoice('a', 'lead', {}, 'end'),
    writeChoice('b', 'lead', {}, 'end'),
  ])
  test.each<[string, Record<string, unknown>, string]>([
    [
      'a link to a scene that is not there',
      { 'scenes.2.choices.0.to': 'cellar' },
      'scenes.2.choices.0.to.0.to: Choice "a" of scene "fog" leads to "cellar", which is not a scene, so the reader would be stuck: write one of quay, bar, fog, deck, bridge, end.',
    ],
    [
      'two choices of one id in a scene',
      { 'scenes.0.choices.1.id': 'a' },
      'scenes.0.choices.1.id: Two of the list have the id "a", so a saved run could not tell them apart: give this choice an id of its own.',
    ],
    [
      'two endings of one id',
      { 'endings.1.id': 'spent' },
      'endings.1.id: Two of the list have the id "spent", so a saved run could not tell them apart: give this ending an id of its own.',
    ],
    [
      'two scenes of one id',
      { 'scenes.5': bar },
      'scenes.5.id: Two of the list have the id "bar", so a saved run could not tell them apart: give this scene an id of its own.',
    ],
    [
      'two people of one id',
      { 'people.2': { id: 'ana', name: 'Ana Lima', post: 'cook', voice: 'Low.' } },
      'people.2.id: Two of the list have the id "ana", so a saved run could not tell them apart: give this person an id of its own.',
    ],
    [
      'a scene that is called "end"',
      { 'scenes.5': { ...bar, id: 'end' } },
      'scenes.5.id: A scene has the id "end", which is kept for the end of the story: give the scene another id.',
    ],
    [
      'a counter that is called as a quantity',
      { 'counters.trust': 1 },
      'counters.trust: "trust" is a quantity, so a counter of that name could not be told from it: give the counter another name.',
    ],
    [
      'links that may lead nowhere',
      { 'scenes.0.choices.0.to': [{ when: 'trust = 1', to: 'bar' }] },
      'scenes.0.choices.0.to.0.when: Choice "a" of scene "quay" has a condition on its last link, so it may lead nowhere: end the list with a link that has no "when".',
    ],
    [
      'links after one that always fits',
      { 'scenes.0.choices.0.to': [{ to: 'bar' }, { to: 'end' }] },
      'scenes.0.choices.0.to.0: Choice "a" of scene "quay" goes to "bar" without a condition, so the links after it are never taken: give it a "when" or move it to the end.',
    ],
    [
      'endings after one that always fits',
      { 'endings.1': writeEnding('late') },
      'endings.1: Ending "late" has no condition, so the endings after it are never reached: give it a "when" or move it to the end.',
    ],
    [
      'a speaker of a scene who is nobody',
      { 'scenes.0.speaker': 'eve' },
      'scenes.0.speaker: "eve" is not the id of anybody in "people", so nobody would be named: write one of ana, odd, or add the person.',
    ],
    [
      'a line that nobody speaks',
      { 'scenes.0.text': ['Night.', { by: 'eve', says: 'Now.' }] },
      'scenes.0.text.1.by: "eve" is not',
    ],
    [
      'a line that nobody speaks in a consequence',
      { 'scenes.0.choices.1.consequence': [{ by: 'eve', says: 'Now.' }] },
      'scenes.0.choices.1.consequence.0.by: "eve" is not',
    ],
    [
      'a line that nobody speaks at an ending',
      { 'endings.5.text': [{ by: 'eve', says: 'Now.' }] },
      'endings.5.text.0.by: "eve" is not',
    ],
    [
      'counting what is not a counter',
      { 'scenes.0.choices.0.counts': { rounds: 1 } },
      'scenes.0.choices.0.counts.rounds: "rounds" is not one of the story\'s counters, so it would count for nothing: add it to "counters" with the number it starts at.',
    ],
    [
      'a condition about what is neither quantity nor counter',
      { 'endings.0.when': 'speed >= 6' },
      'endings.0.when: "speed" is not a quantity or counter, so the condition could not be tested: write one of trust, delivery, adaptation, reserve, calls.',
    ],
    [
      'a quantity compared with what it never reaches',
      { 'endings.0.when': 'trust >= 11' },
      'endings.0.when: "trust" never goes above 10, so it cannot be compared with 11: write a whole number from 0 to 10.',
    ],
    [
      'a visit of a scene that is not there',
      { 'scenes.4.text.1.when': 'visited cellar' },
      'scenes.4.text.1.when: "cellar" is not a scene, so the condition could not be tested: write one of quay, bar, fog, deck, bridge.',
    ],
    [
      'counting visits of a scene that is not there',
      { 'scenes.0.choices.0.when': 'times cellar < 2' },
      'scenes.0.choices.0.when: "cellar" is not a scene',
    ],
    [
      'a choice of a scene that is not there',
      { 'endings.4.text.1.when': 'not chose cellar/a' },
      'endings.4.text.1.when: "cellar" is not a scene',
    ],
    [
      'a choice that its scene does not offer',
      { 'scenes.1.choices.0.to.0.when': 'chose quay/d' },
      'scenes.1.choices.0.to.0.when: "d" is not a choice of scene "quay", so the condition could not be tested: write one of a, b, c.',
    ],
    [
      'what is not a condition',
      { 'scenes.0.choices.0.when': 'often' },
      'scenes.0.choices.0.when: "often" is not a condition',
    ],
    [
      'an effect out of range',
      { 'scenes.0.choices.0.effects.trust': 4 },
      'scenes.0.choices.0.effects.trust: ',
    ],
    [
      'an effect on what is not a quantity',
      { 'scenes.0.choices.0.effects.speed': 1 },
      'scenes.0.choices.0.effects: Unrecognized key: "speed"',
    ],
    ['a start out of range', { 'start.trust': 11 }, 'start.trust: '],
    ['a counter that starts above 20', { 'counters.calls': 21 }, 'counters.calls: '],
    ['words it does not know', { colour: 'red' }, ': Unrecognized key: "colour"'],
    [
      'a scene with one choice',
      { 'scenes.1.choices': [writeChoice('c', 'lead', {}, 'fog')] },
      'scenes.1.choices: ',
    ],
    ['a scene without notes for the room', { 'scenes.0.room': undefined }, 'scenes.0.room: '],
    [
      'a scene without a question for the room',
      { 'scenes.0.discuss': undefined },
      'scenes.0.discuss: ',
    ],
    ['a story without a question to think on', { reflection: undefined }, 'reflection: '],
    ['an empty text', { 'scenes.0.text': ' ' }, 'scenes.0.text'],
    [
      'an id with capitals',
      { 'scenes.1.choices.0.id': 'A' },
      'scenes.1.choices.0.id: Write an id in small letters',
    ],
    ['a score above 100', { 'endings.4.score': 101 }, 'endings.4.score: '],
  ])('%s', (_, changes, complaint) => {
    expect(complaints(changes)).toEqual([expect.stringContaining(complaint)])
  })
})
