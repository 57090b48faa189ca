import { createServer } from 'node:http'
import { expect } from '@playwright/test'
import sirv from 'sirv'
import { encode } from 'uqr'
import { builtSite } from '#commands/serve.ts'
import { lookOver } from '#tests/access/fits.ts'
import { serveWithFaults } from '#tests/faults/fault-server.ts'
import { noteProblems } from './problems.ts'
import { test } from './shared-page.ts'
import { countSheets, findClipped } from './sheets.ts'
import {
  address,
  answered,
  bring,
  choose,
  downloadBy,
  fileOf,
  noted,
  openPage,
  press,
  preview,
  readKept,
  said,
} from './your-data.ts'

const here = [answered('LO1-K1', true), answered('LO3-K1', false), noted('plan', 'Walk the floor')]
const there = [answered('LO1-K1', false, 2), answered('LO2-K1', true)]
test('A01 A08 A11 A12: a file is looked at first; then it is merged, takes the place of what is here, or is left', async ({
  page,
  context,
}) => {
  const problems = noteProblems(page)
  await bring(page, here)
  const { entries } = await readKept(page)
  const field = page.getByLabel('Open a progress file')
  const unread = [{ kind: 'question', id: 'LO9-K9', version: 3 }]
  await choose(page, fileOf(there, { unread }), 'phone.json')
  const sheet = preview(page, '“phone.json”')
  await expect(sheet.getByRole('heading')).toBeFocused()
  await expect(sheet).toContainText('2 questions answered, 1 of them right')
  await expect(sheet).toContainText('Last saved 21 September 2026')
  await expect(sheet).toContainText('1 part of it cannot be read (question LO9-K9)')
  await expect(sheet).toContainText(
    'Merge adds 1 question to what is here, and takes nothing away.',
  )
  await expect(sheet).toContainText('Replace takes away what is only here: 1 question and 1 field')
  expect(await lookOver(page)).toEqual([])
  await press(page, 'Cancel')
  await expect(field).toBeFocused()
  await expect(sheet).toHaveCount(0)
  expect((await readKept(page)).entries).toEqual(entries)

  const other = await context.newPage()
  await openPage(other)
  await choose(page, fileOf(there), 'phone.json')
  await press(page, 'Replace what is here')
  await expect(sheet.getByText('Replacing takes away what is only here')).toBeFocused()
  await press(page, 'No, go back')
  await expect(sheet.getByRole('heading')).toBeFocused()
  expect((await readKept(page)).entries).toEqual(entries)
  await press(page, 'Replace what is here')
  await press(page, 'Yes, replace it')
  await expect(said(page, 'Bring progress here')).toContainText('Replaced. A backup')
  await expect(field).toBeFocused()
  expect(Object.keys((await readKept(page)).entries).sort()).toEqual([
    'question:LO1-K1',
    'question:LO2-K1',
  ])
  await expect(other.getByRole('definition').filter({ hasText: '2 entries' })).toHaveCount(1)
  await other.close()

  const aside = page.getByRole('region', { name: 'Set aside' })
  await expect(aside).toContainText('made before your progress was replaced')
  const backup = await downloadBy(page, 'Download it')
  expect(backup.name).toMatch(/^lead-and-manage-backup-.+\.json$/)
  expect(JSON.parse(backup.text)['entries']).toHaveLength(3)
  await press(page, 'Look at it and restore')
  await expect(preview(page, 'the backup').getByRole('heading')).toBeFocused()
  await press(page, 'Merge with what is here')
  await expect(said(page, 'Set aside')).toContainText('Merged. New here: 1 question and 1 field')
  expect((await readKept(page)).entries).toMatchObject({
    'question:LO1-K1': { right: true, last: { counter: 2 } },
    'question:LO2-K1': { right: true },
    'sheet:plan': { fields: { practice: { value: 'Walk the floor' } } },
  })
  await press(page, 'Delete it')
  await press(page, 'No, keep it')
  await expect(aside.getByRole('button', { name: 'Delete it' })).toBeFocused()
  await press(page, 'Delete it')
  await press(page, 'Yes, delete it')
  await expect(said(page, 'Set aside')).toContainText('Deleted.')
  expect((await readKept(page)).aside).toEqual([])
  expect(problems).toEqual([])
})

test('the record goes to another device by QR code; its address tells no server and is gone at once', async ({
  page,
  browser,
}) => {
  const files = sirv(builtSite, { dev: true, etag: true })
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`)
    files(request, response, () => void response.writeHead(404).end())
  })
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(address && typeof address === 'object' ? address.port : 0)
    }),
  )
  await bring(page, here)
  await press(page, 'Show as QR code')
  const carried = await page.getByLabel('Or copy the address').inputValue()
  const [start, packed = ''] = carried.split('#p=')
  expect(start).toBe(new URL(address, page.url()).href)
  expect(packed).toMatch(/^[\w-]{20,300}$/)
  const { data, size } = encode(carried, { ecc: 'L', border: 4 })
  const drawn = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
  )
  const code = page.getByRole('img', { name: 'QR code that holds your progress' })
  await expect(code).toHaveAttribute('viewBox', `0 0 ${size} ${size}`)
  await expect(code.locator('path')).toHaveAttribute('d', drawn.join(''))
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  expect(await code.locator('rect').evaluate((one) => getComputedStyle(one).fill)).toBe(
    'rgb(255, 255, 255)',
  )
  await page.emulateMedia({ colorScheme: null, forcedColors: null })
  expect(await lookOver(page)).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await findClipped(page, '.data, .data *:not(svg *, textarea)')).toEqual([])

  const device = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const phone = await device.newPage()
  const problems = noteProblems(phone)
  const site = `http://127.0.0.1:${port}/`
  await phone.goto(`${site}${address}?from=code#p=${packed}`)
  await expect(preview(phone, 'the address').getByRole('heading')).toBeFocused()
  expect(phone.url()).toBe(`${site}${address}?from=code`)
  expect(await phone.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  await expect(preview(phone, 'the address')).toContainText('2 questions answered, 1 of them right')
  expect(await lookOver(phone)).toEqual([])
  expect(await findClipped(phone, '.data, .data *')).toEqual([])
  expect((await readKept(phone)).entries).toEqual({})
  await press(phone, 'Cancel')
  await expect(phone.getByRole('heading', { name: 'Progress from another device' })).toBeFocused()
  expect((await readKept(phone)).entries).toEqual({})

  // The page is open already, so the browser only tells it that the fragment has changed.
  const arrive = (packed: string) =>
    phone.evaluate((packed) => location.assign(`#p=${packed}`), packed)
  for (const [what, why] of [
    [packed.slice(0, -3), 'cannot be read; part of the address may be missing'],
    ['', 'cannot be read; part of the address may be missing'],
    ['%00<img src=x>', 'cannot be read; part of the address may be missing'],
  ] as const) {
    await arrive(what)
    await expect(said(phone, 'Progress from another device')).toContainText(why)
    expect(phone.url()).toBe(`${site}${address}?from=code`)
  }
  await arrive(packed)
  await press(phone, 'Merge with what is here')
  await expect(said(phone, 'Progress from another device')).toContainText(
    'Merged. New here: 2 questions',
  )
  const { entries } = await readKept(phone)
  for (const entry of here) expect(entries[`${entry.kind}:${entry.id}`]).toMatchObject(entry)
  await phone.reload()
  await expect(phone.getByRole('heading', { name: 'Progress from another device' })).toHaveCount(0)
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter((line) => line.includes(packed) || line.includes('p='))).toEqual([])
  expect(problems).toEqual([])
  await device.close()
  server.close()
})

test('a record that fits into no code, because the course stands at a very long address, is pointed to the file', async ({
  page,
}) => {
  const server = await serveWithFaults(builtSite, `/${'long/'.repeat(590)}`)
  await page.goto(server.site + address)
  await choose(page, fileOf(here))
  await press(page, 'Merge with what is here')
  await expect(said(page, 'Bring progress here')).toContainText('Merged. New here:')
  await press(page, 'Show as QR code')
  await expect(page.getByText('Your progress does not fit into one code.')).toBeVisible()
  await expect(page.getByRole('img', { name: /QR code/ })).toHaveCount(0)
  await server.close()
})

test('the page is reached from every page, says what has become of answers, and prints', async ({
  page,
}) => {
  await page.goto('index.html')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible()
  await expect(page.getByText(/^Course release \d+, record version \d+$/)).toBeVisible()
  await bring(page, [...here, answered('GONE-K1', true), noted('learner', 'x')])
  await expect(
    page.getByText('1 answer or note about something that the course no longer'),
  ).toBeVisible()
  await press(page, 'Show as QR code')
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible()
  expect(await countSheets(page)).toBe(2)
})
