import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, escapeText, foldLine, makeCalendar } from './calendar.ts'

const stamp = Date.UTC(2026, 10, 24, 8, 5, 9)
const event: CalendarEvent = {
  uid: 'one@course',
  date: '2026-12-31',
  title: 'Review',
  description: 'Eight cards.',
}

function unfold(text: string): string {
  return text.replace(/\r\n[ \t]/g, '')
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length
}

function linesOf(events: readonly CalendarEvent[]): string[] {
  return unfold(makeCalendar(events, stamp)).split('\r\n')
}

describe('a calendar', () => {
  test('holds one all-day event that leaves the day free', () => {
    expect(makeCalendar([event], stamp)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Lead & Manage//Course//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:one@course',
        'DTSTAMP:20261124T080509Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:Review',
        'DESCRIPTION:Eight cards.',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test('reminds at an hour when asked to', () => {
    const lines = linesOf([{ ...event, remindAt: 9 }])
    expect(lines.slice(lines.indexOf('BEGIN:VALARM'))).toEqual([
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Review',
      'TRIGGER:PT9H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('tells an address in the text, and links it when it is a web address', () => {
    const web = linesOf([{ ...event, address: 'https://example.org/review.html' }])
    expect(web).toContain('DESCRIPTION:Eight cards.\\nhttps://example.org/review.html')
    expect(web).toContain('URL:https://example.org/review.html')
    const path = linesOf([{ ...event, address: 'review.html' }])
    expect(path).toContain('DESCRIPTION:Eight cards.\\nreview.html')
    expect(path.some((line) => line.startsWith('URL'))).toBe(false)
  })

  test('lets no text start a property of its own', () => {
    const title = 'Review\r\nATTENDEE:mailto:a@example.org'
    const address = 'https://example.org/\r\nATTENDEE:mailto:b@example.org'
    const lines = linesOf([{ ...event, uid: 'a\nATTENDEE:x', title, address }])
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
  })

  test('refuses a date that no calendar has', () => {
    expect(() => makeCalendar([{ ...event, date: '2026-02-30' }], stamp)).toThrow('is not a date')
  })
})

describe('folding', () => {
  test('breaks after 75 octets, with a space at the start of the next line', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75))
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(foldLine('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`)
  })

  test.each([
    ['é', 2],
    ['–', 3],
    ['🚢', 4],
  ])('never splits %s, which has %i octets', (character, size) => {
    for (let before = 70; before < 76; before += 1) {
      const parts = foldLine('a'.repeat(before) + character).split('\r\n ')
      expect(parts.every((part) => octets(part) <= 75)).toBe(true)
      expect(parts.join('')).toBe('a'.repeat(before) + character)
      expect(parts).toHaveLength(before + size <= 75 ? 1 : 2)
    }
  })
})

describe('any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  /** What a calendar can hold: no control characters but tabs and line ends. */
  const holdable = (given: string) => given.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '')

  test('is found again after unfolding and unescaping', () => {
    fc.assert(
      fc.property(text, (given) => {
        const line = `DESCRIPTION:${escapeText(given)}`
        expect(unescaped(unfold(foldLine(line)).slice('DESCRIPTION:'.length))).toBe(holdable(given))
      }),
    )
  })

  test('leaves every line within 75 octets', () => {
    fc.assert(
      fc.property(text, text, (title, description) => {
        const lines = makeCalendar([{ ...event, title, description }], stamp).split('\r\n')
        expect(lines.every((line) => octets(line) <= 75)).toBe(true)
      }),
    )
  })
})
