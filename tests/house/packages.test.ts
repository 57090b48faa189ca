import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { isSafe, readFloors } from './floors.ts'

const names = z.record(z.string(), z.string())
const manifest = z.object({
  dependencies: names.optional(),
  devDependencies: names.optional(),
  allowScripts: z.record(z.string(), z.boolean()),
  overrides: z.record(z.string(), names),
})
const lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string(),
      hasInstallScript: z.boolean().optional(),
      integrity: z.string().optional(),
      os: z.array(z.string()).optional(),
      cpu: z.array(z.string()).optional(),
      optionalDependencies: names.optional(),
    }),
  ),
})

const own = manifest.parse(JSON.parse(await readFile('package.json', 'utf8')))
const { packages } = lock.parse(JSON.parse(await readFile('package-lock.json', 'utf8')))

const floors = await readFloors()

const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? path

describe('packages', () => {
  test('S17: are pinned to one exact version each, and so is what takes the place of another version', () => {
    const overridden = Object.values(own.overrides).flatMap((versions) => Object.entries(versions))
    const versions = Object.entries({ ...own.dependencies, ...own.devDependencies })
    const loose = [...versions, ...overridden].filter(([, one]) => !/^\d+\.\d+\.\d+$/.test(one))
    expect(loose).toEqual([])
  })

  test('S17: with an install script are all named in allowScripts', () => {
    const withScript = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path))
    const named = new Set(Object.keys(own.allowScripts))
    expect(withScript.filter((name) => !named.has(name))).toEqual([])
  })

  test('S17: are known by their content in the lock file, but for builds for other systems', () => {
    // A mirror may hold only the builds for its own system, so those of others have a version alone.
    const unknown = Object.entries(packages).filter(
      ([path, { integrity, os, cpu }]) => path && !integrity && !os && !cpu,
    )
    expect(unknown.map(([path]) => path)).toEqual([])
    const weak = Object.values(packages).filter(
      ({ integrity }) => integrity !== undefined && !/^sha512-[\w+/]{86}==$/.test(integrity),
    )
    expect(weak).toEqual([])
  })

  test('S17: may run no script while they are installed but those that are allowed by name', async () => {
    expect(await readFile('.npmrc', 'utf8')).toContain('strict-allow-scripts=true')
    // The command that installs must hold scripts back itself: older versions of npm know no such list.
    const install = await readFile('src/commands/bootstrap.js', 'utf8')
    expect(install).toMatch(/npm\(\['ci', '--ignore-scripts'/)
    const allowed = Object.entries(own.allowScripts).filter(([, isAllowed]) => isAllowed)
    expect(allowed.map(([name]) => name)).toEqual(['node'])
  })

  test.each(floors)('S17: of $package, every copy is safe from $advisory: $why', (floor) => {
    const copies = Object.entries(packages).filter(([path]) => nameOf(path) === floor.package)
    expect(copies.length, 'not in the lock file: take the line out of the list').toBeGreaterThan(0)
    expect(copies.filter(([, { version }]) => !isSafe(version, floor))).toEqual([])
  })

  test('S17: for other systems are in the lock file too, or "npm ci" would refuse it', () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    )
    const held = new Set(Object.keys(packages).map(nameOf))
    expect(
      wanted.filter((name) => !held.has(name)),
      'run "npm run complete-lock"',
    ).toEqual([])
  })

  test('S17: name no host in the lock file, so that any mirror serves', async () => {
    expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"')
  })
})

test('S17: a version is safe from the floor of its own line on, and a line of its own is not', () => {
  const floor = { package: 'p', safe: ['1.1.18', '5.0.9'], advisory: '', why: '' }
  const versions = [
    '1.1.17',
    '1.1.18-beta.1',
    '1.1.18',
    '1.2.0',
    '2.9.9',
    '5.0.9',
    '5.0.10',
    '6.0.0',
  ]
  expect(versions.filter((version) => isSafe(version, floor))).toEqual([
    ...['1.1.18', '1.2.0', '5.0.9', '5.0.10', '6.0.0'],
  ])
})
