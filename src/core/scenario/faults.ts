import { countDecisions, findLooping, findReached } from './reach.ts'
import type { Choice, Scenario } from './scenario.ts'

/** Something that only shows when the parts of a scenario are seen together. */
interface Fault {
  path: (string | number)[]
  message: string
}

const mostDecisions = 12

/** Finds what would break a story: ids used twice, links to nowhere, loops, no last resort. */
export function findFaults(scenario: Scenario): Fault[] {
  const faults = [
    ...repeatedIds(scenario),
    ...reservedIds(scenario),
    ...brokenLinks(scenario),
    ...openEndings(scenario),
  ]
  return faults.length > 0 ? faults : lostScenes(scenario)
}

function repeatedIds({ scenes, endings }: Scenario): Fault[] {
  return [
    ...repeated('scene', scenes, ['scenes']),
    ...scenes.flatMap((scene, index) =>
      repeated('choice', scene.choices, ['scenes', index, 'choices']),
    ),
    ...repeated('ending', endings, ['endings']),
  ]
}

function repeated(kind: string, things: { id: string }[], path: Fault['path']): Fault[] {
  return things.flatMap(({ id }, index) =>
    things.findIndex((thing) => thing.id === id) === index
      ? []
      : [
          {
            path: [...path, index, 'id'],
            message: `Two ${kind}s have the id "${id}", so a saved run could not tell them apart: give this ${kind} an id of its own.`,
          },
        ],
  )
}

function reservedIds({ scenes }: Scenario): Fault[] {
  return scenes.flatMap((scene, index) =>
    scene.id === 'end'
      ? [
          {
            path: ['scenes', index, 'id'],
            message: `A scene has the id "end", which is kept for the end of the story: give the scene another id.`,
          },
        ]
      : [],
  )
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

function openEndings({ endings }: Scenario): Fault[] {
  return endings.flatMap((ending, index) => {
    const isLast = index === endings.length - 1
    if (isLast && ending.when) {
      const message = `The last ending, "${ending.id}", has a condition, so some runs would have no ending: remove its "when", or add an ending without one.`
      return [{ path: ['endings', index, 'when'], message }]
    }
    if (!isLast && !ending.when) {
      const message = `Ending "${ending.id}" has no condition, so the endings after it are never reached: give it a "when" or move it to the end.`
      return [{ path: ['endings', index], message }]
    }
    return []
  })
}

function lostScenes(scenario: Scenario): Fault[] {
  const { scenes } = scenario
  const [first] = scenes
  const reached = findReached(scenes)
  const looping = findLooping(scenes)
  const faults = scenes.flatMap((scene, index): Fault[] => {
    if (!reached.has(scene)) {
      const message = `No choice leads from the first scene, "${first?.id}", to scene "${scene.id}", so nobody would read it: link to it, remove it, or check which scene comes first.`
      return [{ path: ['scenes', index], message }]
    }
    if (looping.includes(scene)) {
      const message = `Scene "${scene.id}" can come round to itself, so the story might not end: let its choices lead only to later scenes.`
      return [{ path: ['scenes', index], message }]
    }
    return []
  })
  if (faults.length > 0 || countDecisions(scenario) <= mostDecisions) return faults
  const message = `A way through the story takes ${countDecisions(scenario)} decisions, more than a reader will sit through: keep to ${mostDecisions}.`
  return [{ path: ['scenes'], message }]
}
