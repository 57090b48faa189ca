import { describe, test } from 'vitest'
import { checkBankTags } from '#build/content/check-bank-tags.ts'
import { type BankProblem, findInItems, findInWholeBank } from '#build/content/find-in-bank.ts'
import type { Problem } from '#build/content/problem.ts'
import { type Content, readContent } from '#build/content/read-content.ts'
import { findAmericanSpelling } from '#core/course/spelling.ts'
import type { BankFile, BankItem } from '#core/question/bank.ts'
import { expectNone } from './expect-none.ts'

type QuestionFile = Content['questions'][number]

const content = await readContent(process.cwd())
const { course, claims, lessons, questions } = content
const shown = lessons.flatMap(({ file, data, text }) =>
  (text?.tags ?? [])
    .filter(({ name }) => name === 'Question')
    .map(({ attributes: { id = '' }, line }) => ({ file, line, lesson: data?.id, id })),
)

type Fault = Omit<Problem, 'file' | 'line'>

/** Fails the test with every problem that items have, each at the line of its item. */
function findInEach(find: (item: BankItem, file: QuestionFile & { data: BankFile }) => Fault[]) {
  expectNone(
    questions.flatMap((file) => {
      const { data } = file
      if (!data) return []
      return data.items.flatMap((item, at) =>
        find(item, { ...file, data }).map(({ what, ...rest }) => ({
          file: file.file,
          line: file.lineOf(['items', at]),
          what: `${item.id}: ${what}`,
          ...rest,
        })),
      )
    }),
  )
}

const isBlocking = ({ severity }: BankProblem) => severity === 'blocks'

describe('the bank', () => {
  test('each file fits its schema', () => {
    expectNone(questions.flatMap(({ problems }) => problems))
  })

  test('each file holds the items of the objective that it is named after', () => {
    findInEach((item, { file, data: { objective } }) =>
      file.endsWith(`/${objective}.yaml`) &&
      item.id.startsWith(`${objective}-`) &&
      course.data?.objectives.some(({ id }) => id === objective)
        ? []
        : [
            {
              what: `file, objective (${objective}) and id do not agree, or the objective does not exist.`,
              why: 'An item is found by its objective.',
              fix: 'Name the file and start the id with an objective of content/course.yaml.',
            },
          ],
    )
  })

  test('no two items share an id', () => {
    const ids = questions.flatMap(({ data }) => data?.items.map(({ id }) => id) ?? [])
    findInEach(({ id }) =>
      ids.indexOf(id) === ids.lastIndexOf(id)
        ? []
        : [
            {
              what: 'the id is used twice.',
              why: 'Answers are saved by id.',
              fix: 'Give the newer item an id that was never used.',
            },
          ],
    )
  })

  test('items name claims and lessons that exist', () => {
    const units = course.data?.modules.flatMap((module) => module.lessons) ?? []
    const known = new Set(claims.data?.claims.map(({ id }) => id))
    findInEach((item) =>
      [
        ...item.claims.filter((id) => !known.has(id)),
        ...(units.includes(item.lesson) ? [] : [item.lesson]),
      ].map((id) => ({
        what: `${id} does not exist.`,
        why: 'Feedback and review send a learner back to where the claim is taught.',
        fix: 'Use ids from content/claims.yaml and content/course.yaml.',
      })),
    )
  })

  test('items and misconceptions are tagged with what exists', () => {
    expectNone(checkBankTags(content))
  })

  test('each check is shown in the lesson that it names', () => {
    const written = lessons.map(({ data }) => data?.id)
    findInEach(({ id, pool, lesson }) =>
      pool !== 'check' ||
      !written.includes(lesson) ||
      shown.some((place) => place.id === id && place.lesson === lesson)
        ? []
        : [
            {
              what: `${lesson} does not show it.`,
              why: 'A check that no lesson shows is never answered.',
              fix: `Put <Question id="${id}" /> into ${lesson}, or move the item to another pool.`,
            },
          ],
    )
  })

  test('each question that a lesson shows is a check of that lesson', () => {
    const checks = questions.flatMap(({ data }) => data?.items ?? [])
    expectNone(
      shown
        .filter(
          ({ id, lesson }) =>
            !checks.some(
              (item) => item.id === id && item.lesson === lesson && item.pool === 'check',
            ),
        )
        .map(({ file, line, id, lesson }) => ({
          file,
          line,
          what: `The bank has no check ${id} for ${lesson}.`,
          why: 'The page cannot be built without it.',
          fix: 'Write the item, or correct the id.',
        })),
    )
  })

  test('as a whole keeps the rules of the authoring guide that nothing may break', () => {
    expectNone(findInWholeBank(content).filter(isBlocking))
  })
})

describe('each item', () => {
  test('keeps the rules of the authoring guide that nothing may break', async () => {
    expectNone((await findInItems(content)).filter(isBlocking))
  })

  test('is spelt the British way, and so is each misconception', () => {
    const texts = (item: BankItem) => [
      item.stem,
      item.hint ?? '',
      ...item.options.flatMap(({ text, feedback }) => [text, feedback]),
    ]
    findInEach((item) => texts(item).flatMap(findAmerican))
    expectNone(
      questions.flatMap(({ file, data, lineOf }) =>
        (data?.misconceptions ?? []).flatMap(({ says }, at) =>
          findAmerican(says).map((fault) => ({
            file,
            line: lineOf(['misconceptions', at]),
            ...fault,
          })),
        ),
      ),
    )
  })
})

function findAmerican(text: string): Fault[] {
  return findAmericanSpelling(text).map(({ found, write }) => ({
    what: `"${found}" is American spelling: "${text}"`,
    why: 'The course is in British English.',
    fix: `Write "${write}".`,
  }))
}
