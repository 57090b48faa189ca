import type { Verdict } from './by-hand.ts'
import type { Conformance, Row } from './criteria.ts'
import type { Proof } from './results.ts'

/** The terms of a conformance report. */
export type Term =
  | 'Supports'
  | 'Partially Supports'
  | 'Does Not Support'
  | 'Not Applicable'
  | 'Not Evaluated'

/** What a row comes to, and why. */
export interface Finding {
  term: Term
  /** Who has looked, and what was found or is still missing; in sentences. */
  says: string[]
  /** True while a person has to look, and none has. */
  waits: boolean
}

/** What there is to judge rows by. */
export interface Evidence {
  proofOf(number: string): Proof
  /** What people say of a criterion; empty while nobody has tried it. */
  verdictsOn(criterion: string): readonly Verdict[]
  /** What a row of WCAG came to. */
  findingOf(criterion: string): Finding
}

type Judged = Extract<Row, { judged: unknown }>
interface Decided {
  term?: Term
  says: string[]
}

/** The terms that make a claim, from the best to the worst; in between there is nothing to go by. */
const order: readonly Term[] = [
  'Not Applicable',
  'Supports',
  'Not Evaluated',
  'Partially Supports',
  'Does Not Support',
]

const terms = {
  supports: 'Supports',
  partially: 'Partially Supports',
  'does-not': 'Does Not Support',
} as const

/**
 * Says what a row comes to. It claims support only where every test that it names was run and passed
 * and no person and no known limit says otherwise; where only a person can judge, a person has to have
 * judged.
 */
export function conform(row: Row, evidence: Evidence): Finding {
  if ('notApplicable' in row)
    return { term: 'Not Applicable', says: [row.notApplicable], waits: false }
  if ('follows' in row) return follow(row.follows, evidence)
  const verdicts = row.ids.flatMap((id) => evidence.verdictsOn(id))
  const tested = byTests(row, evidence)
  const isProved = tested.term === 'Supports'
  const parts = [tested, byPeople(row, verdicts, isProved), byLimit(row)]
  const claims = parts.flatMap(({ term }) => term ?? [])
  return {
    term: worst(claims),
    says: parts.flatMap(({ says }) => says),
    waits: row.judged !== 'machine' && verdicts.length === 0,
  }
}

/** Returns the worst of terms; nothing at all has not been evaluated. */
function worst(found: readonly Term[]): Term {
  const [last] = [...found].sort((a, b) => order.indexOf(b) - order.indexOf(a))
  return last ?? 'Not Evaluated'
}

function follow(ids: readonly string[], { findingOf }: Evidence): Finding {
  const found = ids.map((id) => ({ id, ...findingOf(id) }))
  const term = worst(found.map((one) => one.term))
  const because = found.filter((one) => one.term === term).map(({ id }) => id)
  return {
    term,
    says: term === 'Supports' ? [] : [`As ${listed(because)}.`],
    waits: found.some(({ waits }) => waits),
  }
}

function listed(ids: readonly string[]): string {
  const [first, second, third, ...more] = ids
  return more.length > 1 ? `${first}, ${second}, ${third} and ${more.length} more` : ids.join(', ')
}

function byTests({ tests, judged }: Judged, { proofOf }: Evidence): Decided {
  if (tests.length === 0) return { says: [] }
  const proofs = tests.map((number) => ({ number, ...proofOf(number) }))
  const inState = (...states: Proof['standing'][]) =>
    proofs.filter(({ standing }) => states.includes(standing)).map(({ number }) => number)
  const failed = inState('failed')
  const unproved = inState('missing', 'part')
  const says = [
    ...(failed.length > 0 ? [`Tests fail: ${failed.join(', ')}.`] : []),
    ...(unproved.length > 0 ? [`No whole result: ${unproved.join(', ')}.`] : []),
  ]
  if (failed.length > 0) {
    const isAnyRight = proofs.some(({ passed }) => passed > 0)
    return { term: isAnyRight ? 'Partially Supports' : 'Does Not Support', says }
  }
  if (unproved.length > 0) return { term: 'Not Evaluated', says }
  return judged === 'person' ? { says } : { term: 'Supports', says }
}

function byPeople({ judged }: Judged, verdicts: readonly Verdict[], isProved: boolean): Decided {
  if (verdicts.length === 0 && judged === 'person')
    return { term: 'Not Evaluated', says: ['Only a person can judge this; nobody has yet.'] }
  if (verdicts.length === 0)
    return { says: judged !== 'machine' && isProved ? ['Tested by machine only.'] : [] }
  return {
    term: worst(verdicts.map(({ is }) => terms[is])),
    says: verdicts.map(
      ({ is, because, date, with: tool }) =>
        `By hand, ${date}, ${tool}: ${because ?? terms[is].toLowerCase()}.`,
    ),
  }
}

function byLimit({ limit }: Judged): Decided {
  return limit ? { term: terms[limit.is], says: [limit.because] } : { says: [] }
}

/** A row of the report, with its finding. */
export interface Answered {
  row: Row
  finding: Finding
}

/** Answers every row of the report; rows of other standards may follow those of WCAG. */
export function answerAll(
  { standards }: Conformance,
  evidence: Omit<Evidence, 'findingOf'>,
): { id: string; title: string; tables: { title: string; rows: Answered[] }[] }[] {
  const rows = standards.flatMap(({ tables }) => tables.flatMap((table) => table.rows))
  const findingOf = (criterion: string): Finding => {
    const row = rows.find(({ ids }) => ids.includes(criterion))
    if (!row) throw new Error(`A row follows ${criterion}, which the report does not hold.`)
    return conform(row, whole)
  }
  const whole: Evidence = { ...evidence, findingOf }
  return standards.map(({ id, title, tables }) => ({
    id,
    title,
    tables: tables.map((table) => ({
      title: table.title,
      rows: table.rows.map((row) => ({ row, finding: conform(row, whole) })),
    })),
  }))
}
