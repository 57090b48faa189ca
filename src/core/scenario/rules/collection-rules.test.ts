import { describe, expect, test } from 'vitest'
import { checkTogether } from '#core/scenario/check.ts'
import { type Breach, changedStory, expectBreach } from './breach.fixture.ts'

const breaches: Breach[] = [
  {
    of: 'fewer than eight claims',
    by: { claims: 'C001-C007' },
    found: 'B13 blocks claims: The scenario exercises 7 claims.',
  },
  {
    of: 'fewer than two objectives, one written twice',
    by: { objectives: ['LO3', 'LO3'] },
    found: 'B13 blocks objectives: The scenario exercises 1 objective.',
  },
]

describe('the checks of what a scenario exercises find', () => {
  test.each(breaches)('$of', (breach) => expectBreach(breach))
})

/** An ending that is best for whoever always takes the last choice. */
const wonByTheLast = { 'endings.4.when': 'trust >= 6 and delivery >= 6 and adaptation >= 6' }

describe('the checks of all scenarios together', () => {
  const sound = changedStory({})

  test('accept sound stories that cover the objectives', () => {
    expect(checkTogether([sound, changedStory({ id: 'SC8' })])).toEqual([])
    expect(checkTogether([])).toEqual([])
  })

  test('find a policy that wins two scenarios, at the second', () => {
    const first = changedStory({ ...wonByTheLast, id: 'SC7' })
    const second = changedStory({ ...wonByTheLast, id: 'SC8' })
    expect(checkTogether([first, sound, second])).toMatchObject([
      {
        rule: 'B9',
        severity: 'blocks',
        path: ['scenes'],
        what: 'The policy "always the last" wins the best ending of 2 scenarios: SC7, SC8.',
        scenario: { id: 'SC8' },
      },
    ])
  })

  test('accept a policy that wins one scenario', () => {
    expect(checkTogether([changedStory({ ...wonByTheLast, id: 'SC8' }), sound])).toEqual([])
  })

  test('find each of the objectives LO3 to LO10 that no scenario exercises', () => {
    const narrow = changedStory({ objectives: ['LO1', 'LO3', 'LO4', 'LO5'] })
    const other = changedStory({ id: 'SC8', objectives: ['LO6', 'LO10'] })
    expect(checkTogether([narrow, other])).toMatchObject([
      {
        rule: 'B13',
        severity: 'blocks',
        path: ['objectives'],
        what: 'No scenario exercises LO7, LO8, LO9.',
        scenario: { id: 'SC9' },
      },
    ])
  })
})
