import { expect } from '@playwright/test'
import { lesson } from '#tests/e2e/course.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { readPdf } from '#tests/engines/pdf.ts'

for (const { address, kinds } of [
  { address: lesson.address, kinds: ['H1', 'H2', 'P', 'L', 'LI', 'Link'] },
  { address: 'reference-card.html', kinds: ['H1', 'Table', 'TR', 'TH', 'TD'] },
  { address: 'present/print-forty-five.html', kinds: ['H3', 'H4', 'Table', 'TH', 'TD'] },
])
  test(`A24: ${address} as a PDF has a title, a language and a structure of headings, lists and tables`, async ({
    page,
  }) => {
    await page.goto(address)
    const pdf = readPdf(await page.pdf({ tagged: true, outline: true }))
    expect(pdf.isTagged).toBe(true)
    expect(pdf.language).toMatch(/^en/)
    expect(pdf.kinds).toEqual(expect.arrayContaining(kinds))
  })
