import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findAmericanSpelling } from '#core/course/spelling.ts'
import { capabilities } from '#core/plan/plan.ts'
import { selfAssessmentSchema } from '#core/self-assessment/schema.ts'
import { expectNone } from './expect-none.ts'
import { check, lessons, readSource, references } from './read.ts'

const file = 'content/self-assessment.yaml'
const source = readSource(file)
const data = check(file, selfAssessmentSchema, parse(source))

describe('the self-assessment', () => {
  test('its caveats name references that exist', () => {
    const known = references.map(({ id }) => id)
    const named = data.caveats.flatMap((caveat) => caveat.references ?? [])
    expect(named.filter((id) => !known.includes(id))).toEqual([])
  })

  test('no two statements or pairs say the same', () => {
    const texts = [
      ...data.statements.flatMap(({ first, third }) => [first, third]),
      ...data.pairs.flatMap(({ leading, managing }) => [leading, managing]),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('neither side always stands first, so that an order of ticks gives no pattern', () => {
    const first = data.pairs.filter(({ shown }) => shown === 'leading')
    expect(first).toHaveLength(data.pairs.length / 2)
  })

  test('spelling is British', () => {
    expectNone(
      source.split('\n').flatMap((line, at) =>
        findAmericanSpelling(line).map(({ found, write }) => ({
          file,
          line: at + 1,
          what: `"${found}" is American spelling.`,
          why: 'The course is in British English.',
          fix: `Write "${write}".`,
        })),
      ),
    )
  })
})

test.each([
  ['managing', 'L50'],
  ['leading', 'L51'],
] as const)('the capabilities of %s that a plan offers are those of %s', (kind, id) => {
  const lesson = lessons.find(({ meta }) => meta.id === id)
  const rows = (lesson?.text.passages ?? []).filter((passage) => passage.kind === 'row')
  for (const capability of capabilities[kind])
    expect(rows.filter(({ text }) => text.startsWith(capability))).toHaveLength(1)
})
