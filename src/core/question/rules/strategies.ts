import { contentStems } from '#core/course/overlap.ts'
import { wordsOf } from '#core/course/reading.ts'
import { overlap, sum } from './finding.ts'
import { absolutes, balanceWords, caution, countOf, hedges, listOf } from './item-words.ts'

/** What a guesser sees: an item without its key. */
export interface SeenItem {
  stem: string
  options: readonly { text: string }[]
}

/** A way to choose an option without knowing the subject. */
export interface Strategy {
  name: string
  /** Strategies of one family look at the same feature, such as length. */
  family: string
  /** Returns the chance with which it chooses each option; ties share it. */
  play(item: SeenItem): number[]
}

/** Measures one feature of every option of an item. */
type Feature = (item: SeenItem) => number[]

const virtues = listOf(
  'agree agreed care change clear colleagues feel feelings future help honest learn learning listen listening meaning open openly people person purpose reasons share shared staff support talk team together trust vision',
)
const negations = listOf(
  'cannot neither no nobody none nor not nothing never rather unless without',
)
const reasonWords = listOf('as because for since so')
const questionWords = listOf('ask asking asks how question questions what whether which who why')
const comparatives = listOf('best better enough further least less more most than worse')
const timeWords = listOf('after before first last next once then until when')
const firstPerson = listOf('i me my our us we')
const thirdPerson = listOf('he her him his it its she their them they')
const modalWords = listOf('should must will would may might can could shall')

const each =
  (measure: (text: string) => number): Feature =>
  ({ options }) =>
    options.map(({ text }) => measure(text))
const counting = (list: ReadonlySet<string>) => each((text) => countOf(list, text))

/** The features that test-wise readers look at, by family; each is played for its most and its least. */
const features: Record<string, Record<string, Feature>> = {
  length: {
    characters: each((text) => text.length),
    words: each((text) => wordsOf(text).length),
    'distance from the mean length': ({ options }) => {
      const lengths = options.map(({ text }) => text.length)
      const mean = sum(lengths) / lengths.length
      return lengths.map((length) => Math.abs(length - mean))
    },
  },
  'word length': {
    'letters in the longest word': each((text) =>
      Math.max(0, ...wordsOf(text).map((word) => word.length)),
    ),
    'letters a word': each((text) => text.length / Math.max(1, wordsOf(text).length)),
  },
  hedging: { hedges: counting(hedges), 'words of caution': counting(caution) },
  balance: { 'words of balance': counting(balanceWords) },
  ands: { '"and"s': counting(listOf('and')), commas: each((text) => text.split(',').length - 1) },
  absolutes: { absolutes: counting(absolutes) },
  negatives: { negatives: counting(negations) },
  virtue: { 'words of virtue': counting(virtues) },
  reasons: { 'words of reason': counting(reasonWords) },
  asking: { 'question words': counting(questionWords) },
  comparison: { comparatives: counting(comparatives) },
  time: { 'words of time': counting(timeWords) },
  person: { 'first person': counting(firstPerson), 'third person': counting(thirdPerson) },
  modals: { modals: counting(modalWords) },
  specific: { 'digits and names': each(specifics), articles: counting(listOf('a an the')) },
  'stem overlap': {
    'words of the stem': ({ stem, options }) => {
      const words = contentStems(stem)
      return options.map(({ text }) => overlap(contentStems(text), words))
    },
  },
  likeness: {
    'words of the other options': sharedWords,
    'first words of the other options': sharedStarts,
  },
}

/** Every strategy that the authoring guide names, and its opposite. */
export const strategies: readonly Strategy[] = [
  ...Object.entries(features).flatMap(([family, named]) =>
    Object.entries(named).flatMap(([name, feature]) => [
      { name: `most ${name}`, family, play: (item: SeenItem) => highest(feature(item)) },
      {
        name: `least ${name}`,
        family,
        play: (item: SeenItem) => highest(feature(item).map((value) => -value)),
      },
    ]),
  ),
  position('first', (at) => at === 0),
  position('second', (at) => at === 1),
  position('middle', (at, count) => at > 0 && at < count - 1),
  position('third', (at) => at === 2),
  position('last', (at, count) => at === count - 1),
]

function position(name: string, isChosen: (at: number, count: number) => boolean): Strategy {
  return {
    name: `${name} option`,
    family: 'position',
    play: ({ options }) => highest(options.map((_, at) => (isChosen(at, options.length) ? 1 : 0))),
  }
}

/** Shares one choice among the options with the highest value. */
function highest(values: readonly number[]): number[] {
  const top = Math.max(...values)
  const tied = values.filter((value) => value === top).length
  return values.map((value) => (value === top ? 1 / tied : 0))
}

function specifics(text: string): number {
  const names = wordsOf(text)
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word)).length
  return names + (text.match(/\p{N}+/gu)?.length ?? 0)
}

function sharedWords({ options }: SeenItem): number[] {
  const sets = options.map(({ text }) => contentStems(text))
  return sets.map((own) =>
    sum(sets.filter((other) => other !== own).map((other) => overlap(own, other))),
  )
}

function sharedStarts({ options }: SeenItem): number[] {
  const starts = options.map(({ text }) => wordsOf(text.toLowerCase())[0])
  return starts.map((start) => starts.filter((other) => other === start).length)
}
