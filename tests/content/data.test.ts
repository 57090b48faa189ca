import { describe, test } from 'vitest'
import type { Problem } from '#build/content/problem.ts'
import { wordsOf } from '#core/course/reading.ts'
import { findAmericanSpelling } from '#core/course/spelling.ts'
import { expectNone } from './expect-none.ts'
import { claims, course, notes, readSource, references, terms } from './read.ts'

const glossary = 'content/glossary.yaml'
const sources = 'content/references.yaml'

/** Makes a problem at the line where an entry's id stands. */
function problemAt(file: string, id: string, what: string, why: string, fix: string): Problem {
  const line = readSource(file).split('\n').indexOf(`  - id: ${id}`) + 1
  return { file, line, what: `${id}: ${what}`, why, fix }
}

describe('fact-check notes', () => {
  test('each has at most 45 words', () => {
    expectNone(
      notes
        .filter(({ text }) => wordsOf(text).length > 45)
        .map(({ id, text }) =>
          problemAt(
            sources,
            id,
            `the note has ${wordsOf(text).length} words.`,
            'It opens in a small box over the lesson.',
            'Cut it to 45 words.',
          ),
        ),
    )
  })

  test('each names claims and references that exist', () => {
    const known = new Set([...claims, ...references].map(({ id }) => id))
    expectNone(
      notes.flatMap((note) =>
        [...note.claims, ...(note.references ?? [])]
          .filter((id) => !known.has(id))
          .map((id) =>
            problemAt(
              sources,
              note.id,
              `${id} does not exist.`,
              'Readers follow a note to its claim and its source.',
              'Correct the id.',
            ),
          ),
      ),
    )
  })
})

describe('the glossary', () => {
  test('a term sends readers to a lesson that exists', () => {
    const units = course.modules.flatMap((module) => module.lessons)
    expectNone(
      terms
        .filter(({ see }) => see !== undefined && !units.includes(see))
        .map(({ id, see }) =>
          problemAt(
            glossary,
            id,
            `there is no lesson ${see}.`,
            'The glossary links to it.',
            'Correct "see", or take it out.',
          ),
        ),
    )
  })
})

test('spelling is British in notes and definitions', () => {
  const written = [
    ...notes.map(({ id, text }) => ({ file: sources, id, text })),
    ...terms.map(({ id, definition }) => ({ file: glossary, id, text: definition })),
  ]
  expectNone(
    written.flatMap(({ file, id, text }) =>
      findAmericanSpelling(text).map(({ found, write }) =>
        problemAt(
          file,
          id,
          `"${found}" is American spelling.`,
          'The course is in British English.',
          `Write "${write}".`,
        ),
      ),
    ),
  )
})
