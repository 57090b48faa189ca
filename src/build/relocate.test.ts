import { describe, expect, test } from 'vitest'
import { relocatePage } from './relocate.ts'

describe('a built page', () => {
  test('below a folder reaches the root by going up', () => {
    const html =
      '<html lang="en" data-root="/"><a href="/index.html">x</a><astro-island component-url="/_astro/q.js" renderer-url="/_astro/r.js">'
    expect(relocatePage(html, 'lessons/two.html')).toBe(
      '<html lang="en" data-root="../" data-page="lessons/two.html"><a href="../index.html">x</a><astro-island component-url="../_astro/q.js" renderer-url="../_astro/r.js">',
    )
  })

  test('at the root stays beside its files', () => {
    expect(relocatePage('<img src="/share.png">', 'index.html')).toBe('<img src="./share.png">')
  })

  test('keeps links to elsewhere and within the page', () => {
    const html =
      '<a href="https://doi.org/x">y</a><a href="//cdn.example/x">z</a><a href="#main">m</a>'
    expect(relocatePage(html, 'lessons/two.html')).toBe(html)
  })
})

test('S17: the number that an island has from the folder of the build goes, and nothing else', () => {
  const island = '<astro-island uid="2wl6B4" prefix="r1" props="uid=&quot;a&quot;"><p uid="b">'
  expect(relocatePage(island, 'index.html')).toBe(
    '<astro-island prefix="r1" props="uid=&quot;a&quot;"><p uid="b">',
  )
})
