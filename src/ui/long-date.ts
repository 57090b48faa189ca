/** Writes a day such as 2026-11-24 in words, "24 November 2026"; empty when it is none. */
export function longDate(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return ''
  return date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
}
