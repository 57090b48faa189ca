import { describe, expect, test } from 'vitest'
import { isPage } from '#build/packages/files.ts'
import { editions } from '#build/packages/make-packages.ts'
import { isSecretFile, secretsIn } from '#tests/house/secrets.ts'
import { foreignIn, foreignStyles, hostsIn } from './foreign.ts'
import { courseSources, packageOf } from './packages.ts'

describe.each(editions)('the package %s', (edition) => {
  test('S18: no page fetches anything of another origin', async () => {
    const { files } = await packageOf(edition)
    const found = [...files].flatMap(([path, bytes]) => {
      const text = Buffer.from(bytes).toString()
      const foreign = isPage(path)
        ? foreignIn(text)
        : /\.(css|svg)$/.test(path)
          ? foreignStyles(text)
          : []
      return foreign.map((address) => `${path}: ${address}`)
    })
    expect(found).toEqual([])
  })

  test('S18: scripts and data name no host but in namespaces, vocabularies and texts of errors', async () => {
    const { files } = await packageOf(edition)
    const found = [...files]
      .filter(([path]) => /\.(js|css|json|webmanifest)$/.test(path))
      .flatMap(([path, bytes]) =>
        hostsIn(Buffer.from(bytes).toString()).map((host) => `${path}: ${host}`),
      )
    expect(found).toEqual([])
  })

  test('S14: no file holds a secret', async () => {
    const { files } = await packageOf(edition)
    const found = [...files].flatMap(([path, bytes]) => [
      ...secretsIn(Buffer.from(bytes).toString('latin1')).map((secret) => `${path}: ${secret}`),
      ...(isSecretFile(path) ? [path] : []),
    ])
    expect(found).toEqual([])
  })
})

test('S14: no file of the built site holds a secret', async () => {
  const { site } = await courseSources()
  const found = [...site].flatMap(([path, bytes]) =>
    secretsIn(Buffer.from(bytes).toString('latin1')).map((secret) => `${path}: ${secret}`),
  )
  expect(found).toEqual([])
})

test.each([
  '<script src="https://cdn.test/a.js"></script>',
  '<img alt="a > b" src=//cdn.test/a.png>',
  "<img srcset='./a.png 1x, https://cdn.test/a.png 2x'>",
  '<link href="https://fonts.test/css" rel="stylesheet">',
  '<link rel="preconnect" href="https://fonts.test">',
  '<form action="https://forms.test/"></form>',
  '<base href="https://cdn.test/">',
  '<svg><use href="https://cdn.test/a.svg#b"></use></svg>',
  '<p style="background: url(https://cdn.test/a.png)"></p>',
  "<style>@import 'https://fonts.test/css'</style>",
])('S18: the scan sees %s', (html) => {
  expect(foreignIn(`<p>${html}</p>`)).toHaveLength(1)
})

test('S18: the scan leaves alone what a reader chooses to follow, and what is only said', () => {
  const html = `<a href="https://doi.org/x">y</a><link rel="canonical" href="https://a.test/">
    <img src="data:image/png;base64,AA"><meta content="https://a.test/share.png"><!-- <img src="//a"> -->
    <script type="module" src="../_astro/a.js"></script><svg xmlns="http://www.w3.org/2000/svg"></svg>`
  expect(foreignIn(html)).toEqual([])
})
