import { isFinish, type Place } from './explore.ts'
import { nameEnding, type Road } from './map.ts'

/** Lists the roads that some path takes, each once. */
export function findRoads(places: readonly Place[]): Road[] {
  const roads = new Map<string, { from: string; to: string; choices: Set<string> }>()
  for (const { scene, moves } of places) {
    for (const { choice, to } of moves) {
      if (isFinish(to) && !to.ending) continue
      const target = isFinish(to) ? nameEnding(to.ending?.id ?? '') : to.scene.id
      const key = `${scene.id} ${target}`
      const road = roads.get(key) ?? { from: scene.id, to: target, choices: new Set() }
      roads.set(key, road)
      road.choices.add(choice.id)
    }
  }
  return [...roads.values()].map((road) => ({ ...road, choices: [...road.choices].sort() }))
}
