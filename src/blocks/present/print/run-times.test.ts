import { expect, test } from 'vitest'
import type { PlanPart } from '#core/workshop/plan.ts'
import { startTimes, writeMinutes, writeTime } from './run-times.ts'

const pause = (id: string, minutes: number): PlanPart => ({
  ...{ kind: 'break', id, minutes, title: 'A break' },
})

test('a part starts when all parts before it have taken their minutes', () => {
  const parts = [pause('a', 4), pause('b', 58.5), pause('c', 1.5), pause('d', 20)]
  expect(startTimes(parts).map(({ start }) => start)).toEqual(['0:00', '0:04', '1:02', '1:04'])
})

test('a time has hours and two digits of minutes', () => {
  expect([0, 9, 60, 125.9].map(writeTime)).toEqual(['0:00', '0:09', '1:00', '2:05'])
})

test('half minutes are written as one says them', () => {
  expect([0.5, 1, 5.5, 180].map(writeMinutes)).toEqual(['½ min', '1 min', '5½ min', '180 min'])
})
