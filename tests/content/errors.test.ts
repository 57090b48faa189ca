import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findProblems } from '#build/content/check.ts'
import { type ContentCopy, copyContent } from './copy-content.ts'

const lesson = 'content/lessons/10-two-systems-of-action.mdx'
const items = 'content/questions/LO1.yaml'
const story = 'content/scenarios/forty-desks.yaml'
let copy: ContentCopy

beforeEach(async () => {
  copy = await copyContent()
})
afterEach(() => copy.remove())

const append = (text: string) => (source: string) => `${source}\n${text}\n`

test('the content as it stands has no problems', async () => {
  expect(await findProblems(copy.root)).toEqual([])
})

describe('an author is told file, line, what, why and what to do about', () => {
  test('a missing id', async () => {
    const message = await copy.told(lesson, (text) => text.replace(/^id: L10\n/m, ''))
    expect(message).toMatch(
      new RegExp(
        `${lesson}:\\d+\n {2}What: "id" is missing\\.\n {2}Why: {2}.+\n {2}Do: {3}Add "id"`,
      ),
    )
  })

  test('F34: a duplicate lesson id', async () => {
    const message = await copy.told(lesson, (text) => text.replace(/^id: L10$/m, 'id: L11'))
    expect(message).toMatch(
      /:2\n {2}What: The id L11 is used twice; it is first used in content\/lessons\/\S+:2\./,
    )
    expect(message).toContain('never used')
  })

  test('a duplicate item id', async () => {
    const message = await copy.told(items, (text) => text.replace('id: LO1-K2', 'id: LO1-K1'))
    expect(message).toContain('The id LO1-K1 is used twice')
    expect(message).toMatch(new RegExp(`${items}:(?!1\\n)\\d+`))
  })

  test.each([
    ['claim', '<Claim ids="C999" />', 'There is no claim C999.', 'content/claims.yaml'],
    [
      'reference',
      'Said. <Ref ids="R99" />',
      'There is no reference R99.',
      'content/references.yaml',
    ],
    [
      'term',
      'A <Term id="synergy">synergy</Term>.',
      'There is no term synergy.',
      'content/glossary.yaml',
    ],
    ['question', '<Question id="LO1-K99" />', 'There is no question LO1-K99.', 'content/questions'],
    ['scenario', '<Scenario id="SC99" />', 'There is no scenario SC99.', 'content/scenarios'],
    ['linked lesson', 'See [this](lesson:L99).', 'There is no lesson L99.', 'content/lessons'],
  ])('an unknown %s', async (_kind, added, what, home) => {
    const message = await copy.told(lesson, append(added))
    const line = await copy.lineOf(lesson, added)
    expect(message).toContain(`${lesson}:${line}\n  What: ${what}`)
    expect(message).toContain(`to ${home}.`)
  })

  test('an unknown objective', async () => {
    const message = await copy.told(lesson, (text) =>
      text.replace('objectives: [LO1]', 'objectives: [LO77]'),
    )
    expect(message).toContain(
      `${lesson}:${await copy.lineOf(lesson, 'LO77')}\n  What: There is no objective LO77.`,
    )
  })

  test('F34: a dangling scenario link', async () => {
    const message = await copy.told(story, (text) =>
      text.replace(/to: n2\b|to: [a-z-]+(?=\n)/, 'to: nowhere'),
    )
    expect(message).toMatch(
      new RegExp(`${story}:${await copy.lineOf(story, 'nowhere')}\n {2}What: .*nowhere`),
    )
  })

  test('minutes that do not fit the words', async () => {
    const message = await copy.told(lesson, (text) => text.replace(/^minutes: 4$/m, 'minutes: 9'))
    expect(message).toContain(
      `${lesson}:${await copy.lineOf(lesson, 'minutes: 9')}\n  What: 9 minutes do not fit`,
    )
  })

  test('an unknown tag', async () => {
    const message = await copy.told(lesson, append('<Quizz id="LO1-K1" />'))
    expect(message).toContain('What: <Quizz> is not a tag that authors may write.')
    expect(message).toContain('Question')
  })

  test.each([
    ['imports code', "import x from 'node:fs'", 'may not import or export code'],
    ['exports code', 'export const x = 1', 'may not import or export code'],
    ['holds an expression', 'The answer is {6 * 7}.', 'may not hold an expression'],
  ])('a lesson that %s', async (_kind, added, what) => {
    const message = await copy.told(lesson, append(added))
    expect(message).toContain(`${lesson}:${await copy.lineOf(lesson, added)}`)
    expect(message).toContain(what)
  })

  test('a tag that is left open', async () => {
    const message = await copy.told(lesson, append('<Case>\n\nNever closed.'))
    expect(message).toContain(lesson)
    expect(message).toContain('Close each tag that opens')
  })

  test('a mistyped key', async () => {
    const message = await copy.told(lesson, (text) => text.replace(/^minutes:/m, 'minuts:'))
    expect(message).toContain(
      `${lesson}:${await copy.lineOf(lesson, 'minuts')}\n  What: "minuts" is not a key`,
    )
  })

  test('YAML that cannot be read', async () => {
    const message = await copy.told(items, append('  - id: "LO1-K9'))
    expect(message).toContain(items)
    expect(message).toContain('The file has to be YAML')
  })

  test('two keys in a single-best-answer item', async () => {
    const message = await copy.told(items, (text) => text.replace(/misconception: .+/, 'key: true'))
    expect(message).toContain('exactly one key')
  })

  test('a lesson that the course does not list', async () => {
    const message = await copy.told('content/course.yaml', (text) =>
      text.replace('[L10, L11, L12]', '[L11, L12]'),
    )
    expect(message).toContain(`${lesson}:2\n  What: L10 is not in content/course.yaml.`)
  })

  test('a listed lesson that is not written', async () => {
    const message = await copy.told('content/course.yaml', (text) =>
      text.replace('[L10,', '[L19, L10,'),
    )
    expect(message).toContain(
      `content/course.yaml:${await copy.lineOf('content/course.yaml', 'L19')}\n  What: The course lists L19`,
    )
  })

  const plan = 'content/workshop/ninety.yaml'
  test.each([
    [
      'a session plan that takes longer than its time',
      (text: string) => text.replace('minutes: 90', 'minutes: 60'),
      'The parts take 90 minutes, and the plan has 60.',
    ],
    [
      'a plan with an item that is kept for another use',
      (text: string) => text.replace('item: LO1-K2', 'item: LO1-F1'),
      'LO1-F1 belongs to the pool "final".',
    ],
    [
      'a plan with a story that nobody wrote',
      (text: string) => text.replace('scenario: SC4', 'scenario: SC99'),
      'There is no scenario SC99.',
    ],
    [
      'a story in less time than a room needs to decide',
      (text: string) => text.replace('minutes: 22', 'minutes: 3'),
      '3 minutes are planned for SC4',
    ],
    [
      'a line that is too long for the stage',
      (text: string) => text.replace('- What is the act for?', `- ${'word '.repeat(13)}`),
      'The line has 13 words.',
    ],
    [
      'a debrief of a story that is not in the plan',
      (text: string) => text.replace(/^ {4}of: \[/m, '    of: [elsewhere, '),
      'No part of this plan is a story with the id "elsewhere".',
    ],
  ])('%s', async (_, change, said) => {
    const message = await copy.told(plan, change)
    expect(message).toContain(said)
    expect(message).toMatch(new RegExp(`${plan}:\\d+\\n {2}What: [\\s\\S]+\\n {2}Do: {3}`))
  })
})
