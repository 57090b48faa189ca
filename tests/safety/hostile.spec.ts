import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { longestText } from '#core/plan/plan.ts'
import { cleanName } from '#core/record/record.ts'
import { lesson, scenarios } from '#tests/e2e/course.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { addressOfStory } from '#tests/e2e/story.ts'
import { study } from '#tests/e2e/study.ts'
import { choose, fileOf, openPage, press } from '#tests/e2e/your-data.ts'
import { hostileStrings } from './hostile-strings.ts'
import { expectLiteral, layTripwire, packed, put } from './tripwire.ts'

const all = hostileStrings.map(({ text }) => text)

/** All of them take a minute, so some stand for them where time is short. */
const runs = [
  { of: 'some hostile texts', tag: [], texts: all.filter((_, at) => at % 4 === 1), rarely: false },
  { of: 'every hostile text', tag: '@long', texts: all, rarely: true },
]

for (const { of, tag, texts, rarely } of runs)
  test.describe(of, { tag }, () => {
    test('S04: whatever a progress file calls its parts, and itself, is shown as it is written', async ({
      page,
      context,
    }) => {
      const wire = layTripwire(context)
      await openPage(page)
      for (const text of texts) {
        const name = text.replaceAll(/[/\0\r\n]/g, '').slice(0, 100)
        await choose(page, fileOf([], { unread: [{ kind: text, id: text }, 5] }), name)
        const holds = page.getByRole('region', { name: /^What “/ })
        await expectLiteral(holds, `“${name.toWellFormed()}”`)
        await expectLiteral(holds, `${text} ${text}`.slice(0, 60))
      }
      await wire.expectWhole()
    })

    test('S04: whatever stands in the browser’s stores under the course’s names is set aside and named as it is written', async ({
      page,
      context,
    }) => {
      const wire = layTripwire(context)
      for (const some of [texts.slice(0, 17), texts.slice(17)].filter(({ length }) => length > 0)) {
        await openPage(page)
        await page.evaluate(
          ([name, json]) => {
            const keep = (key: string, value: string) =>
              localStorage.setItem(`${name}${key}`, value)
            for (const text of JSON.parse(json)) {
              keep(`/${text}`, text)
              keep(`:room/session/${text}`, '{')
              keep(':theme', text)
            }
            return new Promise<void>((resolve, reject) => {
              const opening = indexedDB.open(name)
              opening.onerror = () => reject(opening.error)
              opening.onsuccess = () => {
                const change = opening.result.transaction('entries', 'readwrite')
                for (const text of JSON.parse(json))
                  change.objectStore('entries').put({ kind: text, id: text }, `x:${text}`)
                change.oncomplete = () => {
                  opening.result.close()
                  resolve()
                }
              }
            })
          },
          ['lead-and-manage', packed(some)] as const,
        )
        await openPage(page)
        const aside = page.getByRole('region', { name: 'Set aside' })
        await expect(aside).toContainText(/\d+ parts of what was kept cannot be read/)
        const shown = JSON.parse(
          await aside
            .locator('li')
            .evaluateAll((all) => JSON.stringify(all.map((li) => li.textContent))),
        ) as string[]
        expect(shown.length).toBeGreaterThan(some.length / 2)
        for (const line of shown.filter((one) => !/^and \d+ more$/.test(one)))
          expect(some.some((text) => line.includes(text))).toBe(true)
        await page.goto('present.html')
        const kept = page.getByRole('region', { name: 'Resume' })
        for (const text of some) await expectLiteral(kept, `Session ${text}`)
        await page.goto(lesson.address)
        await wire.expectWhole()
        await page.evaluate(() => {
          localStorage.clear()
          indexedDB.deleteDatabase('lead-and-manage')
        })
      }
    })

    test('S04: a name on the record of completion is shown as it is written, and S20, S22: goes along with nothing that is downloaded', async ({
      page,
      context,
    }) => {
      const wire = layTripwire(context)
      await study(page)
      await page.goto('record.html')
      const field = page.getByLabel('Your name, as it should stand')
      const heading = page.getByRole('region', { name: 'Your record' }).getByRole('heading')
      for (const text of texts) {
        const name = cleanName(await put(field, text))
        await page.getByRole('button', { name: /Make the record|Change the name/ }).click()
        await expect
          .poll(async () =>
            JSON.parse(await heading.evaluate((one) => JSON.stringify(one.textContent))),
          )
          .toBe(name)
      }
      await put(field, 'Jo Doe-Roe')
      await page.getByRole('button', { name: 'Change the name' }).click()
      await expect(heading).toHaveText('Jo Doe-Roe')
      await openPage(page)
      const download = page.waitForEvent('download')
      await press(page, 'Download my progress')
      expect((await download).suggestedFilename()).toMatch(
        /^lead-and-manage-progress-\d{4}-\d\d-\d\d\.json$/,
      )
      const file = await readFile(await (await download).path(), 'utf8')
      expect(file).toContain('"attempt"')
      expect(file).not.toMatch(/Doe|"record"/)
      await expect(page.getByText('everything but your name on the record')).toBeVisible()
      await wire.expectWhole()
    })

    test('S04: free text in a form is shown and printed as it is written', async ({
      page,
      context,
    }) => {
      const wire = layTripwire(context)
      await page.goto('plan.html')
      const field = page.locator('textarea').first()
      await expect(page.getByText(/^\d+ % done$/).first()).toBeAttached()
      const sheet = page.locator('.plan__sheet')
      for (const text of texts) {
        const value = await put(field, text)
        await field.blur()
        // The sheet takes space off the ends, and prints what a field may hold.
        await expectLiteral(sheet, value.trim().slice(0, longestText))
      }
      await wire.expectWhole()
    })

    test('S04: a search for a hostile text shows it as it is written', async ({
      page,
      context,
    }) => {
      const wire = layTripwire(context)
      await page.goto(lesson.address)
      await page.keyboard.press('/')
      const dialog = page.getByRole('dialog', { name: 'Search the course' })
      const status = dialog.getByRole('status')
      let literal = 0
      for (const text of texts) {
        await put(dialog.getByRole('searchbox'), '')
        await expect(status).toHaveText('')
        const value = await put(dialog.getByRole('searchbox'), text)
        await expect(status).toHaveText(/result|Nothing found/)
        const words = JSON.parse(await status.evaluate((one) => JSON.stringify(one.textContent)))
        if (/results?$/.test(words)) continue
        expect(words).toContain(`“${value}”`)
        literal += 1
      }
      expect(literal).toBeGreaterThan(texts.length / 6)
      await wire.expectWhole()
    })

    const places = [
      'your-data.html',
      'present.html',
      ...(rarely ? [lesson.address, 'present/stage.html', 'review.html', 'glossary.html'] : []),
      ...scenarios.slice(0, rarely ? 1 : 0).map(addressOfStory),
    ]

    test('S04: an address with any query and any fragment changes nothing and runs nothing', async ({
      page,
      context,
    }) => {
      const wire = layTripwire(context)
      for (const place of places) {
        const query = texts.map(
          (text, at) => `q${at}=${encodeURIComponent(text.slice(0, 60).toWellFormed())}`,
        )
        await page.goto(`${place}?${query.join('&')}&__proto__[pwned]=1#x`)
        const path = new URL(page.url()).pathname
        await page.evaluate(async (json) => {
          for (const [at, text] of JSON.parse(json).entries()) {
            const bare = text.toWellFormed()
            const start = ['', 'p=', 's=', ':~:text='][at % 4]
            location.hash = start + bare
            location.hash = start + encodeURIComponent(bare)
            await new Promise((resolve) => setTimeout(resolve))
          }
        }, packed(texts))
        expect(new URL(page.url()).pathname).toBe(path)
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
        await wire.expectWhole()
      }
    })
  })
