import { describe, expect, test } from 'vitest'
import type { ScormApi } from './api.ts'
import { openPlaces } from './places.ts'

/** An LMS that answers from a table, and keeps what it is given. */
function lms(values: Record<string, string>, takes = true) {
  const sets: [string, string][] = []
  const api: Pick<ScormApi, 'get' | 'set'> = {
    get: (element) => values[element] ?? '',
    set(element, value) {
      sets.push([element, value])
      return takes
    },
  }
  return { api: api as ScormApi, sets }
}

describe('a list of the LMS', () => {
  test('V-14: is looked through for an id, and a new one goes to its end', () => {
    const { api, sets } = lms({
      'cmi.objectives._children': 'id',
      'cmi.objectives._count': '2',
      'cmi.objectives.0.id': 'PRIMARY',
      'cmi.objectives.1.id': 'LO1',
    })
    const places = openPlaces(api, 'cmi.objectives', true)
    expect(places.placeOf('LO1')).toBe('cmi.objectives.1')
    expect(sets).toEqual([])
    expect(places.placeOf('LO2')).toBe('cmi.objectives.2')
    expect(places.placeOf('LO2')).toBe('cmi.objectives.2')
    expect(sets).toEqual([['cmi.objectives.2.id', 'LO2']])
  })

  test('V-13: that the LMS does not have is left alone', () => {
    const { api, sets } = lms({ 'cmi.interactions._count': '0' })
    expect(openPlaces(api, 'cmi.interactions', false).placeOf('T_1')).toBeUndefined()
    expect(sets).toEqual([])
  })

  test.each(['', 'none', '-1', '1.5', 'NaN'])('V-13: with a count of %o is left alone', (count) => {
    const { api, sets } = lms({ 'cmi.objectives._children': 'id', 'cmi.objectives._count': count })
    const place = openPlaces(api, 'cmi.objectives', true).placeOf('LO1')
    if (count !== '') expect([place, sets]).toEqual([undefined, []])
  })

  test('F20: with a count beyond all measure is not read to its end', () => {
    const { api } = lms({
      'cmi.objectives._children': 'id',
      'cmi.objectives._count': '99999999999',
    })
    expect(openPlaces(api, 'cmi.objectives', true).placeOf('LO1')).toBe(
      'cmi.objectives.99999999999',
    )
  })

  test('F-3: that will not have an id is not asked for it again', () => {
    const { api, sets } = lms(
      { 'cmi.objectives._children': 'id', 'cmi.objectives._count': '0' },
      false,
    )
    const places = openPlaces(api, 'cmi.objectives', true)
    expect([places.placeOf('LO1'), places.placeOf('LO1')]).toEqual([undefined, undefined])
    expect(sets).toHaveLength(1)
  })
})
