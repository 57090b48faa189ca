import type { Condition } from '#core/scenario/condition.ts'
import { describeCondition, type Naming } from '#core/scenario/describe-condition.ts'
import { letterOf } from '#core/scenario/letter.ts'
import { type Passage, wordsOf } from '#core/scenario/passage.ts'
import { highestValue, quantityNames } from '#core/scenario/quantities.ts'
import type { Choice, ScenarioFile } from '#core/scenario/scenario.ts'
import { highestCount } from '#core/scenario/state.ts'
import { signed } from '#ui/signed.ts'
import { numberScenes } from './scene-numbers.ts'

/** A story as its facilitator has it on paper, to be run without a screen if need be. */
export interface StoryGuide {
  /** In the order of the file; scenes of one number take each other's place. */
  readonly scenes: readonly SceneGuide[]
  /** The first that fits is the one. */
  readonly endings: readonly { title: string; when?: string; lines: readonly Line[] }[]
  /** How many decisions the longest way takes. */
  readonly decisions: number
  /** What to keep count of, where each starts and how high it goes. */
  readonly kept: readonly { name: string; start: number; most: number }[]
}

export interface SceneGuide {
  /** Its number in the order of decisions, such as "2"; "3a" and "3b" take each other's place. */
  readonly label: string
  readonly title: string
  /** How long it takes, where the story has the minutes that the plan gives it. */
  readonly minutes: number
  readonly lines: readonly Line[]
  readonly discuss: string
  readonly room: ScenarioFile['scenes'][number]['room']
  readonly choices: readonly ChoiceGuide[]
}

/** One paragraph to read aloud; `when` says after "if" on what it is read. */
export interface Line {
  readonly when?: string
  readonly by?: string
  readonly text: string
}

export interface ChoiceGuide {
  /** By its place in the file; the stage gives letters to those alone that it offers. */
  readonly letter: string
  readonly text: string
  readonly when?: string
  readonly mode: Choice['mode']
  /** What it does to the numbers, such as "Trust +1"; empty where it does nothing. */
  readonly changes: readonly string[]
  readonly lines: readonly Line[]
  /** Where the story goes on; of several, the first that fits. */
  readonly turns: readonly { when?: string; to: string }[]
}

type Scene = ScenarioFile['scenes'][number]

/** Writes the guide to a story that has so many minutes in a plan. */
export function writeGuide(story: ScenarioFile, minutes: number): StoryGuide {
  const places = numberScenes(story, minutes)
  const labelOf = (scene: string) => places.get(scene)?.label ?? ''
  const { tell, given, goOn } = wordsFor(story, labelOf)
  const writeChoice = (choice: Choice, at: number): ChoiceGuide => ({
    letter: letterOf(at),
    text: choice.text,
    ...given(choice.when),
    mode: choice.mode,
    changes: changesOf(choice),
    lines: tell(choice.consequence),
    turns: choice.to.map(({ when, to }) => ({ ...given(when), to: goOn(to) })),
  })
  const writeScene = (scene: Scene): SceneGuide => ({
    label: labelOf(scene.id),
    minutes: places.get(scene.id)?.minutes ?? 0,
    ...{ title: scene.title, discuss: scene.discuss, room: scene.room },
    lines: tell(scene.text),
    choices: scene.choices.map(writeChoice),
  })
  return {
    scenes: story.scenes.map(writeScene),
    endings: story.endings.map(({ title, when, text }) => ({
      ...{ title, lines: tell(text) },
      ...given(when),
    })),
    decisions: Math.max(...[...places.values()].map(({ number }) => number)),
    kept: listKept(story),
  }
}

function listKept({ start, counters }: ScenarioFile): StoryGuide['kept'] {
  const quantities = quantityNames.map((name) => ({ name, start: start[name], most: highestValue }))
  const others = Object.entries(counters).map(([name, from]) => ({
    ...{ name, start: from, most: highestCount },
  }))
  return [...quantities, ...others].map((kept) => ({ ...kept, name: capitalised(kept.name) }))
}

function changesOf({ effects, counts = {} }: Choice): string[] {
  return [
    ...quantityNames.map((name) => [name, effects[name] ?? 0] as const),
    ...Object.entries(counts),
  ]
    .filter(([, by]) => by !== 0)
    .map(([name, by]) => `${capitalised(name)} ${signed(by)}`)
}

/** Writes for somebody who knows scenes by their labels, choices by letters and people by names. */
function wordsFor({ scenes, people }: ScenarioFile, labelOf: (scene: string) => string) {
  const find = (id: string) => scenes.find((scene) => scene.id === id)
  const naming: Naming = {
    scene: labelOf,
    choice: (scene, choice) => {
      const at = find(scene)?.choices.findIndex(({ id }) => id === choice) ?? 0
      return `${letterOf(at)} at ${labelOf(scene)}`
    },
  }
  const given = (when: Condition | undefined) =>
    when ? { when: describeCondition(when, naming) } : {}
  return {
    given,
    tell: (passage: Passage): Line[] =>
      passage.map((part) => ({
        ...given(part.when),
        ...('by' in part && { by: people.find(({ id }) => id === part.by)?.name ?? part.by }),
        text: wordsOf(part),
      })),
    goOn: (to: string) =>
      to === 'end' ? 'the endings' : `${labelOf(to)}, “${find(to)?.title ?? to}”`,
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
