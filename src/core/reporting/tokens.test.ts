import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeId, safeName, tokensOf } from './tokens.ts'

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3}){0,2}(\.[a-z][a-z0-9]{0,3})?$/)

test('V-10: a token has letters, digits and "_" only, and two ids have two tokens', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id), (ids) => {
      const names = ids.map(safeName)
      for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_]+$/)
      expect(new Set(names).size).toBe(ids.length)
    }),
  )
})

test('V-9: an id begins with a letter', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(safeId(text)).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/)
    }),
  )
})

test('V-10: each option has a letter of its own for SCORM 1.2, as long as there are 36', () => {
  const list = Array.from({ length: 37 }, (_, at) => ({ id: `o-${at}`, text: '' }))
  const letters = [...tokensOf(list).values()].map(({ letter }) => letter)
  expect(new Set(letters.slice(0, 36)).size).toBe(36)
  expect(letters[36]).toBe('')
  const lettered = ['b', 'a', 'd'].map((letter) => ({ id: letter, text: '' }))
  expect([...tokensOf(lettered).values()].map(({ letter }) => letter)).toEqual(['b', 'a', 'd'])
})
