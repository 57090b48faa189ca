/** The most characters of suspend data that every kind of SCORM takes (2004 3rd ed.: 4,000). */
export const mostSuspendData = 4000

/**
 * Writes a number as SCORM reads it: plain decimals with a digit in front; undefined for what is no
 * number between the two ends (SCORM 1.2 RTE §3.4.5, CMIDecimal; 2004 4th ed., RTE §4.1.1.7, real).
 */
export function decimal(value: number, least: number, most: number): string | undefined {
  if (!Number.isFinite(value) || value < least || value > most) return undefined
  return String(Number(value.toFixed(4)))
}

/** Writes a length of time as SCORM 1.2 does: "0001:02:03" (RTE §3.4.5, CMITimespan). */
export function timespan12(seconds: number): string {
  const { hours, minutes, rest } = partsOf(seconds, 9999)
  return [hours, minutes, rest].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Writes a length of time as SCORM 2004 does: "PT1H2M3S" (4th ed., RTE §4.1.1.7, timeinterval). */
export function timespan2004(seconds: number): string {
  const { hours, minutes, rest } = partsOf(seconds, 99_999)
  return `PT${hours}H${minutes}M${rest}S`
}

function partsOf(seconds: number, mostHours: number) {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const capped = Math.min(whole, mostHours * 3600)
  return {
    hours: Math.floor(capped / 3600),
    minutes: Math.floor(capped / 60) % 60,
    rest: capped % 60,
  }
}

/** Writes a time of day as SCORM 1.2 does, on the learner's own clock (RTE §3.4.5, CMITime). */
export function time12(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/**
 * Writes a moment in UTC as SCORM 2004 does, with a fraction of two digits: without one, or with
 * three, a zone is refused by Moodle and by ADL. Undefined for the years that Moodle refuses.
 * Source: SCORM 2004 4th ed., RTE §4.1.1.7, time (second,10,0).
 */
export function timestamp2004(at: Date): string | undefined {
  const year = at.getUTCFullYear()
  if (!(year >= 1970 && year < 2038)) return undefined
  return at.toISOString().replace(/\.\d+Z$/, '.00Z')
}

/** Writes a text on one line, with an ellipsis where it is cut; never half a character. */
export function oneLine(text: string, most: number): string {
  const line = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()
  if (line.length <= most) return line
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Returns the lesson of a bookmark that this course has written; "" for any other text. */
export function lessonOf(location: string): string {
  return /^([A-Z]+\d*)(\.[0-9a-z]+)?$/.exec(location)?.[1] ?? ''
}
