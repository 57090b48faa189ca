import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { forShipped, forTools, isAllowed } from './licences.ts'

const entry = z.looseObject({
  version: z.string(),
  license: z.string().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
})
const lock = z.object({ packages: z.record(z.string(), entry) })
const { packages } = lock.parse(JSON.parse(await readFile('package-lock.json', 'utf8')))

/** Packages from before 2015 name their licences in another way, which npm does not write down. */
const old = z.object({
  licenses: z.union([
    z.string().transform((licence) => [licence]),
    z.array(z.object({ type: z.string() }).transform(({ type }) => type)),
  ]),
})

async function oldLicence(path: string): Promise<string> {
  const text = await readFile(`${path}/package.json`, 'utf8')
  return old
    .parse(JSON.parse(text))
    .licenses.map((name) => name.replace(/^Apache License, Version 2\.0$/, 'Apache-2.0'))
    .join(' OR ')
}

test('S17: every package has a licence that its list allows', async () => {
  // A mirror may hold only the builds for its own system; "npm run complete-lock" puts back the rest,
  // of which it knows the version alone. The build that is here speaks for them.
  const here = Object.entries(packages).filter(
    ([, { license, os, cpu }]) => license !== undefined || (!os && !cpu),
  )
  const licences = await Promise.all(
    here.map(async ([path, { license }]) => [path, license ?? (await oldLicence(path))] as const),
  )
  expect(licences.length).toBeGreaterThan(500)
  expect(licences.filter(([, licence]) => !isAllowed(licence, forTools))).toEqual([])
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND ISC)', true],
  ['MIT AND GPL-3.0-only', false],
  ['Apache-2.0', false],
  ['SEE LICENSE IN LICENSE', false],
  ['(MIT OR (ISC AND GPL-3.0-only))', false],
  ['UNLICENSED', false],
])('S17: for what is shipped, %s is allowed: %s', (expression, answer) => {
  expect(isAllowed(expression, forShipped)).toBe(answer)
})
