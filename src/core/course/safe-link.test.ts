import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSafeLink } from './safe-link.ts'

const harmful = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\t:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://evil.test/1',
  'filesystem:https://evil.test/1',
  'about:blank',
  'view-source:https://evil.test',
  'mailto:somebody@evil.test',
  'tel:+1',
  'ws://evil.test',
  'ftp://evil.test',
  'http://evil.test',
  'HTTP://evil.test',
  'intent://evil.test',
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '\\evil.test',
  '/\t/evil.test',
  '\t//evil.test',
  'https:evil.test',
  'https:/evil.test',
  'https:///evil.test',
  'https:\\\\evil.test',
  'https://',
  'https://user@evil.test',
  'https://doi.org@evil.test',
  'https://user:word@evil.test',
  'https://evil.test\\@doi.org',
  'https://evil\ttest',
  'https://evil.test/ x',
  '',
]

const harmless = [
  'https://doi.org/10.1000/182',
  'HTTPS://www.gov.uk',
  'https://example.test:8443/a/b?c=d&e=@#f',
  '#top',
  '?scene=n1#play',
  '/glossary.html#leading',
  './lessons/one.html',
  '../one.html',
  'lessons/one.html?a:b',
  'lessons/11:30.html',
  '/',
]

describe('S05: a link from data', () => {
  test.each(harmful)('%j is refused', (address) => {
    expect(isSafeLink(address)).toBe(false)
  })

  test.each(harmless)('%j is let through', (address) => {
    expect(isSafeLink(address)).toBe(true)
  })

  test('leads, whatever it is and wherever a browser takes it, to https or stays on the site', () => {
    const part = fc.constantFrom(
      ...['javascript', 'data', 'http', 'https', ':', '/', '//', '\\', '@', '?', '#', '.', '..'],
      ...['\t', '\n', '\r', ' ', '\u0000', '\u00A0', 'a', 'evil.test', '%2f', '&colon;'],
    )
    const address = fc.oneof(
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    fc.assert(
      fc.property(address, (text) => {
        if (!isSafeLink(text)) return
        const base = 'https://course.test/a/b.html'
        const taken = new URL(text, base)
        expect(taken.protocol).toBe('https:')
        expect(taken.username + taken.password).toBe('')
        if (!/^https:/i.test(text)) expect(taken.origin).toBe('https://course.test')
      }),
      { numRuns: 3000 },
    )
  })
})
