import { expect, test } from 'vitest'
import { encode, textOf } from './files.ts'
import { lmsEdition } from './lms-edition.ts'

const filesOf = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, encode(text)]))

const page = (script = '') =>
  `<!DOCTYPE html><html lang="en"><head>${script}<title>x</title></head></html>`

const course = { 'index.html': page(), 'lessons/one.html': page(), 'pagefind/x.pf_index': 'x' }

const make = (texts: Record<string, string>) =>
  lmsEdition(
    filesOf(texts),
    { title: 'A </script> & B' },
    {
      kind: 'scorm2004',
      manifestName: 'imsmanifest.xml',
      manifest: (launch, paths) => JSON.stringify({ launch, paths }),
      schemas: filesOf({ 'a.xsd': '<xs/>' }),
    },
  )

test('PK-3, PK-8: the launch page is opened, and all files but manifest and schemas are listed', async () => {
  const files = await make({ ...course, 'launch.html': page(), 'preflight.html': page() })
  const { launch, paths } = JSON.parse(textOf(files, 'imsmanifest.xml'))
  expect(launch).toBe('launch.html')
  const listed = [...files.keys()].filter((path) => !['a.xsd', 'imsmanifest.xml'].includes(path))
  expect(paths).toEqual(listed.sort())
  expect(listed).toContain('search-index.js')
  expect(listed).not.toContain('pagefind/x.pf_index')
})

test('a page takes the tracker first of all; the shell takes its facts, once', async () => {
  const own = page('<script src="./reporting.js"></script>')
  const files = await make({ ...course, 'launch.html': own, 'preflight.html': page() })
  expect(textOf(files, 'lessons/one.html')).toContain(
    '<html data-edition="scorm2004" lang="en"><head><script src="../edition.js"></script><title>',
  )
  for (const shell of ['launch.html', 'preflight.html'])
    expect(textOf(files, shell)).toContain(
      '<html data-edition="scorm2004" lang="en"><head><script src="./reporting.js"></script><title>',
    )
  expect(textOf(files, 'reporting.js')).toBe(
    'globalThis.courseFacts = {"title":"A </script> & B","kind":"scorm2004"}\n',
  )
})
