import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canonical } from '#core/progress/canonical.ts'
import { pack, unpack } from '#core/progress/pack/pack.ts'
import { lockSchema } from '#core/release/lock.ts'

const root = new URL('../../', import.meta.url)
const readText = (file: string) => readFileSync(new URL(file, root), 'utf8')
const lock = lockSchema.parse(JSON.parse(readText('content/course.lock.json')))
// A line for each format and release: the text, and what its record hashes to (canonical.ts).
const [text = '', hash] = readText('tests/fixtures/packed/v1.txt').trim().split('\n')

describe('what was packed by an earlier release', () => {
  const unpacked = unpack(text, lock)
  const entries = unpacked.kind === 'packed' ? unpacked.entries : {}

  test('still unpacks to what it was', () => {
    expect(unpacked).toMatchObject({ kind: 'packed', release: 1, leftOut: [] })
    expect(createHash('sha256').update(canonical(entries)).digest('hex')).toBe(hash)
    expect(Object.keys(entries)).toHaveLength(323)
    expect(entries['lesson:FIN']).toMatchObject({ endReached: true, done: 1 })
    expect(entries['sheet:record']).toMatchObject({
      fields: { name: { value: 'Ángela Østergård-Nakamura' } },
    })
  })

  test('is packed again to the same text, since whoever reads it may be older than whoever writes', () => {
    expect(pack(entries, lock).text).toBe(text)
  })
})
