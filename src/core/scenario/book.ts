import { fingerprint } from '#core/question/seed.ts'
import { type Numbers, numberSections } from './book-numbers.ts'
import { type Condition, isQuantity, testsOf } from './condition.ts'
import { conditionsOf } from './conditions.ts'
import { describeCondition, type Naming } from './describe-condition.ts'
import { letterOf } from './letter.ts'
import { type Passage, wordsOf } from './passage.ts'
import { type QuantityName, quantityNames } from './quantities.ts'
import type { Choice, Ending, Scenario, Scene } from './scenario.ts'
import { nameChoice } from './state.ts'

/** A scenario as a book of numbered sections for paper, with the sheet that its reader keeps. */
export interface Book {
  /** In the order of their numbers. */
  readonly sections: readonly Section[]
  readonly sheet: Sheet
}

export type Section = SceneSection | ConsequenceSection | ReckoningSection | EndingSection

export interface SceneSection {
  readonly kind: 'scene'
  readonly number: number
  readonly title: string
  /** What to mark on the sheet before reading on. */
  readonly mark?: Mark
  readonly parts: readonly BookPart[]
  readonly choices: readonly BookChoice[]
}

export interface ConsequenceSection {
  readonly kind: 'consequence'
  readonly number: number
  readonly parts: readonly BookPart[]
  readonly changes: readonly Change[]
  readonly mark?: Mark
  /** True when the text asks about the sheet as it is after the changes. */
  readonly changesFirst: boolean
  readonly turns: readonly Turn[]
}

export interface ReckoningSection {
  readonly kind: 'reckoning'
  readonly number: number
  readonly turns: readonly Turn[]
}

export interface EndingSection {
  readonly kind: 'ending'
  readonly number: number
  readonly title: string
  readonly parts: readonly BookPart[]
}

/** One paragraph; `when` says in words, after "if", on what it is read. */
export interface BookPart {
  readonly when?: string
  readonly speaker?: string
  readonly words: string
}

export interface BookChoice extends Turn {
  readonly letter: string
  readonly text: string
}

/** Where to go on; of several, the first that fits is taken. */
export interface Turn {
  readonly when?: string
  readonly to: number
}

export interface Change {
  readonly name: string
  readonly by: number
}

/** What a reader keeps with a pencil. */
export interface Sheet {
  readonly quantities: readonly { readonly name: QuantityName; readonly start: number }[]
  readonly counters: readonly { readonly name: string; readonly start: number }[]
  readonly marks: readonly Mark[]
  /** Tells whether a printed sheet goes with a printed book. */
  readonly edition: string
}

/** A scene to mark whenever it is read, or a choice to mark when it is made. */
export interface Mark {
  /** The scene's number; a choice is known by its scene's number and its letter. */
  readonly section: number
  readonly letter?: string
  /** One box is ticked once; of several, one is ticked each time. */
  readonly boxes: number
}

/** Counters go by these names, since their own would say what they are for. */
const neutralNames = ['star', 'moon', 'leaf', 'stone', 'wave', 'shell']
const fewestStrokes = 6

/**
 * Makes a book of a scenario: a section for each scene, consequence and ending, and one, the
 * reckoning, in which the first ending that fits is found.
 */
export function makeBook(scenario: Scenario): Book {
  const numbers = numberSections(scenario)
  const marks = findMarks(scenario, numbers)
  const words = wordsFor(scenario, numbers)
  const sections: Section[] = [
    ...scenario.scenes.flatMap((scene) => writeScene(scene, { numbers, marks, words })),
    {
      kind: 'reckoning',
      number: numbers.reckoning,
      turns: scenario.endings.map(({ id, when }) => words.turn(when, numbers.ending(id))),
    },
    ...scenario.endings.map((ending) => writeEnding(ending, { numbers, words })),
  ]
  return {
    sections: sections.sort((a, b) => a.number - b.number),
    sheet: writeSheet(scenario, numbers, marks),
  }
}

interface Writing {
  readonly numbers: Numbers
  readonly marks: Marks
  readonly words: Words
}

function writeScene(scene: Scene, writing: Writing): Section[] {
  const { numbers, marks, words } = writing
  const mark = marks.get(scene.id)
  return [
    {
      kind: 'scene',
      number: numbers.scene(scene.id),
      title: scene.title,
      ...(mark && { mark }),
      parts: words.parts(scene.text),
      choices: scene.choices.map(({ id, when, text }, at) => ({
        ...words.turn(when, numbers.choice(scene.id, id)),
        letter: letterOf(at),
        text,
      })),
    },
    ...scene.choices.map((choice) => writeConsequence(scene, choice, writing)),
  ]
}

function writeConsequence(
  scene: Scene,
  { id, effects, counts = {}, consequence, to }: Choice,
  { numbers, marks, words }: Writing,
): Section {
  const mark = marks.get(nameChoice(scene.id, id))
  const moves: [string, number][] = [
    ...quantityNames.map((name): [string, number] => [name, effects[name] ?? 0]),
    ...Object.entries(counts).map(([name, by]): [string, number] => [words.counter(name), by]),
  ]
  return {
    kind: 'consequence',
    number: numbers.choice(scene.id, id),
    parts: words.parts(consequence),
    changes: moves.filter(([, by]) => by !== 0).map(([name, by]) => ({ name, by })),
    ...(mark && { mark }),
    changesFirst: consequence.some(({ when }) => when !== undefined),
    turns: to.map((link) =>
      words.turn(link.when, link.to === 'end' ? numbers.reckoning : numbers.scene(link.to)),
    ),
  }
}

function writeEnding(
  { id, title, text }: Ending,
  { numbers, words }: Pick<Writing, 'numbers' | 'words'>,
): Section {
  return { kind: 'ending', number: numbers.ending(id), title, parts: words.parts(text) }
}

function writeSheet({ start, counters }: Scenario, { order }: Numbers, marks: Marks): Sheet {
  const kept = {
    quantities: quantityNames.map((name) => ({ name, start: start[name] })),
    counters: Object.values(counters).map((from, at) => ({ name: neutralName(at), start: from })),
    marks: [...marks.values()].sort(
      (a, b) => a.section - b.section || (a.letter ?? '').localeCompare(b.letter ?? '', 'en'),
    ),
  }
  return { ...kept, edition: fingerprint(JSON.stringify([order, kept])) }
}

/** The marks that some condition asks about, by the scene's id or as SCENE/CHOICE. */
type Marks = ReadonlyMap<string, Mark>

function findMarks(scenario: Scenario, numbers: Numbers): Marks {
  const marks = new Map<string, Mark>()
  for (const test of conditionsOf(scenario).flatMap(({ condition }) => testsOf(condition))) {
    if (test.kind === 'compare') continue
    const section = numbers.scene(test.scene)
    if (test.kind === 'chose') {
      const name = nameChoice(test.scene, test.choice)
      marks.set(name, { section, letter: letterIn(scenario, test.scene, test.choice), boxes: 1 })
      continue
    }
    const isOnce = test.operator === '>=' && test.value === 1
    const boxes = isOnce ? 1 : Math.max(fewestStrokes, test.value + 1)
    marks.set(test.scene, {
      section,
      boxes: Math.max(boxes, marks.get(test.scene)?.boxes ?? 0),
    })
  }
  return marks
}

/** Writes for a reader who knows scenes by numbers, choices by letters and people by names. */
interface Words {
  readonly parts: (passage: Passage) => BookPart[]
  readonly turn: (when: Condition | undefined, to: number) => Turn
  readonly counter: (name: string) => string
}

function wordsFor(scenario: Scenario, numbers: Numbers): Words {
  const naming: Naming = {
    scene: (id) => String(numbers.scene(id)),
    choice: (scene, choice) => `${letterIn(scenario, scene, choice)} at ${numbers.scene(scene)}`,
  }
  const names = Object.keys(scenario.counters)
  const counter = (name: string) => neutralName(names.indexOf(name))
  const person = (id: string) => scenario.people.find((one) => one.id === id)?.name ?? id
  const given = (when: Condition | undefined) =>
    when ? { when: describeCondition(renameCounters(when, counter), naming) } : {}
  return {
    parts: (passage) =>
      passage.map((part) => ({
        ...given(part.when),
        ...('by' in part && { speaker: person(part.by) }),
        words: wordsOf(part),
      })),
    turn: (when, to) => ({ ...given(when), to }),
    counter,
  }
}

function renameCounters(condition: Condition, rename: (name: string) => string): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => renameCounters(part, rename)) }
    case 'not':
      return { ...condition, of: renameCounters(condition.of, rename) }
    case 'compare':
      return isQuantity(condition.of) ? condition : { ...condition, of: rename(condition.of) }
    default:
      return condition
  }
}

function neutralName(at: number): string {
  const round = Math.floor(at / neutralNames.length)
  const name = neutralNames[at % neutralNames.length] ?? ''
  return round === 0 ? name : `${name} ${round + 1}`
}

function letterIn({ scenes }: Scenario, sceneId: string, choiceId: string): string {
  const scene = scenes.find(({ id }) => id === sceneId)
  return letterOf(scene?.choices.findIndex(({ id }) => id === choiceId) ?? 0)
}
