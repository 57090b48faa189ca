import { expect, type Page, test } from '@playwright/test'
import { morning } from '#tests/e2e/review.ts'
import { answered, bring, choose, fileOf, openPage } from '#tests/e2e/your-data.ts'
import { keepTranscript } from './transcript.ts'
import { listenTo } from './voice.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('A04, A22: Your data tells what each act came to, and asks back before anything is lost', {
  tag: '@long',
}, async ({ page }) => {
  await page.clock.setFixedTime(morning)
  // How much room there is depends on the machine.
  await page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ usage: 120_000, quota: 2_000_000_000 })
  })
  await bring(page, [answered('LO1-K1', true), answered('LO3-K1', false)])
  await openPage(page)
  const main = page.getByRole('main')
  const voice = await listenTo(page)
  voice.step('Reading the page')
  await voice.read(main)
  voice.step('Downloading')
  await voice.tabTo(button(page, 'Download my progress'))
  await voice.press('Enter', /^polite/)
  voice.step('A file that is none')
  const field = page.getByLabel('Open a progress file')
  await voice.tabTo(field)
  const fault = await voice.when(
    '(chooses a picture)',
    () => choose(page, 'GIF89a', 'cat.gif'),
    /^(polite|assertive)/,
  )
  expect(fault.filter((one) => /Nothing was changed/.test(one))).toHaveLength(1)
  voice.step('A file of another device')
  await voice.when(
    '(chooses phone.json)',
    () => choose(page, fileOf([answered('LO2-K1', true)]), 'phone.json'),
    /^focus/,
  )
  await voice.read(page.getByRole('region', { name: 'What “phone.json” holds' }))
  await voice.tabTo(button(page, 'Merge with what is here'))
  await voice.press('Enter', /^polite/)
  voice.step('Deleting everything')
  await voice.tabTo(button(page, 'Delete everything'))
  await voice.press('Enter')
  await voice.tabTo(button(page, 'Yes, delete everything'))
  await voice.press('Enter', /Everything is gone/)
  keepTranscript('your-data', 'Your data', voice.lines)
})
