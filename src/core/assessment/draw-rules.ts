import { wordsOf } from '#core/course/reading.ts'
import { levels } from '#core/question/bank.ts'
import type { BankedItem } from '#core/question/rules/bank-item.ts'
import { type Finding, rule, sum } from '#core/question/rules/finding.ts'
import { createRandom } from '#core/question/seed.ts'
import { blueprint } from './blueprint.ts'
import { drawForm, shuffleOptions } from './draw.ts'

const rounds = 1000
/** The guide asks for 1,000 of each item; of so many one in a thousand strays by chance, and there are 640 places. */
const shuffles = 5000
const k8 = rule('K8', 'A key that often lands in one place can be guessed from its place.')
const k18 = rule(
  'K18',
  'Each learner gets another form, and all forms have to be alike in what they ask.',
)

/**
 * Checks the shuffle and the draw that learners get, on the bank they get them from: K8 (where keys
 * land in 5,000 shuffles of each item) and K18 (what 1,000 pairs of successive forms look like).
 */
export function checkDraw(items: readonly BankedItem[]): Finding[] {
  return [
    ...items.flatMap(checkKeyPlace),
    ...checkForms(items.filter(({ pool }) => pool === 'final')),
  ]
}

function checkKeyPlace(item: BankedItem): Finding[] {
  const key = item.options.find((option) => option.key)?.id ?? ''
  const times = item.options.map(() => 0)
  for (let round = 0; round < shuffles; round += 1) {
    const order = shuffleOptions(item, createRandom(`${item.id} ${round}`))
    const at = order.indexOf(key)
    times[at] = (times[at] ?? 0) + 1
  }
  const even = 100 / item.options.length
  const shares = times.map((count) => (100 * count) / shuffles)
  return shares.some((share) => Math.abs(share - even) > 4.5)
    ? k8.blocks(
        { item: item.id },
        `over ${shuffles} shuffles its key lands in the places ${shares.map((share) => `${share.toFixed(1)} %`).join(', ')} of the time.`,
        'The shuffle in src/core/question/seed.ts has to be even to 4.5 points.',
      )
    : []
}

function checkForms(pool: readonly BankedItem[]): Finding[] {
  if (pool.length === 0) return []
  const forms = Array.from({ length: rounds }, (_, round) => drawTwice(pool, `learner ${round}`))
  return [
    ...checkOverlap(forms),
    ...checkObjectives(forms),
    ...checkMix(forms),
    ...checkWords(forms),
  ]
}

interface Drawn {
  items: BankedItem[]
  /** How many of them stood on the form before. */
  again: number
}

function drawTwice(pool: readonly BankedItem[], learner: string): Drawn {
  const before = new Set(drawForm(pool, 2, `${learner} final-1`).map(({ id }) => id))
  const ids = new Set(drawForm(pool, 2, `${learner} final-2`, before).map(({ id }) => id))
  return {
    items: pool.filter(({ id }) => ids.has(id)),
    again: [...ids].filter((id) => before.has(id)).length,
  }
}

function checkOverlap(forms: readonly Drawn[]): Finding[] {
  const worst = Math.max(...forms.map(({ items, again }) => again / items.length))
  return worst > 0.5
    ? k18.blocks(
        {},
        `of two forms in a row the second repeats up to ${(100 * worst).toFixed(0)} % of the first.`,
        'Write more final items, or mark fewer of them as enemies.',
      )
    : []
}

function checkObjectives(forms: readonly Drawn[]): Finding[] {
  return Object.keys(blueprint).flatMap((objective) =>
    forms.some(({ items }) => items.filter((item) => item.objective === objective).length !== 2)
      ? k18.blocks(
          { objective },
          `some forms do not have two items of ${objective}.`,
          'Write its final items: eight of them.',
        )
      : [],
  )
}

/** Compares the levels that forms have on average with the blueprint, to ten points. */
function checkMix(forms: readonly Drawn[]): Finding[] {
  const drawn = forms.flatMap(({ items }) => items)
  const cells = Object.values(blueprint)
  const total = sum(cells.flatMap((cell) => levels.map((level) => cell[level])))
  return levels.flatMap((level) => {
    const expected = (100 * sum(cells.map((cell) => cell[level]))) / total
    const found = (100 * drawn.filter((item) => item.level === level).length) / drawn.length
    return Math.abs(found - expected) > 10
      ? k18.blocks(
          {},
          `forms ask "${level}" in ${found.toFixed(0)} % of their items; the blueprint has ${expected.toFixed(0)} %.`,
          'Move items of that level between the final and the other pools.',
        )
      : []
  })
}

function checkWords(forms: readonly Drawn[]): Finding[] {
  const words = sum(forms.flatMap(({ items }) => items.map(lengthOf))) / forms.length
  return words > 1400
    ? k18.blocks(
        {},
        `a form has ${words.toFixed(0)} words on average.`,
        'Keep it to 1,400: shorten the longest final items.',
      )
    : []
}

function lengthOf({ stem, options }: BankedItem): number {
  return wordsOf([stem, ...options.map(({ text }) => text)].join(' ')).length
}
