import { expect, test } from 'vitest'
import { encode, textOf } from '#build/packages/files.ts'
import { nameModules } from './named-modules.ts'
import { offlineEdition } from './offline-edition.ts'

const filesOf = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, encode(text)]))

const page = `<!DOCTYPE html><html lang="en" data-root="../"><head><title>x</title>
<link rel="modulepreload" href="../_astro/a.js"></head><body>
<form data-near="keys/k.js _astro/a.js" class="q"></form>
<script type="module" src="../_astro/a.js"></script></body></html>`

const site = filesOf({
  'lessons/one.html': page,
  '_astro/a.js': 'import{b}from"./b.js";export const later=()=>import(`./c.js`);b(`./b.js`)',
  '_astro/b.js': 'export const b = console.log',
  '_astro/c.js': 'export{b}from"./b.js"',
  'keys/k.js': 'export default "sealed"\n',
  'pools/p.js': 'export default {"a": [1, "</script>"]};',
  'pagefind/pagefind.js': 'export const options = fetch',
  'pagefind/pagefind-worker.js': 'self.onmessage = null',
  'pagefind/index/x.pf_index': '\u0000bytes',
  'icon.svg': '<svg/>',
})

test('modules name each other by the path below the root, in imports now and later alone', () => {
  const named = nameModules(site, ['_astro/a.js', '_astro/b.js', '_astro/c.js'])
  expect(named).toEqual({
    '_astro/a.js':
      'import{b}from"~/_astro/b.js";export const later=()=>import("~/_astro/c.js");b(`./b.js`)',
    '_astro/b.js': 'export const b = console.log',
    '_astro/c.js': 'export{b}from"~/_astro/b.js"',
  })
})

test('a module that is not there stops the packing, with both names', () => {
  expect(() => nameModules(site, ['_astro/a.js'])).toThrow(/_astro\/a\.js imports _astro\/\w\.js/)
})

test('O-1: a page asks for no module by address, and runs what carries them first', async () => {
  const html = textOf(await offlineEdition(site), 'lessons/one.html')
  expect(html).toContain('<html data-edition="offline" lang="en" data-root="../">')
  expect(html).toContain('<head><script src="../offline.js"></script><title>')
  expect(html).toContain('<script type="module">import "../_astro/a.js"</script>')
  expect(html).not.toMatch(/modulepreload|data-near|src="[^"]*_astro/)
})

test('O-1: code, data and the search index are each carried by a script, and by nothing else', async () => {
  const files = await offlineEdition(site)
  expect([...files.keys()].sort()).toEqual([
    'course-data.js',
    'icon.svg',
    'lessons/one.html',
    'offline.js',
    'search-index.js',
  ])
  expect(textOf(files, 'course-data.js')).toBe(
    '(globalThis.courseCarries ??= {})["course-data.js"] = {"keys/k.js":"sealed","pools/p.js":{"a":[1,"</script>"]}}\n',
  )
  expect(textOf(files, 'search-index.js')).toContain(
    JSON.stringify({ 'pagefind/index/x.pf_index': btoa('\u0000bytes') }),
  )
  expect(textOf(files, 'offline.js')).toContain('const data = ["keys/k.js","pools/p.js"]')
  expect(textOf(files, 'offline.js')).not.toContain('onmessage')
})
