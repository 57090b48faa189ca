import { expect, test } from 'vitest'
import type { StoryMap } from '#core/scenario/map.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { writeStory } from '#core/scenario/story.fixture.ts'
import { roadsBetween, stopsOfTelling } from './route.ts'

const story = scenarioSchema.parse(writeStory())
const [ending] = story.endings
const decision = (sceneId: string, letter: string) => ({
  scene: sceneId,
  ...{ sceneId, letter, text: '', by: 'room' as const },
})
const telling = {
  ...{ name: 'The room', isWhatIf: false, isOn: true },
  decisions: [decision('quay', 'B'), decision('bar', 'A')],
}
const map: StoryMap = {
  ...{ width: 100, height: 100, nodes: [], decisions: { least: 4, most: 4 } },
  roads: [
    {
      ...{ from: 'quay', to: 'bar', choices: ['a', 'b', 'c'] },
      points: [
        [0, 0],
        [10, 0],
        [10, 30],
      ],
    },
    {
      ...{ from: 'bar', to: 'fog', choices: ['a'] },
      points: [
        [10, 30],
        [20, 30],
      ],
    },
  ],
}

test('a telling comes by its scenes, then by the one that is open', () => {
  expect(stopsOfTelling(story, telling)).toEqual(['quay', 'bar'])
  expect(stopsOfTelling(story, telling, 'fog')).toEqual(['quay', 'bar', 'fog'])
})

test('a telling that is over comes by its ending', () => {
  const told = { ...telling, ...(ending && { ending: ending.title }) }
  expect(stopsOfTelling(story, told).at(-1)).toBe(`end:${ending?.id}`)
})

test('the letter of a choice is written halfway along its road', () => {
  expect(roadsBetween(map, ['quay', 'bar', 'fog'], telling)).toEqual([
    { road: map.roads[0], letter: 'B', x: 10, y: 10 },
    { road: map.roads[1], letter: 'A', x: 15, y: 30 },
  ])
})

test('a road is missing while nobody knows where the last choice led', () => {
  expect(roadsBetween(map, ['quay', 'bar'], telling)).toHaveLength(1)
})
