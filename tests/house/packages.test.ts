import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'

const names = z.record(z.string(), z.string())
const manifest = z.object({
  dependencies: names.optional(),
  devDependencies: names.optional(),
  allowScripts: z.record(z.string(), z.boolean()),
})
const lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
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

describe('packages', () => {
  test('are pinned to one exact version each', () => {
    const versions = Object.entries({ ...own.dependencies, ...own.devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('with an install script are all named in allowScripts', () => {
    const withScript = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1) ?? path)
    const named = new Set(Object.keys(own.allowScripts))
    expect(withScript.filter((name) => !named.has(name))).toEqual([])
  })

  test('are known by their content in the lock file, but for builds for other systems', () => {
    // A mirror may hold only the builds for its own system, so those of others have a version alone.
    const unknown = Object.entries(packages).filter(
      ([path, { integrity, os, cpu }]) => path && !integrity && !os && !cpu,
    )
    expect(unknown.map(([path]) => path)).toEqual([])
  })

  test('for other systems are in the lock file too, or "npm ci" would refuse it', () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    )
    const held = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
    expect(
      wanted.filter((name) => !held.has(name)),
      'run "npm run complete-lock"',
    ).toEqual([])
  })

  test('name no host in the lock file, so that any mirror serves', async () => {
    expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"')
  })
})
