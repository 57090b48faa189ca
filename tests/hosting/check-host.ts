import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cachingOf, description } from '#build/hosting/description.ts'

/** What is asked of a server, and what came of it. */
export interface Finding {
  what: string
  wrong: string[]
}

/** Asks a running server for files of each kind and holds its answers against the description. */
export async function checkHost(
  address: string,
  site: string,
  paths: readonly string[],
): Promise<Finding[]> {
  const kinds = oneOfEach(paths)
  const answers = await Promise.all(kinds.map((path) => checkFile(address, site, path)))
  return [
    { what: `headers, type and bytes of ${kinds.length} kinds of file`, wrong: answers.flat() },
    { what: 'the start page at the folder itself', wrong: await checkStart(address, site) },
    { what: 'a file that is not there', wrong: await checkMissing(address) },
    { what: 'asking again for what has not changed', wrong: await checkAgain(address) },
    { what: 'compression', wrong: await checkCompression(address) },
  ]
}

/** The first file of each folder and ending. */
function oneOfEach(paths: readonly string[]): string[] {
  const kinds = new Map<string, string>()
  for (const path of paths) {
    const kind = `${path.replace(/[^/]*$/, '')} ${path.split('.').at(-1)}`
    if (!kinds.has(kind)) kinds.set(kind, path)
  }
  return [...kinds.values(), 'sw.js', 'sw-remove.js', 'pagefind/pagefind-entry.json']
}

async function checkFile(address: string, site: string, path: string): Promise<string[]> {
  const response = await fetch(`${address}/${path}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  const same = Buffer.compare(bytes, await readFile(join(site, path))) === 0
  return [
    ...(response.status === 200 ? [] : [`${path}: status ${response.status}`]),
    ...(same ? [] : [`${path}: other bytes than were built`]),
    ...headersWrong(response, path, description.caching[cachingOf(path)]),
    ...typeWrong(response, path),
  ]
}

function headersWrong({ headers }: Response, path: string, caching: string): string[] {
  const expected = { ...description.headers, 'Cache-Control': caching }
  return Object.entries(expected)
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name, value]) => `${path}: ${name} is "${headers.get(name)}" instead of "${value}"`)
}

/** What browsers insist on, because they are told not to guess. */
const types: Record<string, RegExp> = {
  html: /^text\/html; charset=utf-8$/i,
  js: /^(text|application)\/javascript\b/,
  css: /^text\/css\b/,
  json: /^application\/json\b/,
  svg: /^image\/svg\+xml\b/,
  png: /^image\/png$/,
  txt: /^text\/plain; charset=utf-8$/i,
  webmanifest: /^application\/manifest\+json\b/,
}

function typeWrong({ headers }: Response, path: string): string[] {
  const expected = types[path.split('.').at(-1) ?? '']
  const type = headers.get('content-type') ?? ''
  return expected && !expected.test(type) ? [`${path}: the type is "${type}"`] : []
}

async function checkStart(address: string, site: string): Promise<string[]> {
  const response = await fetch(`${address}/`)
  const isStart = (await response.text()) === (await readFile(join(site, 'index.html'), 'utf8'))
  return [
    ...(isStart ? [] : ['it is another page']),
    ...headersWrong(response, '/', description.caching.ask),
  ]
}

/** What is missing now may be there tomorrow, so no browser may keep that answer for a year. */
async function checkMissing(address: string): Promise<string[]> {
  const missing = ['lessons/none.html', '_astro/none.12345678.js', 'keys/none.12345678.js']
  const found = missing.map(async (path) => {
    const response = await fetch(`${address}/${path}`)
    const text = await response.text()
    return [
      ...(response.status === 404 ? [] : [`${path}: status ${response.status}`]),
      ...(text.includes('data-page="404.html"') ? [] : [`${path}: not the course’s own page`]),
      ...headersWrong(response, path, description.caching.ask),
    ]
  })
  return (await Promise.all(found)).flat()
}

async function checkAgain(address: string): Promise<string[]> {
  const first = await fetch(`${address}/sw.js`, { headers: { 'Accept-Encoding': 'identity' } })
  await first.arrayBuffer()
  const tag = first.headers.get('etag')
  if (!tag) return ['no ETag']
  const again = await fetch(`${address}/sw.js`, {
    headers: { 'Accept-Encoding': 'identity', 'If-None-Match': tag, 'Cache-Control': 'max-age=0' },
  })
  return again.status === 304 ? [] : [`status ${again.status} instead of 304`]
}

async function checkCompression(address: string): Promise<string[]> {
  const found = ['index.html', 'sw.js', 'licences.txt'].map(async (path) => {
    const response = await fetch(`${address}/${path}`, { headers: { 'Accept-Encoding': 'gzip' } })
    await response.arrayBuffer()
    return response.headers.get('content-encoding') === 'gzip' ? [] : [`${path} is not compressed`]
  })
  return (await Promise.all(found)).flat()
}
