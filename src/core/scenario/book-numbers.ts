import { createRandom, shuffle } from '#core/question/seed.ts'
import type { Scenario } from './scenario.ts'
import { nameChoice } from './state.ts'

/** The numbers of a book's sections, each known by what it tells. */
export interface Numbers {
  readonly scene: (id: string) => number
  readonly choice: (scene: string, choice: string) => number
  readonly ending: (id: string) => number
  readonly reckoning: number
  /** What each section tells, number 1 first. */
  readonly order: readonly string[]
}

const reckoning = 'reckoning'
const sceneKey = (id: string) => `scene ${id}`
const choiceKey = (scene: string, choice: string) => `choice ${nameChoice(scene, choice)}`
const endingKey = (id: string) => `ending ${id}`

/** So many orders are tried; the more, the fewer neighbours belong together. */
const tries = 150

/**
 * Numbers the sections of a book from 1, always in the same way for the same structure.
 *
 * The first scene is 1. Of many shuffles it takes the one in which fewest neighbours belong
 * together, so that an eye that strays from one section falls on nothing that matters to it.
 */
export function numberSections(scenario: Scenario): Numbers {
  const groups = groupSections(scenario)
  const [first = '', ...others] = [...new Set(groups.flat())]
  const random = createRandom(`book ${scenario.id}`)
  let order = [first, ...others]
  let fewest = Number.POSITIVE_INFINITY
  for (let tried = 0; tried < tries && fewest > 0; tried += 1) {
    const candidate = [first, ...shuffle(others, random)]
    const close = countClose(candidate, groups)
    if (close < fewest) [order, fewest] = [candidate, close]
  }
  const numbers = new Map(order.map((key, at) => [key, at + 1]))
  const numberOf = (key: string) => numbers.get(key) ?? 0
  return {
    scene: (id) => numberOf(sceneKey(id)),
    choice: (scene, choice) => numberOf(choiceKey(scene, choice)),
    ending: (id) => numberOf(endingKey(id)),
    reckoning: numberOf(reckoning),
    order,
  }
}

/** Lists each section with those that it turns to; the opening comes first. */
function groupSections({ scenes, endings }: Scenario): string[][] {
  return [
    ...scenes.flatMap(({ id, choices }) => [
      [sceneKey(id), ...choices.map((choice) => choiceKey(id, choice.id))],
      ...choices.map((choice) => [
        choiceKey(id, choice.id),
        ...choice.to.map(({ to }) => (to === 'end' ? reckoning : sceneKey(to))),
      ]),
    ]),
    [reckoning, ...endings.map(({ id }) => endingKey(id))],
  ]
}

function countClose(order: readonly string[], groups: readonly string[][]): number {
  const places = new Map(order.map((key, at) => [key, at]))
  const close = groups.flatMap((group) => {
    const taken = group.map((key) => places.get(key) ?? 0).sort((a, b) => a - b)
    return taken.filter((place, at) => place + 1 === taken[at + 1])
  })
  return new Set(close).size
}
