import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readSite } from './files.ts'

test('PK-12: a site is read in the order of its paths, without dotfiles, maps and leftovers', async () => {
  const root = await mkdtemp(join(tmpdir(), 'site-'))
  const paths = [
    'sw.js',
    'index.html',
    'lessons/two.html',
    'lessons/one.html',
    '.DS_Store',
    'lessons/.hidden',
    '.git/config',
    '__MACOSX/x',
    'Thumbs.db',
    '_astro/a.js',
    '_astro/a.js.map',
    'pagefind/pagefind.js',
    'pagefind/pagefind-ui.js',
    'pagefind/pagefind-worker.js',
    'pagefind/wasm.en.pagefind',
    'pagefind/wasm.unknown.pagefind',
  ]
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), path)
  }
  expect([...(await readSite(root)).keys()]).toEqual([
    '_astro/a.js',
    'index.html',
    'lessons/one.html',
    'lessons/two.html',
    'pagefind/pagefind-worker.js',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
    'sw.js',
  ])
  await rm(root, { recursive: true })
})
