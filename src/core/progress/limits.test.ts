import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkShape } from './limits.ts'

describe('F53: before it is parsed, a text is looked at', () => {
  test('32 levels are fine, 33 are too deep, and so is a million', () => {
    const nest = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    expect(checkShape(nest(32))).toBe('fine')
    expect(checkShape(nest(33))).toBe('too-deep')
    expect(checkShape(nest(1_000_000))).toBe('too-deep')
    expect(checkShape('{"a":'.repeat(33))).toBe('too-deep')
  })

  test('50,000 keys are fine, one more is too many, and so is a long list', () => {
    const object = (keys: number) => `{${Array.from({ length: keys }, () => '"a":1').join(',')}}`
    expect(checkShape(object(50_000))).toBe('fine')
    expect(checkShape(object(50_001))).toBe('too-many')
    expect(checkShape(`[${'1,'.repeat(400_001)}1]`)).toBe('too-many')
  })

  test('what stands in a string is text, quotes and backslashes included', () => {
    const text = '\\"[{:,'.repeat(50_000)
    expect(checkShape(JSON.stringify({ [text]: text }))).toBe('fine')
    expect(checkShape(`"\\\\"${'['.repeat(33)}`)).toBe('too-deep')
  })

  test('any flat JSON is fine, and no text makes it fail', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (json) => checkShape(json) === 'fine'))
    fc.assert(fc.property(fc.string(), (text) => checkShape(text).length > 0))
  })
})
