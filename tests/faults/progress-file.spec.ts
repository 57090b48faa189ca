import { truncate, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { readProgressFile } from '#core/progress/file.ts'
import { recordVersion } from '#core/progress/stored.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import {
  answered,
  choose,
  course,
  downloadBy,
  fileOf,
  newer,
  noted,
  openPage,
  press,
  preview,
  readKept,
} from '#tests/e2e/your-data.ts'

const here = [answered('LO1-K1', true), noted('plan', 'Walk the floor')]
const good = fileOf([answered('LO1-K1', false, 2), answered('LO2-K1', true)])
const change = (parts: Record<string, unknown>) => JSON.stringify({ ...JSON.parse(good), ...parts })

const refused: [what: string, content: string | Buffer, why: string][] = [
  ['a text', 'Dear diary', 'no JSON, or part of it is missing'],
  ['half a file', good.slice(0, -40), 'no JSON, or part of it is missing'],
  ['other JSON', '{"entries":[]}', 'not a progress file of this course'],
  ['nothing', '', 'is empty'],
  ['another course', change({ course: 'other' }), 'another course'],
  [
    'a newer version',
    change({ recordVersion: recordVersion + 1, entries: [newer] }),
    'made by a newer version of the course. Reload the course, then open it again',
  ],
  ['gzip that unpacks to 100 MB', gzipSync(Buffer.alloc(100_000_000)), 'compressed'],
]

test('F52, S10: whatever is no progress file of this course is refused with its reason, and nothing is changed', async ({
  page,
}, info) => {
  const problems = noteProblems(page)
  await page.addInitScript(() => {
    const read = Blob.prototype.text
    Blob.prototype.text = function text() {
      document.documentElement.dataset['read'] = String(this.size)
      return read.call(this)
    }
  })
  await openPage(page)
  await choose(page, fileOf(here))
  await press(page, 'Merge with what is here')
  await expect(page.getByText('Merged. New here: 1 question')).toBeVisible()
  const before = await readKept(page)
  const said = page.getByRole('region', { name: 'Bring progress here' }).getByRole('status')
  for (const [what, content, why] of refused) {
    await choose(page, content)
    await expect(said, what).toContainText(why)
    await expect(said, what).toContainText('Nothing was changed.')
  }
  const large = info.outputPath('large.json')
  await writeFile(large, '{')
  await truncate(large, 200_000_000)
  await page.getByLabel('Open a progress file').setInputFiles(large)
  await expect(said).toContainText('larger than 2 MB')
  // The gzip was the last file that was read: the large one was looked at from outside.
  expect(await page.locator('html').getAttribute('data-read')).not.toBe('200000000')
  expect(await readKept(page)).toEqual(before)

  const windows = `\ufeff${good.replaceAll('\n', '\r\n')}`
  await choose(page, windows, 'from-windows.json')
  await expect(preview(page, '“from-windows.json”')).toContainText(
    '2 questions answered, 1 of them right',
  )
  await expect(said).toBeEmpty()
  expect(await readKept(page)).toEqual(before)
  expect(problems).toEqual([])
})

test('F53 F54 S10: files that are deep, wide or aimed at prototypes harm nothing', async ({
  page,
}) => {
  const problems = noteProblems(page)
  await openPage(page)
  const said = page.getByRole('region', { name: 'Bring progress here' }).getByRole('status')
  await choose(page, `{"entries":${'['.repeat(1_000_000)}`)
  await expect(said).toContainText('nested too deeply')
  const keys = Array.from({ length: 60_000 }, (_, at) => `"${at}":1`).join(',')
  await choose(page, `{"entries":[{${keys}}]}`)
  await expect(said).toContainText('too many parts')

  const poison = '"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"toString":{"x":1}'
  const sheets = ['__proto__', 'constructor', 'toString'].map(
    (id) =>
      `{${poison},"kind":"sheet","id":"${id}","counter":1,"version":${recordVersion},"fields":{"${id}":{"counter":1,"value":"v"},"a":{"counter":1,"value":"v"},"__proto__":{"counter":1,"value":"v"}}}`,
  )
  const text = good
    .replace('"entries":[', `"entries":[${sheets.join(',')},`)
    .replace('{', `{${poison},`)
  await choose(page, text)
  await press(page, 'Merge with what is here')
  await expect(page.getByText(/^Merged\. New here: 2 questions and \d fields/)).toBeVisible()
  const after = await page.evaluate(() => {
    const object: Record<string, unknown> = {}
    return [object['x'], Object.keys(Object.prototype), String(object)]
  })
  expect(after).toEqual([undefined, [], '[object Object]'])
  expect(Object.keys((await readKept(page)).entries)).toContain('sheet:constructor')
  await page.reload()
  await press(page, 'Show as QR code')
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  expect(problems).toEqual([])
})

test('F47: after a browser has cleared everything, the file brings all of it back', async ({
  page,
  context,
  baseURL,
}) => {
  await openPage(page)
  const lasting = page.getByRole('definition').filter({ hasText: 'seven days without a visit' })
  await expect(lasting).toBeVisible()
  for (const [answer, words] of [
    [false, 'It said no for now.'],
    [true, 'It said yes.'],
  ] as const) {
    await page.evaluate((answer) => {
      StorageManager.prototype.persist = async () => answer
    }, answer)
    await press(page, 'Ask the browser to keep it')
    await expect(page.getByText(words)).toBeVisible()
  }
  await expect(page.getByRole('button', { name: 'Ask the browser' })).toHaveCount(0)
  await choose(page, fileOf(here))
  await press(page, 'Merge with what is here')
  await expect(page.getByText('Merged.')).toBeVisible()
  const { entries } = await readKept(page)
  const { name, text } = await downloadBy(page, 'Download my progress')
  expect(name).toMatch(/^lead-and-manage-progress-\d{4}-\d\d-\d\d\.json$/)
  const devtools = await context.newCDPSession(page)
  await page.goto('about:blank')
  await devtools.send('Storage.clearDataForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    storageTypes: 'all',
  })
  await openPage(page)
  await expect(page.getByText('Nothing saved yet')).toBeVisible()
  await choose(page, text, name)
  await expect(preview(page, `“${name}”`)).toContainText(
    'Merge adds 1 question and 1 field of a form',
  )
  await press(page, 'Merge with what is here')
  await expect(page.getByText('Merged. New here: 1 question and 1 field of a form.')).toBeVisible()
  const back = (await readKept(page)).entries
  expect(Object.keys(back).sort()).toEqual(Object.keys(entries).sort())
  for (const entry of here) expect(back[`${entry.kind}:${entry.id}`]).toMatchObject(entry)
})

test('F15: what a newer version keeps is only read, and downloaded as it is', async ({ page }) => {
  await openPage(page)
  await page.evaluate(
    ([name, newer]) =>
      new Promise<void>((resolve) => {
        indexedDB.open(name).onsuccess = ({ target }) => {
          if (!(target instanceof IDBOpenDBRequest)) return
          const change = target.result.transaction('entries', 'readwrite')
          change.objectStore('entries').put(newer, 'badge:B1')
          change.oncomplete = () => {
            target.result.close()
            resolve()
          }
        }
      }),
    [course, newer] as const,
  )
  await page.reload()
  await expect(
    page.getByText('by a newer version of the course. This page only reads it'),
  ).toBeVisible()
  const { text } = await downloadBy(page, 'Download my progress')
  expect(JSON.parse(text)['aside']).toEqual([newer])
  await choose(page, good)
  await press(page, 'Merge with what is here')
  await expect(page.getByText('Nothing was changed: a newer version')).toBeVisible()
  expect((await readKept(page)).entries).toEqual({ 'badge:B1': newer })
})

test('F07: where a browser keeps nothing, progress is brought in, shown and downloaded all the same', async ({
  page,
}) => {
  const problems = noteProblems(page)
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    indexedDB.open = refuse
    indexedDB.deleteDatabase = refuse
    for (const name of ['getItem', 'setItem', 'removeItem', 'key'] as const)
      Storage.prototype[name] = refuse
  })
  await page.goto('your-data.html')
  // The status line of every page offers the same.
  const taking = page.getByRole('region', { name: 'Take it with you' })
  await expect(page.getByText('Nowhere: this browser keeps nothing.')).toBeVisible()
  await choose(page, good)
  await press(page, 'Merge with what is here')
  await expect(page.getByText('It is here now, but this browser keeps nothing')).toBeVisible()
  const { text } = await downloadBy(taking, 'Download my progress')
  const reading = readProgressFile(text, { course })
  expect(reading).toMatchObject({
    kind: 'readable',
    entries: { 'question:LO2-K1': { right: true } },
  })
  await choose(page, fileOf(here))
  await press(page, 'Replace what is here')
  await press(page, 'Yes, replace it')
  await expect(page.getByText('this browser did not keep the backup')).toBeVisible()
  expect((await downloadBy(taking, 'Download my progress')).text).toContain('LO2-K1')
  await press(page, 'Delete everything')
  await press(page, 'Yes, delete everything')
  await expect(page.getByText('Everything is gone from this browser')).toBeVisible()
  expect((await downloadBy(taking, 'Download my progress')).text).not.toContain('LO2-K1')
  expect(problems).toEqual([])
})
