/** Words read in a minute, and minutes a knowledge check takes (course design, time model). */
const wordsPerMinute = 200
const minutesPerCheck = 0.5

/** How far stated and expected minutes may part: a fifth, or half a minute in a short unit. */
const tolerance = { share: 0.2, minutes: 0.5 }

/** Returns the minutes that a lesson should take, from what it holds. */
export function expectedMinutes(lesson: {
  words: number
  checks: number
  interactionMinutes: number
}): number {
  return lesson.words / wordsPerMinute + lesson.checks * minutesPerCheck + lesson.interactionMinutes
}

/** Tells whether an author's minutes agree with what the lesson holds. */
export function minutesFit(stated: number, expected: number): boolean {
  return Math.abs(stated - expected) <= Math.max(tolerance.share * expected, tolerance.minutes)
}
