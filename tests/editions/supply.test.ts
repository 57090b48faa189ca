import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { editions } from '#build/packages/make-packages.ts'
import { billFile, noticesFile } from '#build/supply/list-supply.ts'
import { builtSite } from '#commands/serve.ts'
import { forShipped, forTools, isAllowed } from '#tests/house/licences.ts'
import { courseSources, packageOf, textIn } from './packages.ts'

const choice = z.union([
  z.object({ license: z.object({ id: z.string() }).or(z.object({ name: z.string() })) }),
  z.object({ expression: z.string() }),
])
const billSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  metadata: z.object({ component: z.object({ 'bom-ref': z.string(), name: z.string() }) }),
  components: z.array(
    z.object({
      'bom-ref': z.string(),
      name: z.string(),
      version: z.string(),
      purl: z.string().regex(/^pkg:npm\/[\w.%/-]+@\d[\w.+-]*$/),
      scope: z.enum(['required', 'excluded']),
      licenses: z.array(choice).optional(),
      hashes: z.array(z.object({ alg: z.literal('SHA-512'), content: z.string() })).optional(),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
})
const text = await readFile(join(builtSite, '..', billFile), 'utf8')
const bill = billSchema.parse(JSON.parse(text))
const required = bill.components.filter(({ scope }) => scope === 'required')
const notices = await readFile(join(builtSite, noticesFile), 'utf8')
const named = [...notices.matchAll(/^(\S+) (\d+\.\d+\.\d+) \((.+)\)$/gm)].map(
  ([, name = '', version = '', licence = '']) => ({ ref: `${name}@${version}`, licence }),
)

function licenceOf({ licenses = [] }: (typeof bill.components)[number]): string {
  const [first] = licenses
  if (!first) return ''
  if ('expression' in first) return first.expression
  return 'id' in first.license ? first.license.id : first.license.name
}

test('S17: the bill of materials names every package of the lock file once', async () => {
  const lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string() })) })
  const { packages } = lock.parse(JSON.parse(await readFile('package-lock.json', 'utf8')))
  const locked = Object.entries(packages).flatMap(([path, { version }]) =>
    path ? `${path.split('node_modules/').at(-1)}@${version}` : [],
  )
  const refs = bill.components.map((one) => one['bom-ref'])
  expect(refs).toEqual([...new Set(locked)].sort())
})

test('S17: every package that it says another needs is in it', () => {
  const refs = new Set(bill.components.map((one) => one['bom-ref']))
  refs.add(bill.metadata.component['bom-ref'])
  const missing = bill.dependencies.flatMap(({ ref, dependsOn }) =>
    [ref, ...dependsOn].filter((one) => !refs.has(one)),
  )
  expect(missing).toEqual([])
})

test('S17: it names no host of a registry, no folder of this machine and no time of a clock', () => {
  expect(text.match(/https?:\/\/(?!cyclonedx\.org)[^"]*/g)).toBeNull()
  expect(text).not.toContain(process.cwd())
  expect(text).not.toMatch(/"(timestamp|distribution)"/)
})

test('S17: what is shipped is the same in the bill and in the notices, on terms that may be shipped', () => {
  expect(named.map(({ ref }) => ref).sort()).toEqual(required.map((one) => one['bom-ref']))
  expect(named.filter(({ licence }) => !isAllowed(licence, forShipped))).toEqual([])
  expect(required.filter((one) => !isAllowed(licenceOf(one), forShipped))).toEqual([])
  const tools = bill.components.filter((one) => licenceOf(one) !== '')
  expect(tools.filter((one) => !isAllowed(licenceOf(one), forTools))).toEqual([])
})

test('S17: what marks code of others in the built site is traced to its package', async () => {
  const { site } = await courseSources()
  const scripts = [...site].filter(([path]) => /\.(js|html)$/.test(path))
  const all = scripts.map(([, bytes]) => Buffer.from(bytes).toString()).join('\n')
  const marks: Record<string, RegExp> = {
    react: /react\.transitional\.element/,
    'react-dom': /__reactFiber\$|__reactContainer\$/,
    astro: /customElements\.get\(["'`]astro-island["'`]\)/,
    pagefind: /pagefind_version/,
    zod: /ZodError/,
  }
  const names = required.map(({ name }) => name)
  for (const [name, mark] of Object.entries(marks)) {
    expect([name, mark.test(all)]).toEqual([name, true])
    expect(names).toContain(name)
  }
  const fonts = [...site.keys()].filter((path) => /\.(woff2?|ttf|otf)$/.test(path))
  expect(fonts.length > 0).toBe(named.some(({ licence }) => licence === 'OFL-1.1'))
})

test.each(editions)('S17: the package %s keeps the notices', async (edition) => {
  expect(textIn(await packageOf(edition), noticesFile)).toBe(notices)
})
