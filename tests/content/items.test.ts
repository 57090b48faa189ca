import { describe, test } from 'vitest'
import { LineCounter, parseDocument } from 'yaml'
import { contentStems } from '#core/course/overlap.ts'
import { findAmericanSpelling } from '#core/course/spelling.ts'
import { checkItem } from '#core/question/item-rules.ts'
import { type Item, itemFileSchema } from '#core/question/question.ts'
import { expectNone } from './problem.ts'
import { check, claims, course, lessons, listFiles, readSource } from './read.ts'

/** An item with its place. */
interface PlacedItem {
  file: string
  line: number
  objective: string
  item: Item
}

function readItems(file: string): PlacedItem[] {
  const lines = new LineCounter()
  const source = readSource(file)
  const document = parseDocument(source, { lineCounter: lines })
  const { objective, items } = check(file, itemFileSchema, document.toJS())
  return items.map((item, at) => ({
    file,
    line: lines.linePos(startOf(document.getIn(['items', at], true))).line,
    objective,
    item,
  }))
}

/** Returns where a YAML node starts in its file. */
function startOf(node: unknown): number {
  const isRanged = typeof node === 'object' && node !== null && 'range' in node
  return isRanged && Array.isArray(node.range) ? Number(node.range[0]) : 0
}

const bank = listFiles('questions', '.yaml').flatMap(readItems)
const shown = lessons.flatMap(({ file, meta, text }) =>
  text.tags
    .filter(({ name }) => name === 'Question')
    .map(({ attributes: { id = '' }, line }) => ({ file, line, lesson: meta.id, id })),
)

/** Stems of words that stand in the stems of more than three items. */
const commonStems = new Set(
  [...countAll(bank.map(({ item }) => contentStems(item.stem)))]
    .filter(([, count]) => count > 3)
    .map(([word]) => word),
)

function countAll(sets: readonly Set<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of sets.flatMap((set) => [...set])) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function findInBank(
  find: (placed: PlacedItem) => { what: string; why: string; todo: string }[],
): void {
  expectNone(
    bank.flatMap((placed) =>
      find(placed).map(({ what, ...rest }) => ({
        file: placed.file,
        line: placed.line,
        what: `${placed.item.id}: ${what}`,
        ...rest,
      })),
    ),
  )
}

describe('the bank', () => {
  test('each file holds the items of the objective that it is named after', () => {
    findInBank(({ file, objective, item }) =>
      file.endsWith(`/${objective}.yaml`) &&
      item.id.startsWith(`${objective}-`) &&
      course.objectives.some(({ id }) => id === objective)
        ? []
        : [
            {
              what: `file, objective (${objective}) and id do not agree, or the objective does not exist.`,
              why: 'An item is found by its objective.',
              todo: 'Name the file and start the id with an objective of content/course.yaml.',
            },
          ],
    )
  })

  test('no two items share an id', () => {
    const ids = bank.map(({ item }) => item.id)
    findInBank(({ item }) =>
      ids.indexOf(item.id) === ids.lastIndexOf(item.id)
        ? []
        : [
            {
              what: 'the id is used twice.',
              why: 'Answers are saved by id.',
              todo: 'Give the newer item an id that was never used.',
            },
          ],
    )
  })

  test('items name claims and lessons that exist', () => {
    const units = course.modules.flatMap((module) => module.lessons)
    const known = new Set(claims.map(({ id }) => id))
    findInBank(({ item }) =>
      [
        ...item.claims.filter((id) => !known.has(id)),
        ...(item.claims.length === 0 ? ['(no claim)'] : []),
        ...(units.includes(item.lesson) ? [] : [item.lesson]),
      ].map((id) => ({
        what: `${id} does not exist.`,
        why: 'Feedback and review send a learner back to where the claim is taught.',
        todo: 'Use ids from content/claims.yaml and content/course.yaml.',
      })),
    )
  })

  test('each check is shown in the lesson that it names', () => {
    const written = lessons.map(({ meta }) => meta.id)
    findInBank(({ item }) =>
      item.pool !== 'check' ||
      !written.includes(item.lesson) ||
      shown.some(({ id, lesson }) => id === item.id && lesson === item.lesson)
        ? []
        : [
            {
              what: `${item.lesson} does not show it.`,
              why: 'A check that no lesson shows is never answered.',
              todo: `Put <Question id="${item.id}" /> into ${item.lesson}, or move the item to another pool.`,
            },
          ],
    )
  })

  test('each question that a lesson shows is a check of that lesson', () => {
    expectNone(
      shown
        .filter(
          ({ id, lesson }) =>
            !bank.some(
              ({ item }) => item.id === id && item.lesson === lesson && item.pool === 'check',
            ),
        )
        .map(({ file, line, id, lesson }) => ({
          file,
          line,
          what: `The bank has no check ${id} for ${lesson}.`,
          why: 'The page cannot be built without it.',
          todo: 'Write the item, or correct the id.',
        })),
    )
  })
})

describe('each item', () => {
  test('keeps the rules that nothing may break', () => {
    findInBank(({ item }) =>
      checkItem(item, commonStems)
        .filter(({ severity }) => severity === 'blocks')
        .map(({ rule, message }) => ({
          what: message,
          why: `Rule ${rule}: the form of an item must not give the answer away or mislead.`,
          todo: 'Rewrite the item; the message says how.',
        })),
    )
  })

  test('keeps the rules that ask for a second look', () => {
    findInBank(({ item }) =>
      checkItem(item, commonStems)
        .filter(({ severity }) => severity === 'warns')
        .map(({ rule, message }) => ({
          what: message,
          why: `Rule ${rule}: small tells add up over a bank.`,
          todo: 'Rewrite the item; the message says how.',
        })),
    )
  })

  test('is spelt the British way', () => {
    findInBank(({ item }) =>
      [item.stem, ...item.options.flatMap(({ text, feedback }) => [text, feedback])]
        .flatMap(findAmericanSpelling)
        .map(({ found, write }) => ({
          what: `"${found}" is American spelling.`,
          why: 'The course is in British English.',
          todo: `Write "${write}".`,
        })),
    )
  })
})
