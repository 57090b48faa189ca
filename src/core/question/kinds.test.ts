import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { items } from './items.fixture.ts'
import { type Item, type ItemKind, itemSchema, kinds, splitItem } from './kinds.ts'
import { type Answer, choicesByPart, isRight, type Mark } from './mark.ts'

/** Marks an answer to an item as a page does: from its face and the key that was held back. */
function markItem(item: Item, answer: Answer): Mark {
  const { face, key } = splitItem(item)
  const { mark } = kinds[item.kind] as { mark(face: unknown, key: unknown, answer: Answer): Mark }
  return mark(face, JSON.parse(JSON.stringify(key)), answer)
}

/** The answer that the key calls right; any answer, where nothing is right or wrong. */
const rightAnswers: { [K in ItemKind]: (item: Extract<Item, { kind: K }>) => string[] } = {
  single: ({ options }) => options.filter(({ key }) => key).map(({ id }) => id),
  multiple: ({ options }) => options.filter(({ key }) => key).map(({ id }) => id),
  matching: ({ rows }) => rows.map(({ id, match }) => `${id}=${match}`),
  sorting: ({ cards }) => cards.map(({ id, accept }) => `${id}=${accept[0]}`),
  ordering: ({ steps, rules }) =>
    steps
      .map(({ id }) => id)
      .toSorted((a, b) =>
        rules.some(({ earlier, later }) => earlier === a && later === b)
          ? -1
          : rules.some(({ earlier, later }) => earlier === b && later === a)
            ? 1
            : 0,
      ),
  table: ({ rows }) =>
    rows.flatMap(({ id, cells }) =>
      Object.entries(cells).map(([column, cell]) => `${id}.${column}=${cell.id}`),
    ),
  calibrate: ({ cells }) => cells.map(({ row, column, fits }) => `${row}.${column}=${fits[0]}`),
  commit: ({ options }) => options.slice(0, 1).map(({ id }) => id),
  written: () => ['text=Ice comes, so let us order two.'],
}

function rightAnswerTo<K extends ItemKind>(item: Extract<Item, { kind: K }>): string[] {
  return rightAnswers[item.kind as K](item)
}

const cases = Object.values(items).map((item): [ItemKind, Item] => [item.kind, item])

/** Ids of an item, and texts that trip careless look-ups. */
function entriesFor(item: Item): fc.Arbitrary<string> {
  const ids = [...JSON.stringify(item).matchAll(/"(?:id|row|column)":"([^"]+)"/g)].map(
    ([, id = '']) => id,
  )
  const odd = ['__proto__', 'constructor', 'toString', 'a=b=c', '=', '', 'text=', '__proto__=a']
  const part = fc.constantFrom(...ids, ...odd)
  return fc.oneof(
    fc.string(),
    part,
    fc.tuple(part, part).map(([a, b]) => `${a}=${b}`),
    fc.tuple(part, part, part).map(([a, b, c]) => `${a}.${b}=${c}`),
    fc.constantFrom(...rightAnswerTo(item)),
  )
}

/** Texts that may be read only after the check, with what it is that they say. */
function heldBack(item: Item): string[] {
  const names = 'feedback|reveal|tooClose|tooLoose|fitting|defence|misconception'
  const said = [...JSON.stringify(item).matchAll(new RegExp(`"(?:${names})":"([^"]+)"`, 'g'))]
  const written = item.kind === 'written' ? [...item.models, ...item.criteria] : []
  return [...said.map(([, text = '']) => text), ...written.map(({ text }) => text)]
}

test('every kind has a small item to try it with', () => {
  expect(Object.keys(items).toSorted()).toEqual(Object.keys(kinds).toSorted())
  expect(itemSchema.options.map(({ shape }) => shape.kind.value as string).toSorted()).toEqual(
    Object.keys(kinds).toSorted(),
  )
})

describe.each(cases)('%s', (_kind, item) => {
  test('every list of texts has a mark, of points from none to all', () => {
    fc.assert(
      fc.property(fc.array(entriesFor(item), { maxLength: 12 }), (answer) => {
        const mark = markItem(item, answer)
        if (mark.kind !== 'marked') {
          expect(['unanswered', 'unknown']).toContain(mark.kind)
          return
        }
        expect(mark.points).toBeGreaterThanOrEqual(0)
        expect(mark.points).toBeLessThanOrEqual(mark.of)
        for (const { text } of mark.comments) expect(text).toBeTypeOf('string')
      }),
    )
  })

  test('no answer at all asks for one', () => {
    const mark = markItem(item, [])
    expect(mark.kind).toBe('unanswered')
  })

  test('the answer that the key calls right earns all points', () => {
    const mark = markItem(item, rightAnswerTo(item))
    expect(mark.kind).toBe('marked')
    expect(isRight(mark)).toBe(true)
  })

  test('the face gives away nothing that is said after the check', () => {
    const shown = JSON.stringify(splitItem(item).face)
    const texts = heldBack(item)
    expect(texts.length).toBeGreaterThan(0)
    for (const text of texts) expect(shown).not.toContain(text)
    expect(shown).not.toMatch(/"(?:key|accept|match|fits|rules|defence|feedback)"/)
  })
})

describe.each(cases.filter(([kind]) => kind !== 'ordering'))('%s', (kind, item) => {
  test('the order in which parts were answered does not matter', () => {
    const isChoice = kind === 'single' || kind === 'commit'
    fc.assert(
      fc.property(
        fc
          .uniqueArray(entriesFor(item), {
            maxLength: isChoice ? 1 : 8,
            // The last choice of a part counts, so a form never answers a part twice.
            selector: (entry) => [...choicesByPart([entry]).keys()][0] ?? entry,
          })
          .chain((answer) =>
            fc.tuple(
              fc.constant(answer),
              fc.shuffledSubarray(answer, { minLength: answer.length }),
            ),
          ),
        ([answer, shuffled]) => {
          expect(sorted(markItem(item, shuffled))).toEqual(sorted(markItem(item, answer)))
        },
      ),
    )
  })
})

/** A mark with its comments in an order of their own. */
function sorted(mark: Mark): Mark {
  if (mark.kind !== 'marked') return mark
  return { ...mark, comments: mark.comments.toSorted((a, b) => a.text.localeCompare(b.text)) }
}
