import { createEmptyCard, FSRS, type Grade, Rating as Grades } from 'ts-fsrs'
import { dayOf, startOf } from './day.ts'
import { type Log, mergeLogs, type Rating } from './log.ts'

/** What a card's log says about the memory of it. Days are counted from 1 January 1970. */
export interface Schedule {
  /** The day on which the chance of recall has fallen to the retention that is aimed at. */
  due: number
  /** The day of the latest review. */
  last: number
  /** Days until the chance of recall falls to 90 %. */
  stability: number
  /** From 1, easy, to 10. */
  difficulty: number
  reps: number
  lapses: number
}

export interface ScheduleSettings {
  /** The chance of recall to aim at, between 0 and 1. */
  retention?: number | undefined
  /** How far the learner's clock is ahead of UTC, in minutes. */
  minutesEast?: number | undefined
}

/** How sure somebody was of an answer, from 1 to 3. */
export type Certainty = 1 | 2 | 3

const defaultRetention = 0.9

/** The end of the year 9999: a later time is a fault in the record, and no calendar can hold it. */
const latest = Date.UTC(9999, 11, 31)

const gradeOf: Readonly<Record<Rating, Grade>> = {
  again: Grades.Again,
  hard: Grades.Hard,
  good: Grades.Good,
  easy: Grades.Easy,
}

/**
 * Replays a card's log into its schedule; undefined while the card is new.
 *
 * FSRS-6 with its default weights (ts-fsrs), without fuzz and without steps within a day, so a log
 * has one schedule on every device. Time is counted in whole days of the learner's calendar.
 */
export function schedule(log: Log, settings: ScheduleSettings = {}): Schedule | undefined {
  const days = mergeLogs(log, [])
    .filter(({ at }) => at >= 0 && at <= latest)
    .map(({ at, rating }) => ({ day: dayOf(at, settings.minutesEast), grade: gradeOf[rating] }))
  const [first] = days
  if (!first) return undefined
  const fsrs = create(settings.retention)
  let last = first.day
  let card = createEmptyCard(startOf(last))
  for (const { day, grade } of days) {
    card = fsrs.next(card, startOf(day), grade).card
    last = day
  }
  const { due, stability, difficulty, reps, lapses } = card
  return { due: dayOf(due.getTime()), last, stability, difficulty, reps, lapses }
}

/** Estimates the chance, from 0 to 1, that a card is recalled on a day. */
export function chanceOfRecall({ last, stability }: Schedule, day: number): number {
  return create().forgetting_curve(Math.max(0, day - last), stability)
}

/** Turns the mark of an item into a rating: wrong is again, right is good, and easy if it was certain. */
export function ratingForMark(isRight: boolean, certainty?: Certainty): Rating {
  if (!isRight) return 'again'
  return certainty === 3 ? 'easy' : 'good'
}

function create(retention = defaultRetention): FSRS {
  return new FSRS({ request_retention: retention, enable_fuzz: false, enable_short_term: false })
}
