import { expect, test } from 'vitest'
import { type BundledFile, packageOf, shippedBy } from './shipped.ts'

const chunk = (modules: Record<string, number>): BundledFile => ({
  type: 'chunk',
  modules: Object.fromEntries(
    Object.entries(modules).map(([id, renderedLength]) => [id, { renderedLength }]),
  ),
})

test.each([
  ['/p/node_modules/react/index.js', 'react'],
  ['/p/node_modules/@nanostores/react/index.js?v=1', '@nanostores/react'],
  ['/p/node_modules/astro/node_modules/inner/a.js', 'inner'],
  ['C:/p/node_modules/zod/v4/core.js', 'zod'],
  ['node_modules/@fontsource/a/files/a.woff2', '@fontsource/a'],
  ['\0rolldown/runtime.js', 'rolldown'],
  ['\0vite/preload-helper.js', undefined],
  ['/p/src/blocks/index.ts', undefined],
])('S17: the module %j comes from %s', (id, name) => {
  expect(packageOf(id)).toBe(name)
})

test('S17: a module of which nobody knows where it comes from stops the build', () => {
  expect(() => packageOf('\0commonjs-helpers.js')).toThrow(/Name its licence/)
})

test('S17: a script ships the packages of which something is left in it', () => {
  const bundle = [chunk({ '/node_modules/a/a.js': 10, '/node_modules/b/b.js': 0, '/src/c.ts': 5 })]
  expect([...shippedBy(bundle, true)]).toEqual(['a'])
})

test('S17: of what runs at build, pages take over styles and files, not scripts', () => {
  const font: BundledFile = {
    type: 'asset',
    originalFileNames: ['node_modules/font/a.woff2', 'virtual:astro:page:src/pages/404@_@astro'],
  }
  const bundle = [chunk({ '/node_modules/a/a.js': 10, '/node_modules/b/b.css': 0 }), font]
  expect([...shippedBy(bundle, false)]).toEqual(['b', 'font'])
})
