import { expect, test } from 'vitest'
import { course, lessons, pages } from './read.ts'

test('every lesson and page that the course names is there, and no other', () => {
  const named = course.modules.flatMap((module) => module.lessons).sort()
  expect(lessons.map(({ meta }) => meta.id).sort()).toEqual(named)
  expect(pages.map(({ meta }) => meta.id).sort()).toEqual([...course.pages].sort())
})

test('the lessons take 60 to 95 minutes together', () => {
  const minutes = lessons.reduce((sum, { meta }) => sum + meta.minutes, 0)
  expect(minutes).toBeGreaterThanOrEqual(60)
  expect(minutes).toBeLessThanOrEqual(95)
})
