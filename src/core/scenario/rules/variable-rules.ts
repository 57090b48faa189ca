import { testsOf } from '#core/scenario/condition.ts'
import { conditionsOf } from '#core/scenario/conditions.ts'
import { quantityNames } from '#core/scenario/quantities.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { type Finding, rule } from './finding.ts'

const unread = rule('B1', 'What is set and never read changes nothing in the story.')
const unset = rule('B1', 'What is read and never set always has the same answer.')

/** Finds counters and quantities that choices move and no condition reads, or the other way round. */
export function checkVariables(scenario: Scenario): Finding[] {
  const choices = scenario.scenes.flatMap((scene) => scene.choices)
  const tests = conditionsOf(scenario).flatMap(({ path, condition }) =>
    testsOf(condition).map((test) => ({ path, test })),
  )
  const readAt = (name: string) =>
    tests.find(({ test }) => test.kind === 'compare' && test.of === name)?.path
  const isCounted = (name: string) => choices.some(({ counts }) => (counts?.[name] ?? 0) !== 0)
  const counters = Object.keys(scenario.counters).flatMap((name): Finding[] => {
    const isSet = isCounted(name)
    const at = readAt(name)
    if (isSet && !at) {
      const fix = 'Ask for it in a condition, or take it and its "counts" out.'
      return [unread.blocks(['counters', name], `Counter "${name}" is set and never read.`, fix)]
    }
    if (isSet) return []
    const what = at
      ? `Counter "${name}" is read and never set.`
      : `Counter "${name}" is neither set nor read.`
    return [
      unset.blocks(
        at ?? ['counters', name],
        what,
        'Let a choice count it under "counts", or take it out.',
      ),
    ]
  })
  const quantities = quantityNames.flatMap((name): Finding[] => {
    const isMoved = choices.some(({ effects }) => (effects[name] ?? 0) !== 0)
    const at = readAt(name)
    if (at && !isMoved) {
      const what = `${name} is read and never set: no choice moves it.`
      return [unset.blocks(at, what, 'Let some choice move it, or take the condition out.')]
    }
    if (isMoved && !at) {
      const what = `${name} is set and never read: choices move it, and no link or ending asks for it.`
      return [unread.warns(['start', name], what, 'Let an ending depend on it.')]
    }
    return []
  })
  return [...counters, ...quantities]
}
