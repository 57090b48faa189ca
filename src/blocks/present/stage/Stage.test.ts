import { describe, expect, test } from 'vitest'
import { draw, named, now, wordsOf } from './drawing.fixture.ts'
import { views } from './views.fixture.ts'

describe.each(Object.entries(views))('the picture "%s"', (_, view) => {
  const html = draw(view)

  test('has one heading of the first level, the heading of the view', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(wordsOf(html)).toContain(view.heading)
  })

  test('speaks by itself to nobody: it has no live region', () => {
    expect(html).not.toMatch(/aria-live|role="(status|alert|log)"/)
  })

  test('has nothing to press and no way into it', () => {
    expect(html).not.toMatch(/<(button|a|input|select|textarea)\b|tabindex/i)
  })
})

test('its headings begin at the level of the page around it', () => {
  expect(draw(named('choices'), 2)).toMatch(/<h2[^>]*>Thursday.*<h3[^>]*>How do you rule\?/)
})

test.each(['black', 'white'] as const)('a %s stage shows nothing and says so', (screen) => {
  const html = draw({ ...named('quiz bars'), screen, spotlight: { x: 0, y: 0 } })
  expect(wordsOf(html).trim()).toBe(`The stage is ${screen}.`)
})

describe('beside the body', () => {
  test('the timer stands, in minutes and seconds, until time is up', () => {
    const timer = { label: 'Talk', totalMs: 180_000, endsAt: now + 125_000 }
    const clock = (other: object) =>
      wordsOf(draw({ ...named('words'), timer: { ...timer, ...other } }))
    expect(clock({})).toContain('02:05')
    expect(clock({ endsAt: now - 1 })).toContain('Time is up')
    expect(clock({ endsAt: undefined, leftMs: 61_000 })).toContain('Paused at 01:01')
  })

  test('the page stands where a text takes several', () => {
    expect(wordsOf(draw(named('words')))).toContain('Page 1/2')
    expect(wordsOf(draw(named('prompts')))).not.toContain('Page')
  })

  test('a rehearsal is marked as one', () => {
    expect(wordsOf(draw(named('words')))).toContain('Rehearsal')
    expect(wordsOf(draw(named('prompts')))).not.toContain('Rehearsal')
  })

  test('an open vote is said to be open, the second one as such', () => {
    expect(wordsOf(draw(named('choices')))).toContain('Vote now')
    expect(wordsOf(draw(named('quiz')))).toContain('Vote again now')
    expect(wordsOf(draw(named('long ask')))).not.toContain('Vote')
  })

  test('a way of working is named, and what to do is said', () => {
    expect(wordsOf(draw(named('words')))).toContain('1, 2, 4, all. Think alone')
    expect(wordsOf(draw(named('talk')))).toMatch(/1, 2, 4, all .*Think alone, then talk in twos/)
  })

  test('a marked option is outlined, and said to be marked', () => {
    const html = draw(named('choices'))
    expect(html.match(/data-marked="true"/g)).toHaveLength(1)
    expect(wordsOf(html)).toMatch(/B For production: .* \(marked\) C/)
  })

  test('the spotlight stands where the facilitator points', () => {
    expect(draw({ ...named('words'), spotlight: { x: 0.25, y: 0.5 } })).toContain('at 25% 50%')
  })
})
