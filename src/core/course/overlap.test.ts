import { describe, expect, test } from 'vitest'
import { carries, contentStems } from './overlap.ts'

describe('contentStems', () => {
  test('forms of one word are one', () => {
    expect(contentStems('plan plans planned planning')).toEqual(new Set(['plan']))
    expect(contentStems('leading leaders leadership')).toEqual(new Set(['lead']))
    expect(contentStems('manages managers management')).toEqual(new Set(['manag']))
    expect(contentStems('stable stability').size).toBe(1)
    expect(contentStems('consistent consistency').size).toBe(1)
    expect(contentStems('commit commits committed commitment').size).toBe(1)
  })

  test('stop words count for nothing', () => {
    expect(contentStems('What is it that they would have?')).toEqual(new Set())
  })

  test('the parts of a hyphenated word count', () => {
    expect(contentStems('well-specified')).toEqual(contentStems('specified'))
  })
})

describe('carries', () => {
  const claim = 'A plan names an owner and a date for each step.'

  test('an honest paraphrase carries its claim', () => {
    expect(carries(claim, 'Plans work once every step has somebody who owns it.')).toBe(true)
  })

  test('a passage on another matter does not', () => {
    expect(carries(claim, 'Morale fell after the merger, and two nurses left.')).toBe(false)
  })

  test('one shared word is not enough', () => {
    expect(carries(claim, 'Rosa burnt the plan.')).toBe(false)
  })

  test('leading, managing and organising alone are not enough, because every lesson has them', () => {
    const subject = 'Leadership and management complete each other in an organisation.'
    expect(carries(subject, 'Leaders and managers run organisations.')).toBe(false)
    expect(carries(subject, 'Leading completes managing.')).toBe(true)
  })

  test('synonyms of a claim count as its own words', () => {
    const passage = 'Write down who answers for it and by which Friday.'
    expect(carries(claim, passage)).toBe(false)
    expect(carries(claim, passage, ['answers', 'Friday'])).toBe(true)
  })
})
