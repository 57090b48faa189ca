import { typeset } from '#core/course/prose.ts'
import type { BankItem, Misconception } from '#core/question/bank.ts'
import { type Finding, rule } from './finding.ts'

const i15 = rule(
  'I15',
  'The results page, the review and these checks go by what an item is tagged with.',
)

/** Checks what one item is tagged with, against itself and the misconceptions that its file lists. */
export function checkTags(item: BankItem, misconceptions: readonly Misconception[]): Finding[] {
  return [
    ...checkErrors(item, misconceptions),
    ...checkPeopleOf(item),
    ...(item.claims.length === 0
      ? i15.blocks({}, 'The item names no claim.', 'Name the claims that it tests.')
      : []),
    ...(item.pool === 'check' && !item.hint
      ? i15.blocks(
          {},
          'The item is a check and has no hint.',
          'Say in "hint" what to look at again after a miss.',
        )
      : []),
    ...(item.blend && !item.options.some(({ id }) => id === item.blend)
      ? i15.blocks(
          {},
          `"blend" names option ${item.blend}, which the item does not have.`,
          'Name the option that offers both.',
        )
      : []),
  ]
}

function checkErrors({ options }: BankItem, misconceptions: readonly Misconception[]): Finding[] {
  const known = new Set(misconceptions.map(({ id }) => id))
  return options.flatMap(({ id, key, misconception = '(none)' }) =>
    key || known.has(misconception)
      ? []
      : i15.blocks(
          { option: id },
          `The misconception "${misconception}" is not in the file's list.`,
          'Name one of the list under "misconceptions", or add it there.',
        ),
  )
}

function checkPeopleOf({ people, stem, options }: BankItem): Finding[] {
  const text = [stem, ...options.map((option) => option.text)].join('\n')
  return people.flatMap(({ name }) =>
    text.includes(typeset(name))
      ? []
      : i15.blocks(
          {},
          `"people" lists ${name}, whom neither stem nor options name.`,
          'Take the person out, or correct the name.',
        ),
  )
}
