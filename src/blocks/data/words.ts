import type { LeftOut } from '#core/progress/pack/leave-out.ts'
import type { Change, Holding, Score } from '#core/progress/preview.ts'
import type { Kept } from '#stores/kept.ts'
import { count, list } from '#ui/counted.ts'

/** Writes a number of bytes as people say it: "940 bytes", "12.4 kB", "1.3 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  if (bytes < 1_000_000) return `${round(bytes / 1000)} kB`
  return bytes < 1e9 ? `${round(bytes / 1e6)} MB` : `${round(bytes / 1e9)} GB`
}

function round(number: number): string {
  return number < 100 ? number.toFixed(1).replace(/\.0$/, '') : String(Math.round(number))
}

/** Writes a moment on the reader's own clock: "24 November 2026 at 16:10". */
export function moment(time: number): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
}

/** Lists what a record holds, the parts that it has none of left out. */
export function holdingWords(holds: Holding): string[] {
  return [
    ...some(holds.units, 'unit done', 'units done'),
    ...some(holds.questions, 'question answered', 'questions answered').map((words) =>
      holds.right > 0 ? `${words}, ${holds.right} of them right` : words,
    ),
    ...some(holds.stories, 'story played', 'stories played').map((words) =>
      holds.endings > 0 ? `${words}, with ${count(holds.endings, 'ending')}` : words,
    ),
    ...some(holds.cards, 'card reviewed', 'cards reviewed'),
    ...some(holds.notes, 'field of a form filled in', 'fields of forms filled in'),
  ]
}

/** Lists what a change comes to. */
export function changeWords({ counts }: Change): string[] {
  return [
    ...some(counts.units, 'unit done', 'units done'),
    ...some(counts.questions, 'question', 'questions'),
    ...(counts.questions === 0 ? some(counts.right, 'right answer', 'right answers') : []),
    ...some(counts.endings, 'ending', 'endings'),
    ...some(counts.attempts, 'assessment', 'assessments'),
    ...some(counts.cards, 'card', 'cards'),
    ...some(counts.notes, 'field of a form', 'fields of forms'),
  ]
}

function some(number: number, one: string, many: string): string[] {
  return number === 0 ? [] : [count(number, one, many)]
}

const names: ReadonlyMap<string, string> = new Map([
  ['pretest', 'Pre-test'],
  ['final', 'Final assessment'],
])

/** Writes a score: "Final assessment, attempt 2: 17 of 20". */
export function scoreWords({ assessment, number, right, of }: Score): string {
  const name = names.get(assessment) ?? assessment
  return `${name}${number > 1 ? `, attempt ${number}` : ''}: ${right} of ${of} right`
}

/** Says where the record is, and how safe that is. */
export const placeWords: Readonly<
  Record<Kept['keeper'], Readonly<Record<Kept['safety'], string>>>
> = {
  browser: {
    durable: 'In this browser’s database, with a second copy in its simpler store.',
    mirrored:
      'In this browser’s simpler store only: its database does not answer. A crash may lose the last seconds.',
    nowhere:
      'Nowhere: this browser keeps nothing. Your progress lasts until you close the page; download it before that.',
    newer:
      'In this browser, by a newer version of the course. This page only reads it. Reload the page to go on.',
  },
  lms: {
    durable:
      'In your learning system, as one short text that only this course reads. Your self-assessment, what colleagues marked and your reflections stay in this browser.',
    mirrored:
      'In your learning system, but for what you did last: that is kept in this browser and sent as soon as your learning system takes it.',
    nowhere:
      'Nowhere: neither your learning system nor this browser takes it. Your progress lasts until you close the course; download it before that.',
    newer: 'In your learning system, by a newer version of the course. This one only reads it.',
  },
}

const leftOutNames: Readonly<Record<LeftOut['kind'], [one: string, many: string]>> = {
  draft: ['answer not checked yet', 'answers not checked yet'],
  run: ['earlier run of a story', 'earlier runs of stories'],
  review: ['earlier review of a card', 'earlier reviews of cards'],
  attempt: ['earlier attempt', 'earlier attempts'],
  text: ['long text', 'long texts'],
  written: ['end of a written answer', 'ends of written answers'],
}

/** Says what there was no room for: "2 long texts and 1 earlier attempt". */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  const numbers = new Map<LeftOut['kind'], number>()
  for (const { kind, count } of leftOut) numbers.set(kind, (numbers.get(kind) ?? 0) + count)
  return list([...numbers].map(([kind, number]) => count(number, ...leftOutNames[kind])))
}
