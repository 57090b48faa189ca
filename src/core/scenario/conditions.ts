import type { Condition } from './condition.ts'
import type { Passage } from './passage.ts'
import type { Scenario } from './scenario.ts'

type Path = readonly (string | number)[]

/** A condition with its place in the file. */
export interface Placed {
  readonly path: Path
  readonly condition: Condition
}

/** Lists every condition of a scenario with its place in the file. */
export function conditionsOf({ scenes, endings }: Scenario): Placed[] {
  return [
    ...scenes.flatMap((scene, at) => [
      ...inPassage(scene.text, ['scenes', at, 'text']),
      ...scene.choices.flatMap((choice, position) => {
        const path = ['scenes', at, 'choices', position]
        return [
          ...placed(choice.when, path),
          ...inPassage(choice.consequence, [...path, 'consequence']),
          ...choice.to.flatMap(({ when }, index) => placed(when, [...path, 'to', index])),
        ]
      }),
    ]),
    ...endings.flatMap((ending, at) => [
      ...placed(ending.when, ['endings', at]),
      ...inPassage(ending.text, ['endings', at, 'text']),
    ]),
  ]
}

function inPassage(passage: Passage, path: Path): Placed[] {
  return passage.flatMap(({ when }, at) => placed(when, [...path, at]))
}

function placed(condition: Condition | undefined, path: Path): Placed[] {
  return condition ? [{ path: [...path, 'when'], condition }] : []
}
