import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { editions, mostBytes } from '#build/packages/make-packages.ts'
import { keeperPage, shellPages } from '#build/packages/shell.ts'
import { isSafePath } from '#build/zip.ts'
import { lmsEditions, type Package, packageOf, textIn } from './packages.ts'

const pagesOf = ({ files }: Package) => [...files.keys()].filter((path) => path.endsWith('.html'))

/** Whatever a page loads or leads to. */
const addresses = /\s(?:href|src|component-url|renderer-url|data-root)="([^"]*)"/g

function linksOf(zip: Package): { page: string; address: string }[] {
  return pagesOf(zip).flatMap((page) =>
    [...textIn(zip, page).matchAll(addresses)].map(([, address = '']) => ({ page, address })),
  )
}

const isOutside = (address: string) => /^(https?:|mailto:|data:)/.test(address)

describe.each(editions)('the package %s', (edition) => {
  test(`weighs at most ${mostBytes / 1e6} MB and is named by course, release and edition`, async () => {
    const { name, bytes } = await packageOf(edition)
    expect(bytes.length).toBeLessThanOrEqual(mostBytes)
    expect(name).toMatch(new RegExp(`^lead-and-manage-\\d+-${edition}\\.zip$`))
  })

  test('S11, PK-2: names are plain, sorted, and stay in the folder', async () => {
    const paths = [...(await packageOf(edition)).files.keys()]
    expect(paths.filter((path) => !isSafePath(path))).toEqual([])
    expect(paths.filter((path) => !/^[\w./-]+$/.test(path))).toEqual([])
    expect(paths).toEqual([...paths].sort())
  })

  test('PK-8: no link leads to a folder, and every one leads to a file of the package', async () => {
    const zip = await packageOf(edition)
    const dead = linksOf(zip).filter(({ page, address }) => {
      const [path = ''] = address.split(/[?#]/)
      if (path === '' || isOutside(address) || path === './' || path === '../') return false
      return !zip.files.has(posix.join(posix.dirname(page), decodeURIComponent(path)))
    })
    expect(dead).toEqual(edition === 'offline' ? withoutModules(dead) : [])
  })

  test('PK-9: every address is relative', async () => {
    const links = linksOf(await packageOf(edition))
    expect(links.filter(({ address }) => address.startsWith('/'))).toEqual([])
  })

  test('PK-10: scripts are .js', async () => {
    const { files } = await packageOf(edition)
    expect([...files.keys()].filter((path) => /\.[cm]js$/.test(path))).toEqual([])
  })

  test('PK-12: there are no dotfiles, no source maps, and nothing that a system left lying about', async () => {
    const { files } = await packageOf(edition)
    const left = /(^|\/)\.|\.map$|__MACOSX|Thumbs\.db|desktop\.ini/
    expect([...files.keys()].filter((path) => left.test(path))).toEqual([])
  })

  test('every page says which edition it is of; those of the web say none', async () => {
    const zip = await packageOf(edition)
    const mark = edition === 'web' ? undefined : edition.replace(/-.*/, '')
    const marks = pagesOf(zip).map(
      (page) => /<html[^>]* data-edition="([^"]+)"/.exec(textIn(zip, page))?.[1],
    )
    expect(new Set(marks)).toEqual(new Set([mark]))
  })
})

/** What the pages of the double-click edition name and find in the import map instead of in a file. */
function withoutModules(dead: { page: string; address: string }[]) {
  return dead.filter(({ address }) => /^\.{1,2}\/_astro\/[\w.-]+\.js$/.test(address))
}

describe.each(lmsEditions)('the package %s', (edition) => {
  test('PK-11: no service worker, no web manifest, and no page for a website’s errors', async () => {
    const zip = await packageOf(edition)
    const web = /^sw|webmanifest$|^(404|offline)\.html$/
    expect([...zip.files.keys()].filter((path) => web.test(path))).toEqual([])
    for (const page of pagesOf(zip)) expect(textIn(zip, page)).not.toMatch(/rel="manifest"/)
  })

  test('PK-10: every file is of a kind that any system takes and serves', async () => {
    const { files } = await packageOf(edition)
    const known = /\.(html|js|css|json|svg|png|txt|xml|xsd|dtd|woff2)$/
    expect([...files.keys()].filter((path) => !known.test(path))).toEqual([])
  })

  test('every page takes the tracker of its shell before anything else', async () => {
    const zip = await packageOf(edition)
    for (const page of pagesOf(zip).filter((path) => !shellPages.includes(path))) {
      const root = page.includes('/') ? '../' : './'
      const [first] = /<script[^>]*>/.exec(textIn(zip, page)) ?? []
      expect(first).toBe(`<script src="${root}edition.js">`)
    }
    expect(textIn(zip, 'edition.js')).toContain('courseTracker')
  })

  test('the shell finds what it has to know of the course', async () => {
    const zip = await packageOf(edition)
    const text = textIn(zip, 'reporting.js')
    const facts = JSON.parse(text.replace(/^globalThis\.courseFacts = /, ''))
    expect(facts).toMatchObject({ course: 'lead-and-manage', kind: edition.replace(/-.*/, '') })
    expect(facts.units.length).toBeGreaterThan(20)
    expect(facts.items.length).toBeGreaterThan(100)
    expect(facts.scenarios.length).toBeGreaterThan(1)
    expect(facts.codebook.entries.length).toBeGreaterThan(100)
    expect(facts.reporting).toHaveProperty('style')
    const addresses: string[] = Object.values(facts.addresses)
    expect(addresses).toHaveLength(facts.units.length)
    expect(addresses.filter((address) => !zip.files.has(address))).toEqual([])
  })

  test('the pages of the shell are in it, and know the course', async () => {
    const zip = await packageOf(edition)
    for (const page of shellPages) expect(textIn(zip, page)).toContain('"./reporting.js"')
  })
})

test('the page that keeps the record for others is in the package for files alone', async () => {
  const having = await Promise.all(
    editions.map(async (edition) =>
      (await packageOf(edition)).files.has(keeperPage) ? edition : [],
    ),
  )
  expect(having.flat()).toEqual(['offline'])
})

describe.each(['web', 'offline'] as const)('the package %s', (edition) => {
  test('has nothing that only an LMS opens', async () => {
    const { files } = await packageOf(edition)
    const names = [...shellPages, 'reporting.js', 'edition.js', 'imsmanifest.xml', 'cmi5.xml']
    expect(names.filter((name) => files.has(name))).toEqual([])
  })
})

test('the service worker of the web package stores the files that are there, as they are', async () => {
  const zip = await packageOf('web')
  const [, list = ''] = /^const files = new Map\((.*)\)$/m.exec(textIn(zip, 'sw.js')) ?? []
  const stored: [string, string][] = JSON.parse(list)
  expect(stored.length).toBeGreaterThan(100)
  for (const [path, hash] of stored) {
    const bytes = zip.files.get(decodeURI(path)) ?? new Uint8Array()
    const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
    expect([path, Buffer.from(digest).toString('base64')]).toEqual([path, hash])
  }
})
