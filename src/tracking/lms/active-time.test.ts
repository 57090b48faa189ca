import { expect, test } from 'vitest'
import { countActiveTime } from './active-time.ts'

function counting() {
  let at = 1000
  const time = countActiveTime(() => at)
  return {
    time,
    pass: (seconds: number) => {
      at += 1000 * seconds
    },
  }
}

test('LC-11: time counts while the learner does something', () => {
  const { time, pass } = counting()
  pass(60)
  time.touch()
  pass(60.9)
  expect(time.seconds()).toBe(120)
})

test('LC-11: reading on without touching anything counts for five minutes and no longer', () => {
  const { time, pass } = counting()
  pass(3600)
  expect(time.seconds()).toBe(300)
  time.touch()
  pass(10)
  expect(time.seconds()).toBe(310)
})

test('LC-11: time out of view does not count', () => {
  const { time, pass } = counting()
  pass(10)
  time.show(false)
  pass(100)
  time.touch()
  time.show(true)
  pass(5)
  expect(time.seconds()).toBe(15)
})

test('LC-11: asking for the time does not change it', () => {
  const { time, pass } = counting()
  pass(200)
  expect(time.seconds()).toBe(200)
  pass(200)
  expect([time.seconds(), time.seconds()]).toEqual([300, 300])
})
