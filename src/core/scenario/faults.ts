import { conditionWords, isQuantity, testsOf } from './condition.ts'
import { conditionsOf } from './conditions.ts'
import { highestValue, quantityNames } from './quantities.ts'
import type { Choice, Scenario } from './scenario.ts'

/** Something that only shows when the parts of a scenario are seen together. */
interface Fault {
  path: (string | number)[]
  message: string
}

/**
 * Finds what would keep a story from being played at all: ids used twice, names of nothing, lists
 * of links or endings that are cut short. What can only be known by playing is for `checkScenario`.
 */
export function findFaults(scenario: Scenario): Fault[] {
  return [
    ...repeatedIds(scenario),
    ...reservedIds(scenario),
    ...brokenLinks(scenario),
    ...shutEndings(scenario),
    ...unknownPeople(scenario),
    ...unknownCounts(scenario),
    ...unknownNames(scenario),
  ]
}

function repeatedIds({ scenes, endings, people }: Scenario): Fault[] {
  return [
    ...repeated('scene', scenes, ['scenes']),
    ...scenes.flatMap((scene, index) =>
      repeated('choice', scene.choices, ['scenes', index, 'choices']),
    ),
    ...repeated('ending', endings, ['endings']),
    ...repeated('person', people, ['people']),
  ]
}

function repeated(kind: string, things: { id: string }[], path: Fault['path']): Fault[] {
  return things.flatMap(({ id }, index) =>
    things.findIndex((thing) => thing.id === id) === index
      ? []
      : [
          {
            path: [...path, index, 'id'],
            message: `Two of the list have the id "${id}", so a saved run could not tell them apart: give this ${kind} an id of its own.`,
          },
        ],
  )
}

function reservedIds({ scenes, counters }: Scenario): Fault[] {
  const scenesCalledEnd = scenes.flatMap(({ id }, index) =>
    id === 'end'
      ? [
          {
            path: ['scenes', index, 'id'],
            message:
              'A scene has the id "end", which is kept for the end of the story: give the scene another id.',
          },
        ]
      : [],
  )
  const namedLikeWords = [
    ...scenes.map(({ id }, index) => ({ id, path: ['scenes', index, 'id'] })),
    ...scenes.flatMap(({ choices }, index) =>
      choices.map(({ id }, position) => ({
        id,
        path: ['scenes', index, 'choices', position, 'id'],
      })),
    ),
    ...Object.keys(counters).map((id) => ({ id, path: ['counters', id] })),
  ]
    .filter(({ id }) => conditionWords.includes(id))
    .map(({ id, path }) => ({
      path,
      message: `"${id}" is a word of conditions, so one about it could not be read: write another id.`,
    }))
  const quantitiesCounted = Object.keys(counters)
    .filter(isQuantity)
    .map((name) => ({
      path: ['counters', name],
      message: `"${name}" is a quantity, so a counter of that name could not be told from it: give the counter another name.`,
    }))
  return [...scenesCalledEnd, ...namedLikeWords, ...quantitiesCounted]
}

function brokenLinks(scenario: Scenario): Fault[] {
  return scenario.scenes.flatMap((scene, index) =>
    scene.choices.flatMap((choice, position) =>
      faultsOfChoice(scenario, choice).map(({ path, message }) => ({
        path: ['scenes', index, 'choices', position, 'to', ...path],
        message: `Choice "${choice.id}" of scene "${scene.id}" ${message}`,
      })),
    ),
  )
}

function faultsOfChoice({ scenes }: Scenario, { to: links }: Choice): Fault[] {
  const targets = [...scenes.map((scene) => scene.id), 'end']
  return links.flatMap((link, index) => {
    const isLast = index === links.length - 1
    const faults: Fault[] = []
    if (!targets.includes(link.to)) {
      const message = `leads to "${link.to}", which is not a scene, so the reader would be stuck: write one of ${targets.join(', ')}.`
      faults.push({ path: [index, 'to'], message })
    }
    if (isLast && link.when) {
      const message =
        'has a condition on its last link, so it may lead nowhere: end the list with a link that has no "when".'
      faults.push({ path: [index, 'when'], message })
    }
    if (!isLast && !link.when) {
      const message = `goes to "${link.to}" without a condition, so the links after it are never taken: give it a "when" or move it to the end.`
      faults.push({ path: [index], message })
    }
    return faults
  })
}

function shutEndings({ endings }: Scenario): Fault[] {
  return endings.flatMap((ending, index) =>
    index < endings.length - 1 && !ending.when
      ? [
          {
            path: ['endings', index],
            message: `Ending "${ending.id}" has no condition, so the endings after it are never reached: give it a "when" or move it to the end.`,
          },
        ]
      : [],
  )
}

function unknownPeople({ people, scenes, endings }: Scenario): Fault[] {
  const known = people.map(({ id }) => id)
  const fault = (who: string | undefined, path: Fault['path']): Fault[] =>
    who === undefined || known.includes(who)
      ? []
      : [
          {
            path,
            message: `"${who}" is not the id of anybody in "people", so nobody would be named: write one of ${known.join(', ') || '(the list is empty)'}, or add the person.`,
          },
        ]
  const inPassage = (passage: Scenario['endings'][number]['text'], path: Fault['path']) =>
    passage.flatMap((part, at) => ('by' in part ? fault(part.by, [...path, at, 'by']) : []))
  return [
    ...scenes.flatMap((scene, at) => [
      ...fault(scene.speaker, ['scenes', at, 'speaker']),
      ...inPassage(scene.text, ['scenes', at, 'text']),
      ...scene.choices.flatMap(({ consequence }, position) =>
        inPassage(consequence, ['scenes', at, 'choices', position, 'consequence']),
      ),
    ]),
    ...endings.flatMap(({ text }, at) => inPassage(text, ['endings', at, 'text'])),
  ]
}

function unknownCounts({ scenes, counters }: Scenario): Fault[] {
  return scenes.flatMap(({ choices }, at) =>
    choices.flatMap(({ counts = {} }, position) =>
      Object.keys(counts)
        .filter((name) => !Object.hasOwn(counters, name))
        .map((name) => ({
          path: ['scenes', at, 'choices', position, 'counts', name],
          message: `"${name}" is not one of the story's counters, so it would count for nothing: add it to "counters" with the number it starts at.`,
        })),
    ),
  )
}

function unknownNames(scenario: Scenario): Fault[] {
  return conditionsOf(scenario).flatMap(({ path, condition }) =>
    testsOf(condition).flatMap((test) => {
      const message = unknownIn(scenario, test)
      return message ? [{ path: [...path], message }] : []
    }),
  )
}

function unknownIn(
  { scenes, counters }: Scenario,
  test: ReturnType<typeof testsOf>[number],
): string | undefined {
  if (test.kind === 'compare') {
    if (isQuantity(test.of)) {
      return test.value <= highestValue
        ? undefined
        : `"${test.of}" never goes above ${highestValue}, so it cannot be compared with ${test.value}: write a whole number from 0 to ${highestValue}.`
    }
    const names = [...quantityNames, ...Object.keys(counters)]
    return names.includes(test.of)
      ? undefined
      : `"${test.of}" is not a quantity or counter, so the condition could not be tested: write one of ${names.join(', ')}.`
  }
  const scene = scenes.find(({ id }) => id === test.scene)
  if (!scene) {
    return `"${test.scene}" is not a scene, so the condition could not be tested: write one of ${scenes.map(({ id }) => id).join(', ')}.`
  }
  if (test.kind === 'times' || scene.choices.some(({ id }) => id === test.choice)) return undefined
  return `"${test.choice}" is not a choice of scene "${scene.id}", so the condition could not be tested: write one of ${scene.choices.map(({ id }) => id).join(', ')}.`
}
