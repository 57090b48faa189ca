import { describe, expect, test } from 'vitest'
import type { Course, Lesson } from './course.ts'
import { createOutline, neighbours } from './outline.ts'

const course: Course = {
  id: 'test',
  title: 'Test',
  subtitle: 'A small course',
  description: 'Two lessons.',
  credit: 'Ours.',
  passMark: { right: 1, of: 2 },
  reporting: { completion: 'units', score: true, interactions: true, style: 'passed-incomplete' },
  objectives: [{ id: 'LO1', text: 'test' }],
  modules: [
    { id: 'M1', title: 'First', lessons: ['L11', 'L10'] },
    { id: 'M2', title: 'Second', lessons: ['L20'] },
  ],
  pages: [],
}

const source = (id: string, body = '') => {
  const lesson: Lesson = {
    id,
    title: `Title ${id}`,
    description: 'd',
    words: 10,
    claims: [],
    minutes: 2,
    interactionMinutes: 0,
    objectives: [],
    next: 'Go on.',
  }
  return { lesson, body, slug: id.toLowerCase() }
}

describe('the outline', () => {
  test('follows the order of the course, not of the files', () => {
    const outline = createOutline(course, [source('L10'), source('L11'), source('L20')])
    expect(outline.units.map(({ id }) => id)).toEqual(['L11', 'L10', 'L20'])
    expect(outline.minutes).toBe(6)
  })

  test('finds what a lesson needs in its text', () => {
    const body = '<Question id="LO1-K1" />\n\n<Scenario id="SC1" />\n\n<Question id="LO1-K2" />'
    const outline = createOutline(course, [source('L10', body), source('L11'), source('L20')])
    expect(outline.units[1]?.needs).toEqual({
      lesson: 'L10',
      questions: ['LO1-K1', 'LO1-K2'],
      scenarios: ['SC1'],
      assessments: [],
    })
  })

  test('sees that a lesson offers every scenario', () => {
    const outline = createOutline(course, [
      source('L10', '<ScenarioList />'),
      source('L11'),
      source('L20'),
    ])
    expect(outline.units[1]?.needs).toMatchObject({ scenarios: [], anyScenario: true })
  })

  test('names the file and the way out when a listed lesson does not exist', () => {
    expect(() => createOutline(course, [source('L10'), source('L11')])).toThrow(
      /content\/course\.yaml: module M2 lists L20.*Write the lesson/,
    )
  })

  test('has neighbours across modules, and none at its ends', () => {
    const outline = createOutline(course, [source('L10'), source('L11'), source('L20')])
    expect(neighbours(outline, 'L10').next?.id).toBe('L20')
    expect(neighbours(outline, 'L11').previous).toBeUndefined()
    expect(neighbours(outline, 'L20').next).toBeUndefined()
  })
})
