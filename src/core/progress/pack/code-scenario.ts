import type { EntryOf } from '#core/progress/entry.ts'
import { codeList } from './numbers.ts'
import { codeCounter, codeOneOf, type Pen } from './pen.ts'
import { codeChoices, codeWords, isSameList } from './words.ts'

type Scenario = EntryOf<'scenario'>
type Finished = NonNullable<Scenario['finished']>

/** Codes the run in hand, the endings that were reached and the finished runs. */
export function codeScenario(pen: Pen, id: string, entry: Scenario | undefined): Scenario {
  const parts = pen.book.partsOf(id)
  const counter = codeCounter(pen, entry?.counter, 'scenario counter')
  const run = codeRun(pen, parts, entry?.run)
  const endings = codeEndings(pen, parts, entry?.endings)
  const hasFinished = pen.coder.bit(entry?.finished !== undefined, 'finished')
  if (!hasFinished) return { kind: 'scenario', id, counter, run, endings }
  const finished = codeFinished(pen, parts, entry?.finished, run)
  pen.counter = counter
  return { kind: 'scenario', id, counter, run, endings, finished }
}

function codeRun(
  pen: Pen,
  parts: readonly string[],
  run: Scenario['run'] | undefined,
): Scenario['run'] {
  const counter = codeCounter(pen, run?.counter, 'run counter')
  const choices = codeChoices(pen, parts, run?.choices, 'run')
  const hasTold = pen.coder.bit(run?.told !== undefined, 'has told')
  if (!hasTold) return { counter, choices }
  return { counter, choices, told: pen.coder.bit(run?.told ?? false, 'told') }
}

/** Endings are kept sorted; in the order of the codebook they cost less. */
function codeEndings(
  pen: Pen,
  parts: readonly string[],
  endings: readonly string[] | undefined,
): string[] {
  const list = endings ?? []
  const isSorted = codeOneOf(pen, [true, false], isSameList(list, [...list].sort()), 'sorted')
  if (!isSorted) return codeWords(pen, parts, list, 'ending')
  const placeOf = (word: string) => (parts.includes(word) ? parts.indexOf(word) : parts.length)
  const byPlace = [...list].sort((a, b) => placeOf(a) - placeOf(b))
  return codeWords(pen, parts, byPlace, 'ending').sort()
}

function codeFinished(
  pen: Pen,
  parts: readonly string[],
  finished: Finished | undefined,
  run: Scenario['run'],
): Finished {
  pen.counter = run.counter
  return codeList(pen.coder, finished, 'finished count', (one, at) => {
    const counter = codeCounter(pen, one?.counter, `finished counter ${at > 0}`)
    const isRun =
      at === 0 && pen.coder.bit(one ? isSameList(one.choices, run.choices) : false, 'is run')
    const choices = isRun ? [...run.choices] : codeChoices(pen, parts, one?.choices, 'run')
    return { counter, choices }
  })
}
