import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readContent } from '#build/content/read-content.ts'
import { exportBank } from '#build/question-export/export-bank.ts'
import { readGift } from '#build/question-export/read-back/gift.ts'
import { readMoodleXml } from '#build/question-export/read-back/moodle-xml.ts'
import { readQti } from '#build/question-export/read-back/qti.ts'
import { byId, expectedQuestions } from '#build/question-export/sample.ts'

const { course, questions } = await readContent(process.cwd())
const facts = course.data ?? { title: '', objectives: [] }
const bank = questions.flatMap(({ data }) => data ?? [])
const files = exportBank(bank, facts)

function bytesOf(name: string): Uint8Array {
  return files.find((file) => file.name === name)?.bytes ?? new Uint8Array()
}

describe('the whole bank comes back from its export', () => {
  test('with no file left out', () => {
    expect(questions.flatMap(({ problems }) => problems)).toEqual([])
    expect(bank.length).toBe(facts.objectives.length)
  })

  test('as Moodle XML, with hints', () => {
    expect(byId(readMoodleXml(strFromU8(bytesOf('questions.moodle.xml'))))).toEqual(
      byId(expectedQuestions(bank, facts, { hints: true })),
    )
  })

  test('as GIFT', () => {
    expect(byId(readGift(strFromU8(bytesOf('questions.gift'))))).toEqual(
      byId(expectedQuestions(bank, facts, { hints: false })),
    )
  })

  test('as QTI 2.2', () => {
    const zip = unzipSync(bytesOf('questions-qti.zip'))
    const texts = Object.entries(zip).map(([path, bytes]) => [path, strFromU8(bytes)] as const)
    expect(byId(readQti(Object.fromEntries(texts)))).toEqual(
      byId(expectedQuestions(bank, facts, { hints: false })),
    )
  })

  test('with the same bytes each time', () => {
    expect(exportBank([...bank].reverse(), facts)).toEqual(files)
  })
})
