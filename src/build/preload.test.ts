import { expect, test } from 'vitest'
import { fetchFirstQuestion, fetchScripts, nameNearFiles } from './preload.ts'

const imports = new Map([
  ['_astro/Single.js', ['_astro/react.js', '_astro/panel.js']],
  ['_astro/panel.js', ['_astro/react.js']],
  ['_astro/client.js', ['_astro/react.js', '_astro/dom.js']],
])
const page = `<div class="question" id="LO1-K1" data-key="keys/LO1-K1.1.js"><astro-island uid="a" component-url="/_astro/Single.js" component-export="default" renderer-url="/_astro/client.js" props="{}"></astro-island></div>`

test('a question names everything that answering it needs, once each', () => {
  expect(nameNearFiles(page, imports)).toContain(
    'data-near="keys/LO1-K1.1.js _astro/Single.js _astro/react.js _astro/panel.js _astro/client.js _astro/dom.js"',
  )
})

test('each question of a page names its own key', () => {
  const two = page + page.replace('keys/LO1-K1.1.js', 'keys/LO1-K2.2.js')
  const names = [...nameNearFiles(two, imports).matchAll(/data-near="(\S+)/g)].map(([, key]) => key)
  expect(names).toEqual(['keys/LO1-K1.1.js', 'keys/LO1-K2.2.js'])
})

test('a page without questions stays as it is', () => {
  expect(nameNearFiles('<p>Nothing</p>', imports)).toBe('<p>Nothing</p>')
})

const whole = `<html><head><title>Lesson</title></head><body><main><p>Read this.</p>${nameNearFiles(page, imports)}</main></body></html>`

test('the head of a page fetches for a question in the first view, and paints nothing before it', () => {
  const html = fetchFirstQuestion(whole, '/')
  const head = html.slice(0, html.indexOf('</head>'))
  expect(head).toContain('<link rel="expect" blocking="render" href="#LO1-K1">')
  expect(head).toContain('<link rel="modulepreload" href="/keys/LO1-K1.1.js">')
  expect(head.match(/modulepreload/g)).toHaveLength(6)
})

test('a question further down is not fetched for by the head', () => {
  const long = whole.replace('Read this.', 'Read all of this first. '.repeat(50))
  expect(fetchFirstQuestion(long, '/')).toBe(long)
  expect(fetchFirstQuestion('<title>x</title><main></main>', '/')).not.toContain('<link')
})

test('the head of a shell fetches its scripts and whatever they import, once each', () => {
  const shell = '<title>x</title><script type="module" src="/_astro/Single.js"></script>'
  const html = fetchScripts(shell, '/', imports)
  expect([...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
    ['/_astro/Single.js', '/_astro/react.js', '/_astro/panel.js'],
  )
  expect(fetchScripts('<title>x</title>', '/', imports)).toBe('<title>x</title>')
})
