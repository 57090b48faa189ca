import type { BankItem } from '#core/question/bank.ts'
import type { Echo } from './article-echo.ts'
import { echoWords, findRuns, gramsOf } from './echo-words.ts'
import { type Finding, type Place, rule } from './finding.ts'

const i18 = rule('I18', 'The wording of the article is not ours to use.')
const i19 = rule('I19', 'Wording from the lesson is recognised, not understood.')
const l12 = rule('L12', 'A key of the final that stands in a lesson is looked up, not worked out.')

/** A lesson as a place that items must not copy. */
export interface LessonSource {
  file: string
  text: string
}

/** Texts of an item, each with the part of the item it belongs to. */
function textsOf({ stem, hint, options }: BankItem): { place: Place; text: string }[] {
  return [
    { place: {}, text: stem },
    ...(hint ? [{ place: {}, text: hint }] : []),
    ...options.flatMap(({ id, text, feedback }) =>
      [text, feedback].map((one) => ({ place: { option: id }, text: one })),
    ),
  ]
}

/** Finds the article's wording in an item. */
export function checkOriginality(item: BankItem, search: (text: string) => Echo[]): Finding[] {
  return textsOf(item).flatMap(({ place, text }) =>
    search(text).flatMap(({ kind, text: run }) =>
      i18.blocks(
        place,
        `It shares its ${kind} with the article ("${run}"): "${text}"`,
        'Say it in words of your own.',
      ),
    ),
  )
}

/** Returns a check for wording that an item shares with a lesson. */
export function createLessonCheck(lessons: readonly LessonSource[]): (item: BankItem) => Finding[] {
  const [long, short] = [8, 6].map((size) => ({ size, home: indexRuns(lessons, size) }))
  return (item) => [
    ...textsOf(item).flatMap(({ place, text }) =>
      runsIn(text, long).flatMap(({ run, file }) =>
        i19.warns(
          place,
          `It shares a run of words with ${file} ("${run}"): "${text}"`,
          'Say it in other words than the lesson.',
        ),
      ),
    ),
    ...(item.pool === 'final' ? item.options.filter(({ key }) => key) : []).flatMap(
      ({ id, text }) =>
        runsIn(text, short).flatMap(({ run, file }) =>
          l12.warns(
            { option: id },
            `The key of a final stands in ${file} ("${run}"): "${text}"`,
            'Reword the key.',
          ),
        ),
    ),
  ]
}

/** The lesson in which each run of so many words first stands. */
interface RunIndex {
  size: number
  home: ReadonlyMap<string, string>
}

function indexRuns(lessons: readonly LessonSource[], size: number): RunIndex['home'] {
  return new Map(
    lessons.flatMap(({ file, text }) =>
      gramsOf(echoWords(text), size).map((gram): [string, string] => [gram, file]),
    ),
  )
}

function runsIn(text: string, index: RunIndex | undefined): { run: string; file: string }[] {
  if (!index) return []
  const { size, home } = index
  return findRuns(echoWords(text), size, (gram) => home.has(gram)).map((run) => ({
    run,
    file: home.get(run.split(' ').slice(0, size).join(' ')) ?? '',
  }))
}
