import { expect, test } from 'vitest'
import { only, readXml } from '#build/question-export/read-back/xml.ts'
import { cmi5Structure } from './cmi5.ts'
import { scorm12Manifest } from './scorm12.ts'
import { scorm2004Manifest } from './scorm2004.ts'
import type { ManifestSources } from './sources.ts'

const title = `A & B < C > "D" 'E' ]]> &amp; <script>\u0007`
const shown = `A & B < C > "D" 'E' ]]> &amp; <script>`

const sources: ManifestSources = {
  course: {
    id: '1-hostile',
    title,
    description: title,
    passMark: { right: 2, of: 3 },
    reporting: {
      completion: 'units',
      score: true,
      interactions: true,
      style: 'passed-incomplete',
    },
  },
  release: 7,
  launch: 'launch.html',
  files: ['launch.html', 'a b/"c"&<d>.js'],
}

const manifests = {
  scorm12: scorm12Manifest(sources),
  'scorm2004 3rd': scorm2004Manifest(sources, '3rd'),
  'scorm2004 4th': scorm2004Manifest(sources, '4th'),
}

test.each(Object.entries(manifests))('PK-13: %s escapes every value', (_name, text) => {
  const manifest = readXml(text)
  const organization = only(only(manifest, 'organizations'), 'organization')
  for (const one of [organization, only(organization, 'item')])
    expect(only(one, 'title').children.join('')).toBe(shown)
  expect(text).toContain('<file href="a%20b/%22c%22%26%3Cd%3E.js"/>')
  expect(text).toContain(' version="7" ')
})

test('PK-13: cmi5.xml escapes every value', () => {
  const structure = readXml(cmi5Structure(sources))
  for (const one of [only(structure, 'course'), only(structure, 'au')])
    for (const name of ['title', 'description'])
      expect(only(only(one, name), 'langstring').children.join('')).toBe(shown)
})

test('C-2: the mastery score has four decimals at most and never asks for more than the pass mark', () => {
  expect(cmi5Structure(sources)).toContain(' masteryScore="0.6666" ')
})

test('C-2: a course that tells no score has no mastery score to be passed by', () => {
  const reporting = { ...sources.course.reporting, score: false }
  const text = cmi5Structure({ ...sources, course: { ...sources.course, reporting } })
  expect(text).not.toContain('masteryScore')
})

test.each([
  ['units', 'Completed'],
  ['units-and-pass', 'CompletedAndPassed'],
  ['pass', 'Passed'],
] as const)('C-2: a course that is complete by %s moves on by %s', (completion, moveOn) => {
  const reporting = { ...sources.course.reporting, completion }
  const text = cmi5Structure({ ...sources, course: { ...sources.course, reporting } })
  expect(text).toContain(` moveOn="${moveOn}" `)
})
