import { execFile } from 'node:child_process'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { copyContent } from './copy-content.ts'

const items = 'content/questions/LO1.yaml'

/** Runs one of the project's commands in a folder, and returns its exit code and what it prints. */
function runIn(folder: string, command: string, ...args: string[]) {
  return new Promise<{ code: number; printed: string }>((done) => {
    const script = resolve(`src/commands/${command}.ts`)
    execFile(process.execPath, [script, ...args], { cwd: folder }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, printed: out + err })
    })
  })
}

test('F33: an author retires an option, and is told what each learner would notice', async () => {
  const { root, remove } = await copyContent()
  const published = join(root, 'old.lock.json')
  await copyFile(join(root, 'content/course.lock.json'), published)
  const change = async (file: string, what: string, into: string) => {
    const text = await readFile(join(root, file), 'utf8')
    expect(text).toContain(what)
    await writeFile(join(root, file), text.replace(what, into))
  }
  const untouched = await runIn(root, 'release-check', published)
  expect(untouched.code).toBe(0)
  expect(untouched.printed).toMatch(
    /^Release (\d+) to release \1: patch\nLearners notice nothing\.\n$/,
  )

  await change(items, '      - id: d\n', '      - id: e\n')
  const refused = await runIn(root, 'lock')
  expect(refused.code).toBe(1)
  expect(refused.printed).toContain('"npm run lock -- --retire LO1-K1/d"')
  expect(refused.printed).toContain('The lock was left as it is.')
  const stale = await runIn(root, 'release-check', published)
  expect(stale.printed).toContain('The lock is out of date.')

  const written = await runIn(root, 'lock', '--retire', 'LO1-K1/d')
  expect(written.printed).toMatch(/is now release \d+, \d+ ids\. Commit it\./)
  const { code, printed } = await runIn(root, 'release-check', published)
  expect(code).toBe(0)
  expect(printed).toMatch(/^Release \d+ to release \d+: major\n/)
  expect(printed).toContain(
    '  The question LO1-K1 lost d. Whoever chose that is asked again; the old answer is kept.',
  )
  expect(printed).toContain('with "updated since you answered" beside them.')
  expect(printed).toMatch(/Whatever anybody has finished stays finished\.\n$/)
  await remove()
})
