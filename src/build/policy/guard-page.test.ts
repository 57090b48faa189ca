import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { guardPage, joinScripts } from './guard-page.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const page = `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="script-src 'sha256-old='">
<style>a{}</style><script>run()</script><script src="./a.js"></script>
<script type="application/json">{}</script></head><script>run()</script>`

test('S01: a policy stands first in its page, once, and allows by hash what stands in the page and no data', () => {
  const html = guardPage(page, {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': [],
  })
  expect(html).toContain(
    `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';script-src 'self' ${hashOf('run()')};style-src ${hashOf('a{}')}">`,
  )
  expect(html.match(/content-security-policy/g)).toHaveLength(1)
})

test('S01: a policy can stand behind what has to run before it', () => {
  const html = guardPage(page, { 'script-src': [] }, /<script src="\.\/a\.js"><\/script>/)
  expect(html).toContain('<script src="./a.js"></script><meta http-equiv')
})

test('a page that has no place for a policy is refused', () => {
  expect(() => guardPage('<p>', {})).toThrow(/cannot be given a policy/)
})

test('scripts that stand side by side become one, in their order; others stay apart', () => {
  expect(
    joinScripts(
      '<script>o()</script><p>x</p><script>const a = 1</script> <script>b(a)</script><p><script>c()</script>',
    ),
  ).toBe('<script>o()</script><p>x</p><script>const a = 1\n;b(a)</script><p><script>c()</script>')
})
