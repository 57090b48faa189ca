import { describe, expect, test } from 'vitest'
import { referencesSchema } from './references.ts'

const reference = { id: 'R1', text: 'Osei, A. (2020). A made-up book.', status: 'verified' }
const note = {
  id: 'F01',
  verdict: 'right',
  claims: 'C001-C002',
  text: 'It holds.',
  references: 'R1',
}
const wholeFile = { references: [reference], notes: [note] }

describe('referencesSchema', () => {
  test('lists of ids are expanded', () => {
    const [read] = referencesSchema.parse(wholeFile).notes
    expect(read).toMatchObject({ claims: ['C001', 'C002'], references: ['R1'] })
  })

  test('a note may rest on nothing', () => {
    const { references: _, ...bare } = note
    expect(referencesSchema.safeParse({ ...wholeFile, notes: [bare] }).success).toBe(true)
  })

  test.each([
    ['a reference', { ...wholeFile, references: [reference, reference] }, 'R1 is used twice'],
    ['a note', { ...wholeFile, notes: [note, note] }, 'F01 is used twice'],
  ])('an id used twice for %s is refused by name', (_, wrong, message) => {
    expect(referencesSchema.safeParse(wrong).error?.issues).toMatchObject([
      { message: expect.stringContaining(message) },
    ])
  })

  test('an address other than a DOI is refused', () => {
    const references = [{ ...reference, url: 'https://example.org/paper' }]
    expect(referencesSchema.safeParse({ ...wholeFile, references }).success).toBe(false)
  })
})
