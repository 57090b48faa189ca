import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'

/** Keeps what the server stores away from the project's own packages, where a real one may store too. */
const config = `
import config from './astro.config.mjs'
export default { ...config, cacheDir: '.cache', vite: { ...config.vite, cacheDir: '.cache/vite' } }
`

const named = z.object({ id: z.string(), title: z.string() })

/** A copy of the project that a test may spoil, served as `npm run dev` serves it. */
const dev: { root: string; address: string; server?: ChildProcess; said: string } = {
  root: '',
  address: '',
  said: '',
}
let scenario = { file: '', id: '', title: '', source: '' }

beforeAll(async () => {
  dev.root = await mkdtemp(join(tmpdir(), 'author-pages-'))
  for (const part of [
    'content',
    'public',
    'src',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    await cp(part, join(dev.root, part), { recursive: true })
  await symlink(resolve('node_modules'), join(dev.root, 'node_modules'))
  await writeFile(join(dev.root, 'test.config.mjs'), config)
  scenario = await readFirstScenario()
  const port = await findFreePort()
  dev.address = `http://127.0.0.1:${port}`
  const astro = resolve('node_modules/astro/bin/astro.mjs')
  const flags = ['--config', 'test.config.mjs', '--host', '127.0.0.1', '--port', String(port)]
  // Astro answers no request where it takes itself to be under Vitest.
  const { VITEST: _, ...env } = process.env
  dev.server = spawn(process.execPath, [astro, 'dev', ...flags], {
    cwd: dev.root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development' },
  })
  const note = (text: Buffer) => {
    dev.said += text
  }
  dev.server.stdout?.on('data', note)
  dev.server.stderr?.on('data', note)
  await get('/authors/scenarios')
}, 180_000)

afterAll(async () => {
  if (dev.server && dev.server.exitCode === null) {
    const gone = new Promise((resolve) => dev.server?.once('exit', resolve))
    dev.server.kill()
    await gone
  }
  await rm(dev.root, { recursive: true, force: true, maxRetries: 5 })
})

/** Fetches a page, and waits for the server as long as it starts. */
async function get(path: string): Promise<{ status: number; html: string }> {
  for (let tries = 0; tries < 360; tries += 1) {
    if (dev.server?.exitCode !== null) throw new Error(`The dev server has stopped.\n${dev.said}`)
    try {
      const answer = await fetch(dev.address + path)
      return { status: answer.status, html: await answer.text() }
    } catch {
      await wait(300)
    }
  }
  throw new Error(`The dev server does not answer.\n${dev.said}`)
}

async function readFirstScenario() {
  const folder = 'content/scenarios'
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()
  const file = `${folder}/${name}`
  const source = await readFile(file, 'utf8')
  return { file, source, ...named.parse(parse(source)) }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const place = probe.address()
      probe.close(() => resolve(typeof place === 'object' && place ? place.port : 0))
    })
  })
}

describe('pages for authors, under the dev server', () => {
  test('list every scenario with a verdict and a way to its page', async () => {
    const { status, html } = await get('/authors/scenarios')
    expect(status).toBe(200)
    expect(html).toContain(`href="/authors/scenarios/${scenario.id}"`)
    expect(html).toContain(scenario.title)
    expect(html).toMatch(/Nothing blocks it|problems? blocks? it/)
  })

  test('show a scenario with its map, its report, the notes for a room and a form to play from', async () => {
    const { status, html } = await get(`/authors/scenarios/${scenario.id}`)
    expect(status).toBe(200)
    expect(html).toMatch(/<section class="graph"[^>]*tabindex="0"[^>]*>\s*<svg/)
    expect(html).toContain('Endings, by paths and by dice')
    expect(html).toContain('Fixed policies that win')
    expect(html).toContain('Watch for')
    for (const field of ['scene', 'trust', 'delivery', 'adaptation', 'reserve', 'chose'])
      expect(html).toContain(`name="${field}"`)
    expect(html).toContain('Play from here')
  })

  test('play from the state that the address says', async () => {
    const { html } = await get(`/authors/scenarios/${scenario.id}?trust=1`)
    expect(html).toMatch(/<th scope="row">trust<\/th><td>1<\/td>/)
  })

  test('name what is bad in an address', async () => {
    const { html } = await get(`/authors/scenarios/${scenario.id}?trust=11&mood=2`)
    expect(html).toContain(
      '&quot;trust&quot; is &quot;11&quot;. Write a whole number from 0 to 10.',
    )
    expect(html).toContain('&quot;mood&quot; is not a field of this scenario')
  })

  test('say so where there is no such scenario', async () => {
    const { status, html } = await get('/authors/scenarios/SC999')
    expect(status).toBe(404)
    expect(html).toContain('No scenario SC999')
  })

  test('name the problems of a file that has been broken, with file and line', async () => {
    const path = join(dev.root, scenario.file)
    try {
      const broken = scenario.source.replace(/^start:.*trust: *\d+/m, (start) => `${start}0`)
      const line = broken.split('\n').findIndex((text) => text.startsWith('start:')) + 1
      expect(broken).not.toBe(scenario.source)
      await writeFile(path, broken)
      const { status, html } = await get(`/authors/scenarios/${scenario.id}`)
      expect(status).toBe(200)
      expect(html).toContain(`${scenario.file}:${line}`)
      expect(html).toContain('start.trust')
      expect((await get('/authors/scenarios')).html).toContain('Cannot be read: 1 problem.')
    } finally {
      await writeFile(path, scenario.source)
    }
    expect((await get(`/authors/scenarios/${scenario.id}`)).html).toContain('class="graph"')
  })
})
