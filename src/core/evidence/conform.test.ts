import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byHandSchema, type Verdict, verdictsOn } from './by-hand.ts'
import { answerAll, conform, type Evidence, type Finding, type Term } from './conform.ts'
import { conformanceSchema, type Row } from './criteria.ts'
import type { Proof, Standing } from './results.ts'

const proof = (standing: Standing, passed = standing === 'missing' ? 0 : 1): Proof => ({
  standing,
  passed,
  failed: standing === 'failed' ? 1 : 0,
})

const verdict = (is: Verdict['is']): Verdict => ({
  is,
  ...(is !== 'supports' && { because: 'The name of the list is not read' }),
  date: '2026-12-01',
  with: 'NVDA 2026.1, Firefox 153',
  release: 3,
})

function row(more: Partial<Extract<Row, { judged: unknown }>> = {}): Row {
  return { ids: ['1.1.1'], name: 'A row', judged: 'machine', tests: ['A01'], ...more }
}

function evidence(
  proofs: Record<string, Proof>,
  verdicts: readonly Verdict[] = [],
  findings: Record<string, Term> = {},
): Evidence {
  return {
    proofOf: (number) => proofs[number] ?? proof('missing'),
    verdictsOn: () => verdicts,
    findingOf: (id): Finding => ({
      term: findings[id] ?? 'Not Evaluated',
      says: [],
      waits: false,
    }),
  }
}

describe('a row that a machine judges', () => {
  test('supports when every test that it names was run and passed', () => {
    const { term, says } = conform(row(), evidence({ A01: proof('passed') }))
    expect([term, says]).toEqual(['Supports', []])
  })

  test('supports in part when a test fails, and not at all when none passes', () => {
    expect(conform(row(), evidence({ A01: proof('failed') })).term).toBe('Partially Supports')
    expect(conform(row(), evidence({ A01: proof('failed', 0) })).term).toBe('Does Not Support')
  })

  test('is not evaluated while a result is missing or not whole, and says which', () => {
    for (const standing of ['missing', 'part'] as const) {
      const { term, says } = conform(
        row({ tests: ['A01', 'A09'] }),
        evidence({ A01: proof('passed'), A09: proof(standing) }),
      )
      expect([term, says]).toEqual(['Not Evaluated', ['No whole result: A09.']])
    }
  })

  test('claims no more than a known limit allows', () => {
    const limit = { is: 'partially', because: 'One list has no name.' } as const
    const { term, says } = conform(row({ limit }), evidence({ A01: proof('passed') }))
    expect([term, says]).toEqual(['Partially Supports', ['One list has no name.']])
  })
})

describe('a row that takes a person', () => {
  test('says so while nobody has looked: machine-tested only, or not evaluated', () => {
    const passed = evidence({ A01: proof('passed') })
    const both = conform(row({ judged: 'machine and person' }), passed)
    expect([both.term, both.says]).toEqual(['Supports', ['Tested by machine only.']])
    expect(both.waits).toBe(true)
    const alone = conform(row({ judged: 'person' }), passed)
    expect([alone.term, alone.says]).toEqual([
      'Not Evaluated',
      ['Only a person can judge this; nobody has yet.'],
    ])
  })

  test('follows what the person found, with date and technology', () => {
    const { term, says } = conform(
      row({ judged: 'person', tests: [] }),
      evidence({}, [verdict('supports'), verdict('partially')]),
    )
    expect(term).toBe('Partially Supports')
    expect(says.at(-1)).toBe(
      'By hand, 2026-12-01, NVDA 2026.1, Firefox 153: The name of the list is not read.',
    )
    const clean = evidence({}, [verdict('supports')])
    const seen = conform(row({ judged: 'person', tests: [] }), clean)
    expect([seen.term, seen.waits]).toEqual(['Supports', false])
  })
})

test('a row that follows others is as good as the worst of them, and names it', () => {
  const following: Row = { ids: ['302.1'], name: 'Without vision', follows: ['1.1.1', '1.3.1'] }
  const found = conform(following, evidence({}, [], { '1.1.1': 'Supports' }))
  expect([found.term, found.says]).toEqual(['Not Evaluated', ['As 1.3.1.']])
})

test('a row about what there is not gives its reason', () => {
  const absent: Row = { ids: ['1.2.1'], name: 'Audio', notApplicable: 'There is no sound.' }
  expect(conform(absent, evidence({}))).toEqual({
    term: 'Not Applicable',
    says: ['There is no sound.'],
    waits: false,
  })
})

test('no row ever supports with a failed, missing or partial test, a worse verdict or a known limit', () => {
  const standing = fc.constantFrom<Standing>('passed', 'failed', 'part', 'missing')
  const is = fc.constantFrom<Verdict['is']>('supports', 'partially', 'does-not')
  const judged = fc.constantFrom('machine' as const, 'machine and person', 'person')
  const limit = fc.option(fc.constantFrom('partially' as const, 'does-not'), { nil: undefined })
  fc.assert(
    fc.property(
      judged,
      fc.dictionary(fc.constantFrom('A01', 'A02', 'A03', 'F01'), standing, { minKeys: 1 }),
      fc.array(is, { maxLength: 3 }),
      limit,
      (by, standings, verdicts, cap) => {
        const proofs = Object.fromEntries(
          Object.entries(standings).map(([number, one]) => [number, proof(one)]),
        )
        const { term } = conform(
          row({
            judged: by,
            tests: Object.keys(standings),
            ...(cap && { limit: { is: cap, because: 'A reason.' } }),
          }),
          evidence(proofs, verdicts.map(verdict)),
        )
        const isProved = Object.values(standings).every((one) => one === 'passed')
        const isUnspoilt = verdicts.every((one) => one === 'supports') && !cap
        const isJudged = by !== 'person' || verdicts.length > 0
        expect(term === 'Supports').toBe(isProved && isUnspoilt && isJudged)
      },
    ),
  )
})

test('a report needs tests where a machine judges, and numbers that there are', () => {
  const report = (one: object) => ({
    standards: [{ id: 'wcag', title: 'WCAG 2.2', tables: [{ title: 'Level A', rows: [one] }] }],
  })
  const ids = { ids: '1.1.1', name: 'A row' }
  expect(conformanceSchema.safeParse(report({ ...ids, judged: 'machine' })).success).toBe(false)
  const unknown = { ...ids, judged: 'machine', tests: ['A27'] }
  expect(conformanceSchema.safeParse(report(unknown)).success).toBe(false)
  const good = conformanceSchema.parse(report({ ...ids, judged: 'machine', tests: ['A01'] }))
  const [standard] = answerAll(good, {
    proofOf: () => proof('passed'),
    verdictsOn: () => [],
  })
  expect(standard?.tables[0]?.rows[0]?.finding.term).toBe('Supports')
})

describe('what people found by hand', () => {
  const session = (date: string, is: string, release = 3, tool = 'NVDA 2026.1') => ({
    date,
    name: 'A. Tester',
    release,
    with: tool,
    verdicts: [{ criterion: '1.3.1', is, ...(is !== 'supports' && { because: 'A reason' }) }],
  })

  test('counts for its own release alone, and of each technology the latest counts', () => {
    const found = byHandSchema.parse({
      sessions: [
        session('2026-12-03', 'supports'),
        session('2026-12-01', 'does-not'),
        session('2026-12-02', 'partially', 3, 'TalkBack'),
        session('2026-12-04', 'does-not', 2, 'VoiceOver'),
      ],
    })
    expect(verdictsOn(found, '1.3.1', 3).map((one) => [one.with, one.is])).toEqual([
      ['NVDA 2026.1', 'supports'],
      ['TalkBack', 'partially'],
    ])
    expect(verdictsOn(found, '1.3.2', 3)).toEqual([])
  })

  test('a verdict that is not a plain yes says what was found', () => {
    const [bare] = [{ ...session('2026-12-01', 'supports') }]
    const silent = { ...bare, verdicts: [{ criterion: '1.3.1', is: 'partially' }] }
    expect(byHandSchema.safeParse({ sessions: [silent] }).success).toBe(false)
  })
})
