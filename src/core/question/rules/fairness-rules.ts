import type { BankedItem, SortedBankItem } from './bank-item.ts'
import { percent } from './bank-item.ts'
import { type Finding, rule } from './finding.ts'

const k19 = rule(
  'K19',
  'In this subject "both" sounds wise; it must be right about as often as anything else.',
)
const k20 = rule('K20', 'Cases show who is expected to be in charge.')

/** The fewest people of a rank of whom shares can be asked: two and three are the first within 40:60. */
const enough = 5

/** Finds a bank in which an option that offers both is the key too often or too seldom. */
export function checkBlends(items: readonly SortedBankItem[]): Finding[] {
  const offered = items.filter(({ blend }) => blend !== undefined)
  const right = offered.filter(({ blend, key }) => blend === key.id)
  const share = right.length / Math.max(1, offered.length)
  if (offered.length === 0 || (share >= 0.15 && share <= 0.4)) return []
  return k19.warns(
    {},
    `The option that offers both is the key in ${right.length} of ${offered.length} items (${percent(share)}): ${right.map(({ id }) => id).join(' ')}.`,
    'Make it the key in 15 to 40 %.',
  )
}

/** Finds ranks that one sex mostly fills, and names that come up more than three times. */
export function checkPeople(items: readonly BankedItem[]): Finding[] {
  const people = items.flatMap((item) =>
    item.people.map((person) => ({ ...person, item: item.id })),
  )
  const ranks = ['senior', 'peer', 'junior'] as const
  return [...ranks.flatMap((rank) => checkRank(rank, people)), ...checkNames(people)]
}

type Cast = (BankedItem['people'][number] & { item: string })[]

function checkRank(rank: Cast[number]['rank'], people: Cast): Finding[] {
  const own = people.filter((person) => person.rank === rank)
  const women = own.filter(({ pronoun }) => pronoun === 'she').length
  const men = own.filter(({ pronoun }) => pronoun === 'he').length
  const share = women / Math.max(1, women + men)
  const told = `${women} women and ${men} men are ${rank} (${percent(share)} women)`
  if (women + men >= enough && (share < 0.4 || share > 0.6)) {
    return k20.warns({}, `${told}.`, 'Keep each sex within 40 to 60 %.')
  }
  return rank === 'senior' && women + men > 1 && (share === 0 || share === 1)
    ? k20.warns({}, `${told}: all are of one sex.`, 'Let the other sex be in charge too.')
    : []
}

function checkNames(people: Cast): Finding[] {
  const names = [...new Set(people.map(({ name }) => name))]
  return names.flatMap((name) => {
    const users = people.filter((person) => person.name === name).map(({ item }) => item)
    return users.length > 3
      ? k20.warns(
          { item: users.at(-1) ?? '' },
          `"${name}" comes up ${users.length} times: ${users.join(' ')}.`,
          'Use a name at most three times.',
        )
      : []
  })
}
