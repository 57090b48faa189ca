import { dateOf, readDate } from './day.ts'

/** Something to do on a day, without a time of day. */
export interface CalendarEvent {
  /** Stays the same for the same event, so that a second import replaces the first. */
  uid: string
  /** A date such as 2026-11-24. */
  date: string
  title: string
  /** Lines of plain text. */
  description: string
  /** Where to do it. */
  address?: string | undefined
  /** The hour of the day, from 0 to 23 by the owner's clock, at which to be reminded. */
  remindAt?: number | undefined
}

/** The most octets that a line may hold, its end not counted (RFC 5545, section 3.1). */
const longestLine = 75

/**
 * Writes events as an iCalendar file (RFC 5545) of all-day events that leave the day free.
 * @param stamp the moment of writing, in milliseconds since 1970, UTC.
 * @returns lines of at most 75 octets, each ended by CR and LF.
 */
export function makeCalendar(events: readonly CalendarEvent[], stamp: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lead & Manage//Course//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('')
}

/** Writes text as a value of iCalendar: special characters escaped, line ends as \n, controls dropped. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/** Breaks a line so that no part has more than 75 octets of UTF-8 and no character is split. */
export function foldLine(line: string): string {
  let folded = ''
  let used = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (used + octets > longestLine) {
      folded += '\r\n '
      used = 1
    }
    folded += character
    used += octets
  }
  return folded
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

function eventLines(event: CalendarEvent, stamp: number): string[] {
  const day = readDate(event.date)
  const { address, remindAt } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stampOf(stamp)}`,
    `DTSTART;VALUE=DATE:${compact(dateOf(day))}`,
    `DTEND;VALUE=DATE:${compact(dateOf(day + 1))}`,
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(address ? `${event.description}\n${address}` : event.description)}`,
    ...(address && isLink(address) ? [`URL:${address}`] : []),
    'TRANSP:TRANSPARENT',
    ...(remindAt === undefined ? [] : alarmLines(event.title, remindAt)),
    'END:VEVENT',
  ]
}

function alarmLines(title: string, hour: number): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:PT${hour}H`,
    'END:VALARM',
  ]
}

/** Only a whole web address is a link in a calendar; a file or a path is told in the text. */
function isLink(address: string): boolean {
  return /^https?:\/\/[!-~]+$/.test(address)
}

function stampOf(at: number): string {
  return `${compact(new Date(at).toISOString().slice(0, 19))}Z`
}

function compact(time: string): string {
  return time.replace(/[-:]/g, '')
}
