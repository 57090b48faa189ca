import { describe, expect, test } from 'vitest'
import type { Interaction } from '#core/reporting/interactions.ts'
import { answered } from './answered.ts'
import type { Terms } from './statements.ts'

const terms: Terms = {
  actor: { account: { homePage: 'http://lms.test', name: '1' } },
  activityId: 'http://lms.test/activities/17',
  registration: 'r',
  data: { contextTemplate: { extensions: { x: 1 } }, masteryScore: 0.8 },
}
const stamp = { id: 'i', timestamp: '2026-03-04T05:06:07.089Z' }
const say = (interaction: Pick<Interaction, 'response' | 'result'>) =>
  answered(terms, stamp, { id: 'LO1_K1', text: 'Which boat floats?', ...interaction })
const option = (token: string, text: string) => ({ token, letter: 'a', text })
const red = option('a', 'The red one')
const blue = option('b', 'The blue one')
const inWords = [
  { id: 'a', description: { en: 'The red one' } },
  { id: 'b', description: { en: 'The blue one' } },
]

describe('answered', () => {
  test('C-7: is an allowed statement about a question of the AU, with no category of cmi5', () => {
    const statement = say({
      response: { kind: 'choice', options: [red, blue], chosen: [blue], right: [red] },
      result: 'incorrect',
    })
    expect(statement).toEqual({
      ...stamp,
      actor: terms.actor,
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
      object: {
        objectType: 'Activity',
        id: 'http://lms.test/activities/17/test/course/question/LO1_K1',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          name: { en: 'Which boat floats?' },
          description: { en: 'Which boat floats?' },
          interactionType: 'choice',
          choices: inWords,
          correctResponsesPattern: ['a'],
        },
      },
      result: { success: false, response: 'b' },
      context: { extensions: { x: 1 }, registration: 'r' },
    })
  })

  test('a decision of a scenario is neither right nor wrong', () => {
    const { object, result } = say({
      response: { kind: 'choice', options: [red, blue], chosen: [red, blue] },
      result: 'neutral',
    })
    expect(result).toEqual({ response: 'a[,]b' })
    expect(object.definition).not.toHaveProperty('correctResponsesPattern')
  })

  test('pairs are told with both sides in words', () => {
    const { object, result } = say({
      response: {
        kind: 'matching',
        sources: [red],
        targets: [blue],
        pairs: [[red, blue]],
        right: [[red, blue]],
      },
      result: 'correct',
    })
    expect(result).toEqual({ success: true, response: 'a[.]b' })
    expect(object.definition).toMatchObject({
      interactionType: 'matching',
      source: [inWords[0]],
      target: [inWords[1]],
      correctResponsesPattern: ['a[.]b'],
    })
  })

  test('an order is told with its steps in words', () => {
    const { object, result } = say({
      response: { kind: 'sequencing', options: [red, blue], order: [blue, red] },
      result: 'correct',
    })
    expect(result).toEqual({ success: true, response: 'b[,]a' })
    expect(object.definition).toMatchObject({ interactionType: 'sequencing', choices: inWords })
  })

  test('D-4: of what was written, only that something was is told', () => {
    const { object, result } = say({ response: { kind: 'long-fill-in' }, result: 'neutral' })
    expect(result).toBeUndefined()
    expect(object.definition).toMatchObject({ interactionType: 'long-fill-in' })
  })
})
