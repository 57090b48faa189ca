import { expect, test } from 'vitest'
import { encode, textOf } from './files.ts'
import { shareInline } from './share-inline.ts'

const long = `@media (width<62rem){a{color:red}}${'b{color:blue}'.repeat(200)}`
const other = `c{color:green}${'d{color:blue}'.repeat(200)}`

const pagesOf = (styles: Record<string, string>) =>
  new Map(
    Object.entries(styles).map(([path, css]) => [
      path,
      encode(`<title>x</title><style>${css}</style><style>a{}</style><main>${css}</main>`),
    ]),
  )

test('a long style of several pages is moved into one file, in the same place of each', () => {
  const files = shareInline(
    pagesOf({ 'index.html': long, 'lessons/one.html': long, 'x.html': other }),
  )
  const [css = ''] = [...files.keys()].filter((path) => path.endsWith('.css'))
  expect(css).toMatch(/^_astro\/shared\.[0-9a-f]{8}\.css$/)
  expect(textOf(files, css)).toBe(long)
  expect(textOf(files, 'index.html')).toBe(
    `<title>x</title><link rel="stylesheet" href="./${css}"><style>a{}</style><main>${long}</main>`,
  )
  expect(textOf(files, 'lessons/one.html')).toContain(`href="../${css}"`)
  expect(textOf(files, 'x.html')).toContain(`<style>${other}</style>`)
  expect(files.size).toBe(4)
})

test('a page that is shown at any address carries its styles and scripts, since it could not find them', () => {
  const files = shareInline(pagesOf({ '404.html': long, 'a.html': long, 'b.html': long }))
  expect(textOf(files, '404.html')).toContain(`<style>${long}</style>`)
  expect(textOf(files, 'a.html')).not.toContain(`<style>${long}`)
})

test('a style that names a file stops the packing, since its address would lead elsewhere', () => {
  const pictured = `${long}a{background:url(a.png)}`
  expect(() => shareInline(pagesOf({ 'a.html': pictured, 'b.html': pictured }))).toThrow(/address/)
})

test('a long classic script of several pages is moved into one file, in the same place of each; a module is not', () => {
  const script = `first(${JSON.stringify('x'.repeat(800))})`
  const html = `<head><script>${script}</script><script type="module">${script}</script></head>`
  const files = shareInline(
    new Map(['a.html', 'lessons/b.html'].map((path) => [path, encode(html)])),
  )
  const [name = ''] = [...files.keys()].filter((path) => path.endsWith('.js'))
  expect(name).toMatch(/^_astro\/shared\.[0-9a-f]{8}\.js$/)
  expect(textOf(files, name)).toBe(script)
  expect(textOf(files, 'lessons/b.html')).toBe(
    `<head><script src="../${name}"></script><script type="module">${script}</script></head>`,
  )
})

test('a script that is moved imports from where its page is, as it did before', () => {
  const script = `load = (address) => import(address); say("reimport(x)"); ${'y;'.repeat(400)}`
  const page = encode(`<head><script>${script}</script></head>`)
  const files = shareInline(new Map(['a.html', 'b.html'].map((path) => [path, page])))
  const [name = ''] = [...files.keys()].filter((path) => path.endsWith('.js'))
  expect(textOf(files, name)).toContain(
    '(address) => (address=>import(new URL(address,document.baseURI).href))(address);',
  )
  expect(textOf(files, name)).toContain('say("reimport(x)")')
})
