import type { Scene } from './scenario.ts'

type Scenes = readonly Scene[]

/** Names each scene that a scene may lead to, whatever the conditions say. */
function nextScenes(scenes: Scenes, scene: Scene): Scene[] {
  const ids = new Set(scene.choices.flatMap((choice) => choice.to.map((link) => link.to)))
  return scenes.filter((candidate) => ids.has(candidate.id))
}

/** Finds the scenes that some chain of links reaches from the first one. */
export function findReached(scenes: Scenes): Set<Scene> {
  const reached = new Set(scenes.slice(0, 1))
  for (const scene of reached) {
    for (const next of nextScenes(scenes, scene)) reached.add(next)
  }
  return reached
}

/** Finds scenes that may come back to themselves. */
export function findLooping(scenes: Scenes): Scene[] {
  return scenes.filter((scene) => {
    const later = new Set(nextScenes(scenes, scene))
    for (const next of later) {
      for (const after of nextScenes(scenes, next)) later.add(after)
    }
    return later.has(scene)
  })
}

/** Counts the decisions on the longest way through a story without loops. */
export function countDecisions({ scenes }: { scenes: Scenes }): number {
  const known = new Map<Scene, number>()
  function longestFrom(scene: Scene): number {
    const length =
      known.get(scene) ?? 1 + Math.max(0, ...nextScenes(scenes, scene).map(longestFrom))
    known.set(scene, length)
    return length
  }
  return Math.max(0, ...scenes.slice(0, 1).map(longestFrom))
}
