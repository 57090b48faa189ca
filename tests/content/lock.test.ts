import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkLock, findStale } from '#build/content/check-lock.ts'
import { identify } from '#build/content/identify.ts'
import { formatProblems } from '#build/content/problem.ts'
import { readContent } from '#build/content/read-content.ts'
import { lockFile, readLock } from '#build/content/read-lock.ts'
import { formatLock } from '#core/release/lock.ts'
import { makeLock } from '#core/release/make-lock.ts'
import { type ContentCopy, copyContent } from './copy-content.ts'
import { expectNone } from './expect-none.ts'

const items = 'content/questions/LO1.yaml'
const story = 'content/scenarios/forty-desks.yaml'
const root = process.cwd()

test('the lock lists the content as it stands, and nothing that it lists has gone', async () => {
  const content = await readContent(root)
  expectNone([...(await checkLock(root, content)), ...(await findStale(root, content))])
})

test('no two things in the content share an id, whatever they are', async () => {
  const ids = identify(await readContent(root))?.map(({ id }) => id) ?? []
  expect(ids.length).toBeGreaterThan(300)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('the lock is written as npm run lock writes it, one entry a line', async () => {
  const lock = await readLock(root)
  expect(lock && formatLock(lock)).toBe(await readFile(join(root, lockFile), 'utf8'))
})

describe('F33: a build fails, with file, line and what to run, when', () => {
  let copy: ContentCopy
  beforeEach(async () => {
    copy = await copyContent()
  })
  afterEach(() => copy.remove())

  /** Retires what is gone from the copy, as `npm run lock -- --retire …` does. */
  const retire = async (...names: string[]) => {
    const content = await readContent(copy.root)
    const old = await readLock(copy.root)
    const sources = { course: old?.course ?? '', found: identify(content) ?? [], old }
    await writeFile(join(copy.root, lockFile), formatLock(makeLock({ ...sources, retire: names })))
  }
  const lineInLock = (id: string) => copy.lineOf(lockFile, `"id":"${id}"`)

  test('an id disappears, and not once it is retired; then it may not come back', async () => {
    const whole = await readFile(join(copy.root, items), 'utf8')
    const message = await copy.told(items, (text) => text.replace('id: LO1-K1\n', 'id: LO1-K91\n'))
    expect(message).toContain(
      `${lockFile}:${await lineInLock('LO1-K1')}\n  What: LO1-K1 and item:LO1-K1 are in the lock`,
    )
    expect(message).toContain('"npm run lock -- --retire LO1-K1 --retire item:LO1-K1"')
    await retire('LO1-K1', 'item:LO1-K1')
    expectNone(await checkLock(copy.root, await readContent(copy.root)))
    const again = await copy.told(items, () => whole)
    expect(again).toContain(
      `${items}:${await copy.lineOf(items, 'id: LO1-K1')}\n  What: The id LO1-K1 was retired and is used again.`,
    )
    expect(again).toContain('an id that was never used')
  })

  test('an id changes its kind', async () => {
    await writeFile(
      join(copy.root, lockFile),
      (await readFile(join(copy.root, lockFile), 'utf8')).replace(
        '"kind":"question","id":"LO1-K2"',
        '"kind":"activity","id":"LO1-K2"',
      ),
    )
    const message = formatProblems(await checkLock(copy.root, await readContent(copy.root)))
    const line = await copy.lineOf(items, 'id: LO1-K2')
    expect(message).toContain(`${items}:${line}\n  What: The id LO1-K2 is that of a thing of kind`)
    expect(message).toContain('"activity" in the lock, and now of kind "question"')
  })

  test('an option disappears, and not once it is retired; then it may not come back', async () => {
    const whole = await readFile(join(copy.root, items), 'utf8')
    const message = await copy.told(items, (text) => text.replace('- id: d\n', '- id: x\n'))
    const line = await copy.lineOf(items, 'id: LO1-K1')
    expect(message).toContain(`${items}:${line}\n  What: LO1-K1 no longer has d.`)
    expect(message).toContain('"npm run lock -- --retire LO1-K1/d"')
    await retire('LO1-K1/d')
    expectNone(await checkLock(copy.root, await readContent(copy.root)))
    expect(await copy.told(items, () => whole)).toContain(
      `${items}:${line}\n  What: LO1-K1 has d again, which is retired.`,
    )
  })

  test('a choice of a scene or an ending disappears', async () => {
    const { endings = [], id = '' } =
      (await readContent(root)).scenarios.find(({ file }) => file === story)?.data ?? {}
    const ending = endings[0]?.id ?? ''
    const message = await copy.told(story, (text) =>
      text.replace(`- id: ${ending}\n`, '- id: elsewhere\n'),
    )
    expect(message).toContain(`What: ${id} no longer has ${ending}.`)
    expect(message).toContain(`"npm run lock -- --retire ${id}/${ending}"`)
  })

  test('the lock is out of date, which only the tests ask for', async () => {
    const message = await copy.told(items, (text) => text.replace('forty old', 'fifty old'))
    expect(message).toContain('0 problems')
    const stale = formatProblems(await findStale(copy.root, await readContent(copy.root)))
    expect(stale).toContain(`${lockFile}:1\n  What: The lock is out of date.`)
    expect(stale).toContain('LO1-K1')
    expect(stale).toContain('Run "npm run lock"')
  })

  test('and not while a file cannot be read, which would make all in it seem gone', async () => {
    const message = await copy.told(items, (text) => `${text}\n  - id: "LO1-K9`)
    expect(message).not.toContain(lockFile)
  })
})
