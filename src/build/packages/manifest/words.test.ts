import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, identifier, plain, urnOf } from './words.ts'

test('PK-13: a text is one line without control characters, and never empty', () => {
  expect(plain('  Lead &\n\tManage\u0007\u0000 ')).toBe('Lead & Manage')
  expect(() => plain(' \u0000\n')).toThrow(/empty/)
})

test('PK-13: whatever a text holds, what is left of it is XML', () => {
  // XML 1.0, §2.2, production 2.
  const isXml = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]+$/u
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plain(`x${text}\ud800\uffff`)).toMatch(isXml)
    }),
  )
})

test('PK-5: any course id makes a name that XML takes as an identifier, and roles stay apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (id) => {
      expect(identifier(id, 'item')).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]*$/)
      expect(identifier(id, 'item')).not.toBe(identifier(id, 'sco'))
    }),
  )
  expect(identifier('lead-and-manage', 'item')).toBe('lead-and-manage.item')
  expect(identifier('1-to-1', 'item')).toBe('_1-to-1.item')
})

test('PK-4: a path becomes a relative address that leads back to it', () => {
  expect(addressOf('lessons/a b&c#d?e%ü.html')).toBe('lessons/a%20b%26c%23d%3Fe%25%C3%BC.html')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      expect(decodeURIComponent(addressOf(name.toWellFormed()))).toBe(name.toWellFormed())
    }),
  )
})

test('C-1: a name makes a URN of its own, the same every time', () => {
  // As other makers of such names have it (Python, uuid.uuid5).
  expect(urnOf('http://www.example.com/')).toBe('urn:uuid:fcde3c85-2270-590f-9e7c-ee003d65e0e2')
  expect(urnOf('http://www.example.org/')).not.toBe(urnOf('http://www.example.com/'))
})
