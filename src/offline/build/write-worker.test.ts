import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { listFiles } from './list-files.ts'
import { writeWorker } from './write-worker.ts'

const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function siteOf(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'offline-'))
  folders.push(root)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

const site = { 'index.html': '<h1>Hello</h1>', '_astro/a.js': 'a', 'lessons/one.html': 'one' }

async function workerOf(files: Record<string, string>): Promise<string> {
  const root = await siteOf(files)
  await writeWorker(root, 'a-course')
  return readFile(join(root, 'sw.js'), 'utf8')
}

test('what a page can need is listed by its hash, sorted; workers, maps, the link picture and what the search never loads are not', async () => {
  const root = await siteOf({
    ...site,
    'sw.js': 'old',
    'sw-remove.js': 'old',
    'share.png': 'p',
    '_astro/a.js.map': 'm',
    'pagefind/pagefind.js': 's',
    'pagefind/pagefind-entry.json': '{}',
    'pagefind/pagefind-worker.js': 'w',
    'pagefind/pagefind-ui.js': 'u',
    'pagefind/pagefind-component-ui.css': 'u',
    'pagefind/wasm.en.pagefind': 'e',
    'pagefind/wasm.unknown.pagefind': 'e',
  })
  const { hashes } = await listFiles(root)
  expect(hashes.map(([path]) => path)).toEqual([
    '_astro/a.js',
    'index.html',
    'lessons/one.html',
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind-worker.js',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
  ])
  // echo -n a | openssl dgst -sha256 -binary | base64
  expect(hashes[0]?.[1]).toBe('ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=')
})

test('the same site gives the same worker, and another byte anywhere another version', async () => {
  const version = (worker: string) => /const version = "(\w+)"/.exec(worker)?.[1]
  const [one, same, other] = [
    await workerOf(site),
    await workerOf(site),
    await workerOf({ ...site, 'lessons/one.html': 'two' }),
  ]
  expect(same).toBe(one)
  expect(version(one)).toMatch(/^\w{12}$/)
  expect(version(other)).not.toBe(version(one))
})

test('a worker is a classic script: no types, no imports, no exports', async () => {
  const worker = await workerOf(site)
  expect(worker).not.toMatch(/^(import|export|declare|interface)\b/m)
  // Parsed, not run.
  expect(() => new Function(worker)).not.toThrow()
})
