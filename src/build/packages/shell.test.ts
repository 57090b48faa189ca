import { expect, test } from 'vitest'
import { encode } from './files.ts'
import { shellPages, withoutPages } from './shell.ts'

const page = (...scripts: string[]) =>
  scripts.map((script) => `<script type="module" src="${script}"></script>`).join('')

const site = new Map(
  Object.entries({
    'launch.html': page('./_astro/launch.js', './_astro/both.js', './reporting.js'),
    'preflight.html': page('./_astro/preflight.js'),
    'lessons/one.html': `${page('../_astro/page.js')}<astro-island component-url="../_astro/Island.js" renderer-url="../_astro/client.js">`,
    '_astro/launch.js': 'import"./session.js";import("./pack.js")',
    '_astro/session.js': 'export{}',
    '_astro/preflight.js': 'import"./session.js"',
    '_astro/both.js': '',
    '_astro/page.js': 'import("./pack.js");import"./both.js"',
    '_astro/pack.js': '',
    '_astro/Island.js': '',
    '_astro/client.js': '',
    '_astro/nobody.js': '',
  }).map(([path, text]) => [path, encode(text)]),
)

test('what only an LMS opens goes, with the scripts that nobody else runs, now or later', () => {
  expect([...withoutPages(site, shellPages).keys()]).toEqual([
    'lessons/one.html',
    '_astro/both.js',
    '_astro/page.js',
    '_astro/pack.js',
    '_astro/Island.js',
    '_astro/client.js',
    '_astro/nobody.js',
  ])
})

test('a site without these pages stays as it is', () => {
  const plain = withoutPages(site, shellPages)
  expect(withoutPages(plain, shellPages)).toEqual(plain)
})
