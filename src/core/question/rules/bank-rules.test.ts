import { describe, expect, test } from 'vitest'
import { makeBank, makeItem, makeSorted } from './bank.fixture.ts'
import type { BankedItem } from './bank-item.ts'
import { checkBank } from './bank-rules.ts'
import { checkClaims, checkLevels, checkSize } from './count-rules.ts'
import { checkBlends, checkPeople } from './fairness-rules.ts'
import type { Finding } from './finding.ts'
import { checkDuplicates, checkEnemies, checkLeaks } from './likeness-rules.ts'

const told = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, what }) => `${rule} ${severity} ${what}`)
const claims = [
  { id: 'C001', tier: 'K', text: 'Leading sets a direction.' },
  { id: 'C002', tier: 'S', text: 'An aside.' },
]

test('an empty bank has no findings, and a bank is checked by every family of rules', () => {
  expect(checkBank([], claims)).toEqual([])
  const rules = new Set(checkBank(makeBank(), claims).map(({ rule }) => rule))
  expect([...rules].sort()).toEqual(
    expect.arrayContaining(['K3', 'K4', 'K5', 'K7', 'K10', 'K12', 'K16']),
  )
})

describe('K1: the size of the bank', () => {
  test('sixteen an objective, of which 2 pre-test, 3 to 6 checks and 8 final, pass', () => {
    expect(checkSize(makeBank())).toEqual([])
  })

  test('an objective or a pool that is short is told', () => {
    expect(told(checkSize(makeBank().slice(1)))).toEqual([
      'K1 blocks LO1 has 15 items.',
      'K1 blocks LO1 has 1 items in the pool pretest.',
    ])
  })

  test('an objective without a plan is told', () => {
    expect(checkSize([...makeBank(), makeItem({ objective: 'LO11' })])).toMatchObject([
      { rule: 'K1', item: 'LO1-F1' },
    ])
  })
})

describe('K2: the levels of the bank', () => {
  const raise = (count: number, from: string, level: BankedItem['level']) => {
    let left = count
    return makeBank().map((item) =>
      item.objective === 'LO1' && item.level === from && left-- > 0 ? { ...item, level } : item,
    )
  }

  test('the blueprint passes, and so does one item more or less', () => {
    expect(checkLevels(makeBank())).toEqual([])
    expect(checkLevels(raise(1, 'analyse', 'apply'))).toEqual([])
  })

  test('two more or less are told', () => {
    expect(checkLevels(raise(2, 'analyse', 'apply')).map(({ what }) => what.slice(0, 40))).toEqual([
      'LO1 has 5 items at the level apply (LO1-',
      'LO1 has 8 items at the level analyse (LO',
    ])
  })

  test('a bank that mostly asks to understand is told', () => {
    const low = makeBank().map((item, at) => ({
      ...item,
      level: at % 2 === 0 ? ('understand' as const) : item.level,
    }))
    expect(told(checkLevels(low)).at(-1)).toMatch(/^K2 blocks \d\d % of the items are above/)
  })
})

describe('K3: the claims of the bank', () => {
  const naming = (...ids: string[]) =>
    ids.map((id, at) => makeItem({ id: `LO1-F${at}`, claims: [id] }))

  test('every key claim on an item, and none on more than four, passes', () => {
    expect(checkClaims(naming('C001', 'C001', 'C001', 'C001'), claims)).toEqual([])
  })

  test('a key claim without an item is told at the claim, a fifth item at the item', () => {
    expect(checkClaims(naming('C002'), claims)).toMatchObject([{ rule: 'K3', claim: 'C001' }])
    expect(checkClaims(naming('C001', 'C001', 'C001', 'C001', 'C001'), claims)).toMatchObject([
      { rule: 'K3', item: 'LO1-F4' },
    ])
  })
})

describe('K15: items that answer items', () => {
  const withKey = (text: string) =>
    makeSorted(2, (at) => (at === 0 ? makeItem({}, [text, 'Ask', 'Wait', 'Pay']) : makeItem()))

  test('a key that stands in another stem warns', () => {
    const key = 'Morag runs ferry lines at Oban'
    expect(checkLeaks(withKey(key))).toMatchObject([
      { rule: 'K15', item: 'LO1-F1', severity: 'warns' },
    ])
  })

  test('a key of other words passes', () => {
    expect(checkLeaks(withKey('Post the winter rota beside the door'))).toEqual([])
  })
})

describe('K16: near duplicates', () => {
  const one = makeItem()
  const two = makeItem({ id: 'LO1-F2' })

  test('two like stems on one form are told, unless one names the other as its enemy', () => {
    expect(checkDuplicates([one, two])).toMatchObject([{ rule: 'K16', item: 'LO1-F2' }])
    expect(checkDuplicates([{ ...one, enemies: ['LO1-F2'] }, two])).toEqual([])
  })

  test('like stems in different pools, or stems of their own, pass', () => {
    expect(checkDuplicates([one, { ...two, pool: 'check' }])).toEqual([])
    const stem = 'Joel cooks for a school in Leith. Which menu suits him best?'
    expect(checkDuplicates([one, { ...two, stem }])).toEqual([])
  })

  test('an enemy is another item of the bank', () => {
    expect(checkEnemies([{ ...one, enemies: ['LO1-F2'] }, two])).toEqual([])
    expect(checkEnemies([{ ...one, enemies: ['LO1-F9', 'LO1-F1'] }])).toHaveLength(2)
  })
})

describe('K19: options that offer both', () => {
  const bank = (right: number) =>
    makeSorted(10, (at) => makeItem({ blend: at < right ? 'a' : 'b' }))

  test.each([
    [2, 0],
    [4, 0],
    [1, 1],
    [5, 1],
  ])('right in %i of 10 gives %i warnings', (right, count) => {
    expect(checkBlends(bank(right))).toHaveLength(count)
  })
})

describe('K20: people', () => {
  const cast = (...people: BankedItem['people']) =>
    checkPeople(people.map((person, at) => makeItem({ id: `LO1-F${at}`, people: [person] })))
  const she = (name: string, rank: 'senior' | 'peer' | 'junior' = 'senior') =>
    ({ name, pronoun: 'she', rank }) as const
  const he = (name: string, rank: 'senior' | 'peer' | 'junior' = 'senior') =>
    ({ name, pronoun: 'he', rank }) as const

  test('an even mix passes', () => {
    expect(cast(she('Ana'), he('Bo'), she('Cai'), he('Dov'), she('Eun'))).toEqual([])
  })

  test('a rank that one sex mostly fills warns, and so do seniors of one sex', () => {
    const mostly = cast(
      she('Ana', 'peer'),
      she('Bea', 'peer'),
      she('Cai', 'peer'),
      she('Di', 'peer'),
      he('Ed', 'peer'),
    )
    expect(told(mostly)).toEqual(['K20 warns 4 women and 1 men are peer (80 % women).'])
    expect(told(cast(he('Bo'), he('Dov')))[0]).toContain('all are of one sex')
  })

  test('a name comes up three times at most', () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        at % 2 === 0 ? she('Kit', 'junior') : he('Kit', 'junior'),
      )
    expect(cast(...people(3))).toEqual([])
    expect(told(cast(...people(4)))).toEqual([
      expect.stringContaining('K20 warns "Kit" comes up 4 times'),
    ])
  })
})
