import { expect, test } from 'vitest'
import { makeItem } from './bank.fixture.ts'
import { checkTags } from './tag-rules.ts'

const known = [{ id: 'order-first', says: 'Order comes first.', see: 'lesson:L10#order' }]
const told = (change: Parameters<typeof makeItem>[0]) =>
  checkTags(makeItem(change), known).map(({ rule, what }) => `${rule} ${what}`)

test('I15: an item that is tagged with what exists passes', () => {
  const people = [{ name: 'Morag', pronoun: 'she' as const, rank: 'senior' as const }]
  expect(told({ people, blend: 'b' })).toEqual([])
  expect(told({ pool: 'check', hint: 'Look at the dates.' })).toEqual([])
})

test('I15: an unknown misconception is told at its option', () => {
  expect(checkTags(makeItem(), [])).toHaveLength(3)
  expect(checkTags(makeItem(), [])[0]).toMatchObject({
    rule: 'I15',
    option: 'b',
    severity: 'blocks',
  })
})

test.each([
  [{ claims: [] }, 'I15 The item names no claim.'],
  [{ pool: 'check' as const }, 'I15 The item is a check and has no hint.'],
  [{ blend: 'e' }, 'I15 "blend" names option e, which the item does not have.'],
  [
    { people: [{ name: 'Ravi', pronoun: 'he' as const, rank: 'peer' as const }] },
    'I15 "people" lists Ravi, whom neither stem nor options name.',
  ],
])('I15: %o is told', (change, message) => {
  expect(told(change)).toEqual([message])
})
