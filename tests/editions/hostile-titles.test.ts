import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cmi5Structure } from '#build/packages/manifest/cmi5.ts'
import { scorm12Manifest } from '#build/packages/manifest/scorm12.ts'
import { scorm2004Manifest } from '#build/packages/manifest/scorm2004.ts'
import type { ManifestSources } from '#build/packages/manifest/sources.ts'
import { atMost, plain } from '#build/packages/manifest/words.ts'
import { all, only, readXml } from '#build/question-export/read-back/xml.ts'
import { hostileStrings } from '#tests/safety/hostile-strings.ts'
import { courseSources, packageOf, scormEditions, textIn } from './packages.ts'
import { faultsOf } from './schema.ts'

/** A course whose title and description are all hostile texts, or one. */
async function sourcesWith(text: string): Promise<ManifestSources> {
  const { course } = await courseSources()
  const files = ['launch.html', 'a b/"c"&<d>.js']
  return {
    course: { ...course, title: text, description: text },
    release: 7,
    launch: 'launch.html',
    files,
  }
}

const write = {
  scorm12: scorm12Manifest,
  'scorm2004-3rd': (sources: ManifestSources) => scorm2004Manifest(sources, '3rd'),
  'scorm2004-4th': (sources: ManifestSources) => scorm2004Manifest(sources, '4th'),
}
const texts = hostileStrings.map(({ text }) => text)

describe('S12: a manifest whose titles are hostile', () => {
  test.each(scormEditions)(
    'of %s is well formed, valid and says the title as it is',
    async (edition) => {
      for (const text of texts) {
        const manifest = write[edition](await sourcesWith(text))
        expect(manifest).not.toMatch(/<!DOCTYPE|<!ENTITY|<!\[CDATA\[/)
        const organization = only(only(readXml(manifest), 'organizations'), 'organization')
        expect(only(organization, 'title').children.join('')).toBe(atMost(plain(text), 200))
      }
      // Validating takes a while, so all of them at once.
      const manifest = write[edition](
        await sourcesWith(texts.map((text) => text.slice(0, 99)).join(' ')),
      )
      const zip = await packageOf(edition)
      const files = new Map([...zip.files, ['imsmanifest.xml', strToU8(manifest)]])
      expect(await faultsOf({ ...zip, files })).toEqual([])
    },
  )

  test('of cmi5 is well formed and says the title as it is', async () => {
    for (const text of texts) {
      const course = only(readXml(cmi5Structure(await sourcesWith(text))), 'course')
      for (const name of ['title', 'description'])
        expect(
          all(only(course, name), 'langstring').map(({ children }) => children.join('')),
        ).toEqual([plain(text)])
    }
  })

  test('no file of a package has a document type, which could name other files', async () => {
    for (const edition of [...scormEditions, 'cmi5'] as const) {
      const zip = await packageOf(edition)
      for (const path of [...zip.files.keys()].filter((one) => one.endsWith('.xml')))
        expect(textIn(zip, path), path).not.toMatch(/<!DOCTYPE|<!ENTITY/)
    }
  })
})
