import { type Passage, showPassage, wordsOf } from '#core/scenario/passage.ts'
import type { Person, Scene } from '#core/scenario/scenario.ts'
import type { State } from '#core/scenario/state.ts'
import { countWords } from '#core/scenario/word-count.ts'
import type { StageLine } from './stage-view.ts'

/** A scene for the stage: what is told first, and what is asked with the options. */
interface SceneText {
  readonly told: readonly StageLine[]
  readonly ask: string
}

/** A question of one or two words means nothing away from its scene. */
const fewestWords = 3
const usualAsk = 'What do you do?'

/** Parts a scene into what is told and the question that it closes with, if it closes with one. */
export function readScene(scene: Scene, state: State, people: readonly Person[]): SceneText {
  const lines = linesOf(scene.text, state, people)
  const last = lines.at(-1)
  const isAsked =
    last !== undefined &&
    last.by === undefined &&
    last.text.endsWith('?') &&
    countWords(last.text) >= fewestWords &&
    lines.length > 1
  return isAsked ? { told: lines.slice(0, -1), ask: last.text } : { told: lines, ask: usualAsk }
}

/** Gives the parts of a text that show in this state as lines, with the names of who speaks. */
export function linesOf(passage: Passage, state: State, people: readonly Person[]): StageLine[] {
  return showPassage(passage, state).map((part) => {
    const text = wordsOf(part)
    if (!('by' in part)) return { text }
    return { by: people.find(({ id }) => id === part.by)?.name ?? part.by, text }
  })
}
