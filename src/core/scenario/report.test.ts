import { describe, expect, test } from 'vitest'
import { play } from './play.ts'
import { reportRun } from './report.ts'
import { scenarioSchema } from './scenario.ts'
import { storyWith, writeStory } from './story.fixture.ts'

const story = scenarioSchema.parse(writeStory())

describe('reportRun', () => {
  test('reports a run without choices as incomplete, and nothing else', () => {
    expect(reportRun(story, play(story, []))).toEqual({
      completion: 'incomplete',
      interactions: [],
    })
  })

  test('reports each choice by scene, as neither right nor wrong', () => {
    expect(reportRun(story, play(story, ['b', 'a']))).toEqual({
      completion: 'incomplete',
      interactions: [
        {
          id: 'SC9.quay',
          type: 'choice',
          response: 'b',
          description: 'The quay: Take way b, by radio.',
          result: 'neutral',
        },
        {
          id: 'SC9.bar',
          type: 'choice',
          response: 'a',
          description: 'The bar: Take way a, alone.',
          result: 'neutral',
        },
      ],
    })
  })

  test('reports a run as completed at any ending, the best and the others', () => {
    const best = reportRun(story, play(story, ['a', 'a', 'b', 'c']))
    expect(best).toMatchObject({ completion: 'completed', scaledScore: 0.9 })
    expect(best.interactions.map(({ id }) => id)).toEqual([
      'SC9.quay',
      'SC9.bar',
      'SC9.fog',
      'SC9.bridge',
    ])
    const spent = reportRun(story, play(story, ['a', 'c', 'a', 'a']))
    expect(spent.completion).toBe('completed')
  })

  test('tells a score only where the ending has one, 0 included', () => {
    const path = ['a', 'c', 'a', 'a']
    expect(reportRun(story, play(story, path))).not.toHaveProperty('scaledScore')
    const scored = scenarioSchema.parse(storyWith({ 'endings.0.score': 0 }))
    expect(reportRun(scored, play(scored, path))).toHaveProperty('scaledScore', 0)
  })

  test('tells visits of one scene apart by their number', () => {
    const round = scenarioSchema.parse(
      storyWith({
        'scenes.0.choices.0.to': [{ when: 'times quay < 3', to: 'quay' }, { to: 'bar' }],
      }),
    )
    const { interactions } = reportRun(round, play(round, ['a', 'a', 'b', 'c']))
    expect(interactions.map(({ id, response }) => [id, response])).toEqual([
      ['SC9.quay', 'a'],
      ['SC9.quay.2', 'a'],
      ['SC9.quay.3', 'b'],
      ['SC9.bar', 'c'],
    ])
  })
})
