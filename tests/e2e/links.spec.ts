import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'
import { builtPages } from './course.ts'
import { test } from './shared-page.ts'

interface Link {
  from: string
  href: string
}

const sources = new Map(
  builtPages.map((page) => [page, readFileSync(join(builtSite, page), 'utf8')]),
)
const files = readdirSync(builtSite, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
)

/** Every address in href and src, of every page, that stays on the site. */
const links: Link[] = [...sources].flatMap(([from, html]) =>
  [...withoutScripts(html).matchAll(/\s(?:href|src|component-url|renderer-url)="([^"]*)"/g)]
    .map(([, href = '']) => ({ from, href: href.replaceAll('&amp;', '&') }))
    .filter(({ href }) => !/^[a-z]+:/.test(href)),
)

function withoutScripts(html: string): string {
  return html.replaceAll(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1')
}

function targetOf({ from, href }: Link): { file: string; fragment: string } {
  const [path = '', fragment = ''] = href.split('#')
  const file = path === '' ? from : posix.join(posix.dirname(from), path.replace(/\?.*$/, ''))
  return { file, fragment: decodeURIComponent(fragment) }
}

const named = ({ from, href }: Link) => `${from}: ${href}`

test('the pages for authors, and their code, are not part of the site', () => {
  expect(builtPages.filter((page) => page.startsWith('authors'))).toEqual([])
  expect(files.filter((file) => /author|PlayIsland/.test(file))).toEqual([])
})

test('every internal link names a file that exists', () => {
  expect(links.length).toBeGreaterThan(500)
  expect(links.filter((link) => !files.includes(targetOf(link).file)).map(named)).toEqual([])
})

test('every link to a place in a page finds that place', () => {
  const dead = links.filter((link) => {
    const { file, fragment } = targetOf(link)
    return fragment !== '' && !sources.get(file)?.includes(` id="${fragment}"`)
  })
  expect(dead.map(named)).toEqual([])
})

test('internal links are relative and name files, never folders', () => {
  const pages = links.filter(({ href }) => !href.startsWith('#'))
  expect(pages.filter(({ href }) => !/\.[a-z]+(#.*)?$/.test(href)).map(named)).toEqual([])
  expect(links.filter(({ href }) => href.startsWith('/')).map(named)).toEqual([])
})

test('no id stands twice in a page', () => {
  const doubles = [...sources].flatMap(([page, html]) => {
    const ids = [...withoutScripts(html).matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page}: ${id}`)
  })
  expect(doubles).toEqual([])
})

test('pages are files beside one another, and scripts end in .js', () => {
  const folderPages = files.filter((file) => /\/index\.html$/.test(file))
  expect(folderPages).toEqual([])
  expect(files.filter((file) => file.endsWith('.mjs'))).toEqual([])
  const scripts = links.filter(({ href }) => href.includes('_astro/'))
  expect(scripts.filter(({ href }) => !href.endsWith('.js')).map(named)).toEqual([])
})

test('nothing on a page is fetched from another origin', () => {
  const foreign = [...sources].flatMap(([page, html]) =>
    [
      ...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*\s(?:src|href)="(https?:)?\/\/[^"]*"/g),
    ].map(([tag]) => `${page}: ${tag}`),
  )
  expect(foreign).toEqual([])
})

test('A19: every page has a title and a description of its own', () => {
  for (const head of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)/]) {
    const words = [...sources.values()].map((html) => head.exec(html)?.[1] ?? '')
    expect(words.filter((one, at) => one === '' || words.indexOf(one) !== at)).toEqual([])
  }
})
