import { describe, expect, test } from 'vitest'
import { glossarySchema } from './glossary.ts'

const term = { id: 'dry-run', term: 'dry run', definition: 'A rehearsal with nothing at stake.' }

describe('glossarySchema', () => {
  test('terms are read as they stand', () => {
    expect(glossarySchema.parse({ terms: [term] })).toEqual({ terms: [term] })
  })

  test('an id used twice is refused by name', () => {
    const { error } = glossarySchema.safeParse({ terms: [term, term] })
    expect(error?.issues).toMatchObject([
      { message: expect.stringContaining('dry-run is used twice') },
    ])
  })

  test('a definition may have 35 words and no more', () => {
    const ofWords = (count: number) => ({ ...term, definition: 'word '.repeat(count).trim() })
    expect(glossarySchema.safeParse({ terms: [ofWords(35)] }).success).toBe(true)
    expect(glossarySchema.safeParse({ terms: [ofWords(36)] }).success).toBe(false)
  })
})
