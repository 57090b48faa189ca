import { describe, expect, test } from 'vitest'
import { type Scenario, scenarioSchema } from './scenario.ts'
import { writeChoice, writeEnding, writeStory } from './story.fixture.ts'

type Story = ReturnType<typeof writeStory>

/** Lists what the schema says of a story, as "path: message". */
function complaints(story: unknown): string[] {
  const result = scenarioSchema.safeParse(story)
  if (result.success) return []
  return result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

function storyWith(change: (story: Story) => object): unknown {
  const story = writeStory()
  return { ...story, ...change(story) }
}

describe('scenarioSchema', () => {
  test('reads a story, with one shape for all links', () => {
    const scenario: Scenario = scenarioSchema.parse(writeStory())
    expect(scenario.claims).toEqual(['C001', 'C002', 'C003'])
    expect(scenario.scenes[0]?.choices[0]?.to).toEqual([{ to: 'room' }])
    expect(scenario.scenes[0]?.choices[1]?.to).toHaveLength(2)
  })

  test('refuses a link to a scene that is not there', () => {
    const story = writeStory()
    story.scenes[1]?.choices.splice(0, 1, writeChoice('a', {}, 'cellar'))
    expect(complaints(story)).toEqual([
      'scenes.1.choices.0.to.0.to: Choice "a" of scene "room" leads to "cellar", which is not a scene, so the reader would be stuck: write one of hall, room, end.',
    ])
  })

  test('refuses ids that are used twice', () => {
    const story = writeStory()
    story.scenes[1]?.choices.splice(1, 1, writeChoice('a', {}, 'end'))
    story.endings.splice(1, 1, writeEnding('warm', 'trust = 1'))
    expect(complaints(story)).toEqual([
      expect.stringContaining('scenes.1.choices.1.id: Two choices have the id "a"'),
      expect.stringContaining('endings.1.id: Two endings have the id "warm"'),
    ])
    const twice = storyWith(({ scenes }) => ({ scenes: [...scenes, ...scenes.slice(1)] }))
    expect(complaints(twice)).toEqual([
      expect.stringContaining('scenes.2.id: Two scenes have the id "room"'),
    ])
  })

  test('refuses a scene that is called "end"', () => {
    const story = storyWith(({ scenes }) => ({
      scenes: [...scenes, { ...scenes[1], id: 'end' }],
    }))
    expect(complaints(story)).toEqual([
      expect.stringContaining('scenes.2.id: A scene has the id "end"'),
    ])
  })

  test('refuses a list of links that may lead nowhere, or is cut short', () => {
    const story = writeStory()
    const open = writeChoice('a', {}, [{ when: 'trust = 1', to: 'end' }])
    const cut = writeChoice('b', {}, [{ to: 'end' }, { to: 'end' }])
    story.scenes[1]?.choices.splice(0, 2, open, cut)
    expect(complaints(story)).toEqual([
      expect.stringContaining(
        'scenes.1.choices.0.to.0.when: Choice "a" of scene "room" has a condition on its last link',
      ),
      expect.stringContaining(
        'scenes.1.choices.1.to.0: Choice "b" of scene "room" goes to "end" without a condition',
      ),
    ])
  })

  test('refuses endings that leave a run without one, or are never reached', () => {
    expect(complaints(storyWith(({ endings }) => ({ endings: endings.slice(0, 2) })))).toEqual([
      expect.stringContaining('endings.1.when: The last ending, "cold", has a condition'),
    ])
    expect(complaints(storyWith(({ endings }) => ({ endings: endings.toReversed() })))).toEqual([
      expect.stringContaining('endings.0: Ending "plain" has no condition'),
      expect.stringContaining('endings.2.when: The last ending, "warm", has a condition'),
    ])
  })

  test('refuses a scene that no choice leads to from the first', () => {
    expect(complaints(storyWith(({ scenes }) => ({ scenes: scenes.toReversed() })))).toEqual([
      expect.stringContaining(
        'scenes.1: No choice leads from the first scene, "room", to scene "hall"',
      ),
    ])
  })

  test('refuses loops', () => {
    const story = writeStory()
    story.scenes[1]?.choices.splice(0, 1, writeChoice('a', {}, 'hall'))
    expect(complaints(story)).toEqual([
      expect.stringContaining('scenes.0: Scene "hall" can come round to itself'),
      expect.stringContaining('scenes.1: Scene "room" can come round to itself'),
    ])
  })

  test('refuses a story of more than 12 decisions', () => {
    const scenes = Array.from({ length: 13 }, (_, index) => ({
      id: `s${index}`,
      title: 'On',
      text: 'On?',
      choices: ['a', 'b'].map((id) => writeChoice(id, {}, index < 12 ? `s${index + 1}` : 'end')),
    }))
    expect(complaints(storyWith(() => ({ scenes })))).toEqual([
      expect.stringContaining('scenes: A way through the story takes 13 decisions'),
    ])
  })

  test('says where a condition names an unknown quantity', () => {
    const story = writeStory()
    story.endings.splice(0, 1, writeEnding('warm', 'speed >= 6'))
    story.scenes[0]?.choices.splice(
      0,
      1,
      writeChoice('a', {}, [{ when: 'T = 1', to: 'room' }, { to: 'room' }]),
    )
    expect(complaints(story)).toEqual([
      expect.stringContaining('scenes.0.choices.0.to.0.when: "T" is not a quantity'),
      expect.stringContaining('endings.0.when: "speed" is not a quantity'),
    ])
  })

  test('refuses effects out of range or on unknown quantities, and words it does not know', () => {
    const story = writeStory()
    story.scenes[1]?.choices.splice(
      0,
      2,
      writeChoice('a', { trust: 4 }, 'end'),
      writeChoice('b', { T: 1 }, 'end'),
    )
    expect(complaints({ ...story, colour: 'red' })).toEqual([
      expect.stringContaining('scenes.1.choices.0.effects.trust: '),
      'scenes.1.choices.1.effects: Unrecognized key: "T"',
      ': Unrecognized key: "colour"',
    ])
  })
})
