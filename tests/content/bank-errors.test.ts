import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findInItems, findInWholeBank } from '#build/content/find-in-bank.ts'
import { readContent } from '#build/content/read-content.ts'
import { type ContentCopy, copyContent } from './copy-content.ts'

const items = 'content/questions/LO1.yaml'
let copy: ContentCopy

beforeEach(async () => {
  copy = await copyContent()
})
afterEach(() => copy.remove())

describe('an author of the bank is told file, line and the offending text of', () => {
  test('a misconception that the file does not list', async () => {
    const message = await copy.told(items, (text) =>
      text.replace(/( +misconception: ).+/, '$1no-such-error'),
    )
    expect(message).toMatch(
      new RegExp(`${items}:\\d+\n {2}What: I15 LO1-\\S+ The misconception "no-such-error"`),
    )
  })

  test('a misconception that sends to no heading', async () => {
    const message = await copy.told(items, (text) =>
      text.replace(/(see: lesson:L\d+)#.+/, '$1#nowhere'),
    )
    expect(message).toContain(
      `${items}:${await copy.lineOf(items, '#nowhere')}\n  What: The misconception`,
    )
  })

  test('an option that breaks a rule, at its own line', async () => {
    await copy.told(items, (text) => text.replace(/^( +text: ).+/m, '$1All of the above'))
    const found = await findInItems(await readContent(copy.root))
    expect(found).toContainEqual(
      expect.objectContaining({
        file: items,
        line: (await copy.lineOf(items, 'All of the above')) - 1, // the option starts with its id
        severity: 'blocks',
        what: expect.stringContaining('I5 LO1-'),
      }),
    )
  })

  test('a key claim that no item tests, at the claim', async () => {
    const register = 'content/claims.yaml'
    await copy.told(register, (text) =>
      text.replace(/id: C003\n( +)tier: S/, 'id: C003\n$1tier: K'),
    )
    expect(findInWholeBank(await readContent(copy.root))).toContainEqual(
      expect.objectContaining({
        file: register,
        line: await copy.lineOf(register, 'id: C003'),
        what: expect.stringContaining('K3: No item tests C003'),
      }),
    )
  })

  test('an objective that is short of items, at the head of its file', async () => {
    await copy.told(items, (text) => text.replace(/pool: final/, 'pool: review'))
    expect(findInWholeBank(await readContent(copy.root))).toContainEqual(
      expect.objectContaining({
        file: items,
        line: await copy.lineOf(items, 'objective: LO1'),
        what: 'K1: LO1 has 7 items in the pool final.',
      }),
    )
  })
})
