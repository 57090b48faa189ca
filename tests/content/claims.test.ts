import { describe, expect, test } from 'vitest'
import { carries } from '#core/course/overlap.ts'
import { expectNone } from './expect-none.ts'
import { claims, lessons, readSource, texts } from './read.ts'

const claimLines = readSource('content/claims.yaml').split('\n')
const lineOf = (id: string) => claimLines.indexOf(`  - id: ${id}`) + 1

const byId = new Map(claims.map((claim) => [claim.id, claim]))

describe('claims', () => {
  test('there are 205, numbered without a gap', () => {
    expect(claims.map(({ id }) => id)).toEqual(
      Array.from({ length: 205 }, (_, at) => `C${String(at + 1).padStart(3, '0')}`),
    )
  })

  test('each is marked in at least one timed lesson', () => {
    const marked = new Set(
      lessons.flatMap(({ text }) => text.claimMarkers.flatMap(({ ids }) => ids)),
    )
    expectNone(
      claims
        .filter(({ id }) => !marked.has(id))
        .map(({ id, text }) => ({
          file: 'content/claims.yaml',
          line: lineOf(id),
          what: `No lesson carries ${id}: "${text}"`,
          why: 'The course promises to teach every claim of its source.',
          fix: `Carry the idea in a lesson and write <Claim ids="${id}" /> right after it.`,
        })),
    )
  })
})

describe('markers', () => {
  test('each names a claim that exists', () => {
    expectNone(
      texts.flatMap(({ file, text }) =>
        text.claimMarkers.flatMap(({ ids, line }) =>
          ids
            .filter((id) => !byId.has(id))
            .map((id) => ({
              file,
              line,
              what: `<Claim ids="${id}" /> names no claim.`,
              why: 'Readers follow a marker to its claim.',
              fix: 'Write an id from content/claims.yaml.',
            })),
        ),
      ),
    )
  })

  test('a text marks every claim that its frontmatter lists', () => {
    expectNone(
      texts.flatMap(({ file, meta, text }) => {
        const marked = new Set(text.claimMarkers.flatMap(({ ids }) => ids))
        return meta.claims
          .filter((id) => !marked.has(id))
          .map((id) => ({
            file,
            line: 1,
            what: `${id} is listed and not marked: "${byId.get(id)?.text}"`,
            why: 'Only a marker shows where a claim is carried.',
            fix: `Put <Claim ids="${id}" /> after the sentence that carries it.`,
          }))
      }),
    )
  })

  test('a lesson lists every claim that it marks', () => {
    expectNone(
      lessons.flatMap(({ file, meta, text }) =>
        text.claimMarkers.flatMap(({ ids, line }) =>
          ids
            .filter((id) => !meta.claims.includes(id))
            .map((id) => ({
              file,
              line,
              what: `${id} is marked and not listed.`,
              why: 'The trace of claims is built from what lessons list.',
              fix: `Add ${id} to "claims" in the frontmatter, or take the marker out.`,
            })),
        ),
      ),
    )
  })

  test('each stands in a passage that shares words with its claim', () => {
    expectNone(
      texts.flatMap(({ file, text }) =>
        text.claimMarkers.flatMap(({ ids, line, passage }) =>
          ids
            .map((id) => ({ id, claim: byId.get(id)?.text ?? '' }))
            .filter(({ claim }) => !carries(claim, passage?.text ?? ''))
            .map(({ id, claim }) => ({
              file,
              line,
              what: `${id} says "${claim}"\n    The passage says "${passage?.text ?? ''}"`,
              why: 'A passage that carries a claim shares at least two of its telling words.',
              fix: 'Carry the claim in the passage with its key nouns, or move the marker to where it is carried.',
            })),
        ),
      ),
    )
  })
})
