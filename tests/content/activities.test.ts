import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkActivities } from '#build/content/check-activities.ts'
import { findInActivities } from '#build/content/find-in-activities.ts'
import { readContent } from '#build/content/read-content.ts'
import { type ContentCopy, copyContent } from './copy-content.ts'
import { expectNone } from './expect-none.ts'

const content = await readContent(process.cwd())

describe('the activities', () => {
  test('each file fits its schema', () => {
    expectNone(content.activities.flatMap(({ problems }) => problems))
  })

  test('each stands once in the lesson that its file names, and each one shown is written', () => {
    expectNone(checkActivities(content))
  })

  test('are in British English and in our own words, with feedback of 8 to 70 words', async () => {
    expectNone(await findInActivities(content))
  })

  test('offer menus that can be read at 320 px: choices of at most 45 letters', () => {
    const long = content.activities
      .flatMap(({ data }) => data?.items ?? [])
      .flatMap((item) => {
        if (item.kind === 'matching') return item.choices
        if (item.kind === 'calibrate') return item.settings
        if (item.kind === 'table') return item.rows.flatMap(({ cells }) => Object.values(cells))
        return []
      })
      .filter(({ text }) => text.length > 45)
    expect(long).toEqual([])
  })
})

describe('an author of an activity is told file and line of', () => {
  const lesson = 'content/lessons/11-not-rank-not-worth.mdx'
  const other = 'content/lessons/10-two-systems-of-action.mdx'
  const file = 'content/activities/L11.yaml'
  const tag = '<Activity id="L11-A1" />'
  let copy: ContentCopy

  beforeEach(async () => {
    copy = await copyContent()
  })
  afterEach(() => copy.remove())

  test('an activity that is not written', async () => {
    const message = await copy.told(lesson, (text) => `${text}\n<Activity id="L11-A99" />\n`)
    expect(message).toContain(
      `${lesson}:${await copy.lineOf(lesson, 'L11-A99')}\n  What: There is no activity L11-A99.`,
    )
  })

  test('an activity that is shown twice', async () => {
    const message = await copy.told(lesson, (text) => `${text}\n${tag}\n`)
    expect(message).toContain(
      `What: The activity L11-A1 is shown twice; first in ${lesson}:${await copy.lineOf(lesson, tag)}.`,
    )
  })

  test('an activity of another lesson', async () => {
    const message = await copy.told(other, (text) => `${text}\n${tag}\n`)
    expect(message).toContain(
      `${other}:${await copy.lineOf(other, tag)}\n  What: L11-A1 is an activity of L11, and this is L10.`,
    )
  })

  test('an activity that no lesson shows', async () => {
    const message = await copy.told(lesson, (text) => text.replace(tag, ''))
    expect(message).toContain(
      `${file}:${await copy.lineOf(file, 'id: L11-A1')}\n  What: No lesson shows L11-A1.`,
    )
  })

  test('an id that the bank has too', async () => {
    const message = await copy.told(file, (text) => text.replace('id: L11-A1', 'id: LO1-K1'))
    expect(message).toMatch(/What: The id LO1-K1 is used twice; it is first used in content\//)
    expect(message).toContain('the id LO1-K1 do not agree')
  })

  test('words that break the rules', async () => {
    await copy.told(file, (text) =>
      text.replace(/reveal: >-\n.+\n/, 'reveal: >-\n      A gray organization.\n'),
    )
    const found = await findInActivities(await readContent(copy.root))
    expect(found.length).toBeGreaterThan(0)
    for (const problem of found) expect(problem).toMatchObject({ file })
    expect(found.map(({ what }) => what).join('\n')).toContain(
      'L11-A1: "organization" is American spelling',
    )
  })

  test('feedback that is too short', async () => {
    await copy.told(file, (text) =>
      text.replace(/feedback: >-\n(?: {10}.+\n)+/, 'feedback: Not quite.\n'),
    )
    expect(await findInActivities(await readContent(copy.root))).toContainEqual(
      expect.objectContaining({
        file,
        line: await copy.lineOf(file, 'Not quite.'),
        what: 'L11-A1: the feedback has 2 words: "Not quite."',
      }),
    )
  })
})
