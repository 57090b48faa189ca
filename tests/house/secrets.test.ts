import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { isSecretFile, secretsIn } from './secrets.ts'

function git(...args: string[]): Buffer {
  return execFileSync('git', args, { maxBuffer: 512 * 1024 * 1024 })
}

/** A copy without a history has none to look through. */
const hasHistory = existsSync('.git')

test('S14: no file of the repository holds a secret, or is of a kind that does', async () => {
  const listed = hasHistory
    ? git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
    : ''
  const paths = listed.toString().split('\0').filter(existsSync)
  expect(paths.filter(isSecretFile)).toEqual([])
  const found = paths.map(async (path) => {
    const secrets = secretsIn(await readFile(path, 'latin1'))
    return secrets.map((secret) => `${path}: ${secret}`)
  })
  expect((await Promise.all(found)).flat()).toEqual([])
  expect(paths.length > 500).toBe(hasHistory)
})

test('S14: nothing that the history keeps holds a secret, messages included', () => {
  const all = hasHistory ? git('cat-file', '--batch-all-objects', '--batch') : Buffer.alloc(0)
  const found: string[] = []
  let count = 0
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(10, at)
    const [name = '', type, size] = all.toString('latin1', at, end).split(' ')
    const next = end + 1 + Number(size)
    if (type !== 'tree') {
      const secrets = secretsIn(all.toString('latin1', end + 1, next))
      found.push(...secrets.map((secret) => `${type} ${name}: ${secret}`))
      count += 1
    }
    at = next + 1
  }
  expect(found).toEqual([])
  expect(count > 0).toBe(hasHistory)
})

// Put together here, so that this file holds none.
const letters = 'a1B2c3D4e5F6g7H8i9J0'
test.each([
  ['a private key', `-----BEGIN RSA PRIVATE ${'KEY'}-----`],
  ['a key of Amazon', `AKIA${'A1'.repeat(8)}`],
  ['a key of Google', `AIza${letters}${letters.slice(0, 15)}`],
  ['a token of GitHub', `ghp_${letters}${letters.slice(0, 16)}`],
  ['a token of GitLab', `glpat-${letters}`],
  ['a token of npm', `//registry/:_authToken${'='}abc`],
  ['a token of Slack', `xoxb-${letters}`],
  ['a key of a payment or model service', `sk_live_${letters}`],
  ['a signed token', `eyJ${letters}.eyJ${letters}.${letters}`],
  ['an address with a password', `postgres://user:${'word'}@db.host.com/x`],
  ['a password or token by its name', `"api_key": "${letters}"`],
])('S14: the scan sees %s', (kind, text) => {
  expect(secretsIn(`x = ${text};`)).toEqual([expect.stringMatching(new RegExp(`^${kind}: `))])
})

test('S14: the scan leaves alone what only looks like one', () => {
  const harmless = [
    'https://lms.test:pass@evil.test/',
    "token = 'every-word-of-this-is-a-word'",
    'secret: random()',
    "password = process.env['PASSWORD']",
    'sha512-ejyJ1234567890abcdefgh==',
  ]
  expect(harmless.flatMap(secretsIn)).toEqual([])
  expect(['src/keys.ts', '.env.d.ts', 'public.pem.md'].filter(isSecretFile)).toEqual([])
  expect(['.env', 'a/.env.local', 'tls/server.key'].filter(isSecretFile)).toHaveLength(3)
})
