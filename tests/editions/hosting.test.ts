import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cachingOf, description } from '#build/hosting/description.ts'
import { hostingFolder } from '#build/hosting/write-hosting.ts'
import { builtSite } from '#commands/serve.ts'
import { type Answer, hosts } from './hosting-files.ts'
import { courseSources, packageOf } from './packages.ts'

/** Every file that a web server may be given: the built site, and the zip for web servers. */
const paths = [
  ...new Set([...(await courseSources()).site.keys(), ...(await packageOf('web')).files.keys()]),
]

/** How the bundler, the routes with hashes and Pagefind write a hash into a name. */
const hashed = /\.[\w-]{8}\.(js|css|woff2)$|\.[0-9a-f]{8}\.js$|[./]en_[0-9a-f]{7,}\.pf_\w+$/

test('S02: every file with a hash in its name may be kept for ever, and no other', () => {
  const forever = paths.filter((path) => cachingOf(path) === 'forever')
  expect(forever).toEqual(paths.filter((path) => hashed.test(path)))
  expect(forever.length).toBeGreaterThan(200)
  expect(forever.filter((path) => /\.html$|^sw|manifest|entry\.json$/.test(path))).toEqual([])
})

test('S02: what is said lets a hash change and nothing else go stale', () => {
  expect(description.caching).toEqual({
    forever: 'public, max-age=31536000, immutable',
    ask: 'no-cache',
  })
})

test('S02: no page can be framed by another origin, and none can be made to guess a type', () => {
  expect(description.headers).toMatchObject({
    'Content-Security-Policy': "frame-ancestors 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  })
  // What the course uses must not be among what is turned off.
  const off = description.headers['Permissions-Policy'] ?? ''
  expect(off).toMatch(/^([a-z-]+=\(\)(, |$))+$/)
  expect(off).not.toMatch(/fullscreen|screen-wake-lock|clipboard-write/)
})

describe.each(Object.keys(hosts))('the file %s', (name) => {
  const read = () => readFile(join(builtSite, '..', hostingFolder, name), 'utf8')

  test('S02: says of every built file what the description says, once', async () => {
    const text = await read()
    const wrong = paths.flatMap((path) => {
      const answer = hosts[name]?.(text, `/${path}`)
      const expected = expectedOf(path, name)
      return JSON.stringify(sorted(answer)) === JSON.stringify(sorted(expected)) ? [] : [path]
    })
    expect(wrong).toEqual([])
  })

  test('S02: is for any host: it names none of ours, and no folder of this machine', async () => {
    const text = await read()
    expect(text).not.toContain(process.cwd())
    expect(text.replaceAll('learn.example.org', '')).not.toMatch(/https?:\/\/|localhost|127\.0/)
  })

  test('S02: advises strict transport and does not turn it on, since a course may be served without', async () => {
    const lines = (await read()).split('\n').filter((line) => line.includes('Strict-Transport'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^\s*#/)
  })
})

function expectedOf(path: string, name: string): Answer {
  const caching = cachingOf(path)
  const ending = path.split('.').at(-1) ?? ''
  const type = description.types[ending]
  return {
    ...description.headers,
    // Netlify and Cloudflare Pages let nothing be kept unasked but what they are told.
    ...(name === '_headers' && caching === 'ask'
      ? {}
      : { 'Cache-Control': description.caching[caching] }),
    ...(type !== undefined && { 'Content-Type': type }),
  }
}

function sorted(answer: Answer = {}): [string, string][] {
  return Object.entries(answer).sort(([one], [other]) => (one < other ? -1 : 1))
}
