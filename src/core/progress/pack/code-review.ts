import type { EntryOf } from '#core/progress/entry.ts'
import { ratings } from '#core/review/log.ts'
import { Damaged } from './coder.ts'
import { codeDouble, codeList, codeNumber, codeSigned } from './numbers.ts'
import { codeCounter, codeOneOf, commonDay, type Pen } from './pen.ts'

type Review = EntryOf<'review'>
type Log = Review['log']

/** What the reviews that were coded so far tell about the next one. */
export interface Diary {
  /** The minute of the latest review that was coded of a day. */
  readonly minutes: Map<number, number>
  /** When cards were reviewed last, with the counter of that. */
  readonly seen: { at: number; counter: number }[]
  /** The day of the first review of the card before. */
  firstDay: number
}

/** Opens the diary of a record. */
export function openDiary(): Diary {
  return { minutes: new Map(), seen: [], firstDay: commonDay }
}

/**
 * Codes the log of a card.
 *
 * Cards are met in sessions. A review is told by its day, as the way from the review before, and by
 * its minute, as the way from another review of that day; its counter is near that of whichever
 * card was reviewed nearest in time.
 */
export function codeReview(pen: Pen, diary: Diary, id: string, entry: Review | undefined): Review {
  let day = diary.firstDay
  let before: Log[number]['rating'] | undefined
  const log: Log = codeList(pen.coder, entry?.log, 'log count', (one, at) => {
    const time = codeTime(pen, diary, day, one?.at, Math.min(at, 1))
    day = Math.floor(time / dayLength)
    if (at === 0) diary.firstDay = day
    before = codeOneOf(pen, ratings, one?.rating, ['rating', `after ${before}`])
    return { at: time, rating: before }
  })
  const last = log.at(-1)
  const guess = last ? nearest(diary, last.at) : undefined
  const counter = codeCounter(pen, entry?.counter, 'review counter', guess)
  if (last) diary.seen.push({ at: last.at, counter })
  if (diary.seen.length > mostSeen) diary.seen.shift()
  return { kind: 'review', id, counter, log }
}

/** How many cards are looked through for the nearest one. */
const mostSeen = 256

const minute = 60_000
const minutesInDay = 1440
const dayLength = minute * minutesInDay
/** The last moment that parse-entry.ts lets pass. */
const latest = 8.64e15

/** How a time is told: to the minute (as it is kept), to the millisecond, or as any number. */
const toMinute = 0
const toMillisecond = 1
const asDouble = 2

function codeTime(pen: Pen, diary: Diary, near: number, at: number | undefined, nth: number) {
  const how = codeOneOf(pen, [toMinute, toMillisecond, asDouble], precisionOf(at), 'time')
  if (how === asDouble) return codeDouble(pen.coder, at, latest)
  const away = codeSigned(
    pen.coder,
    at === undefined ? undefined : Math.floor(at / dayLength) - near,
    `day ${nth}`,
  )
  const day = near + away
  const minutes = codeMinute(pen, diary, day, at)
  const rest = how === toMillisecond ? codeNumber(pen.coder, at && at % minute, 'millisecond') : 0
  const time = day * dayLength + minutes * minute + rest
  if (!(time >= 0 && time <= latest && minutes < minutesInDay && rest < minute))
    throw new Damaged('A time is out of bounds.')
  return time
}

function codeMinute({ coder }: Pen, { minutes }: Diary, day: number, at: number | undefined) {
  const minuteOf = at === undefined ? undefined : Math.floor(at / minute) % minutesInDay
  const known = minutes.get(day)
  const read =
    known === undefined
      ? codeNumber(coder, minuteOf, 'minute')
      : known + codeSigned(coder, minuteOf === undefined ? undefined : minuteOf - known, 'minutes')
  minutes.set(day, read)
  return read
}

function precisionOf(at: number | undefined): number | undefined {
  if (at === undefined) return undefined
  if (!Number.isSafeInteger(at) || Object.is(at, -0)) return asDouble
  return at % minute === 0 ? toMinute : toMillisecond
}

function nearest({ seen }: Diary, at: number): number | undefined {
  let best: Diary['seen'][number] | undefined
  for (const one of seen) if (!best || Math.abs(one.at - at) < Math.abs(best.at - at)) best = one
  return best?.counter
}
