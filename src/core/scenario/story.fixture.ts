import fc from 'fast-check'
import { quantityNames } from './quantities.ts'

/** A story of two scenes and three endings, as an author would write it. */
export function writeStory() {
  return {
    id: 'SC9',
    slug: 'two-doors',
    title: 'Two doors',
    context: 'A test',
    role: 'Porter',
    premise: 'A hall has two doors.',
    minutes: 1,
    objectives: ['LO1'],
    claims: 'C001-C003',
    start: { trust: 5, delivery: 5, adaptation: 5, reserve: 9 },
    scenes: [
      {
        id: 'hall',
        title: 'The hall',
        text: 'Which door?',
        choices: [
          writeChoice('a', { trust: 2 }, 'room'),
          writeChoice('b', { trust: -3, reserve: 3 }, [
            { when: 'trust <= 2', to: 'room' },
            { to: 'end' },
          ]),
          writeChoice('c', { delivery: 1 }, 'end'),
        ],
      },
      {
        id: 'room',
        title: 'The room',
        text: 'Stay?',
        choices: [
          writeChoice('a', { trust: 2 }, 'end'),
          writeChoice('b', { trust: -1, delivery: -1 }, 'end'),
        ],
      },
    ],
    endings: [
      writeEnding('warm', 'trust >= 8 and delivery >= 5'),
      writeEnding('cold', 'trust <= 1 or reserve = 0'),
      writeEnding('plain'),
    ],
  }
}

type Links = string | { when?: string; to: string }[]

export function writeChoice(id: string, effects: Record<string, number>, to: Links) {
  return { id, mode: 'other', text: `Choose ${id}.`, effects, consequence: `It was ${id}.`, to }
}

export function writeEnding(id: string, when?: string) {
  return { id, title: id, text: `All is ${id}.`, ...(when === undefined ? {} : { when }) }
}

const level = fc.integer({ min: 0, max: 10 })
const quantities = fc.record({ trust: level, delivery: level, adaptation: level, reserve: level })
const effect = fc.integer({ min: -3, max: 3 })
const effects = fc.record(
  { trust: effect, delivery: effect, adaptation: effect, reserve: effect },
  { requiredKeys: [] },
)

/** Writes one comparison, or two joined. */
export const anyCondition = fc
  .array(
    fc
      .tuple(fc.constantFrom(...quantityNames), fc.constantFrom('>=', '<=', '>', '<', '='), level)
      .map((parts) => parts.join(' ')),
    { minLength: 1, maxLength: 3 },
  )
  .chain((parts) => fc.constantFrom(' and ', ' or ').map((word) => parts.join(word)))

/** Writes stories of 1 to 12 scenes, each linked to the next and perhaps to one further on. */
export const anyStory = fc
  .record({
    start: quantities,
    scenes: fc.array(
      fc.array(fc.record({ effects, when: anyCondition, skip: fc.nat(11) }), {
        minLength: 2,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 12 },
    ),
    ending: anyCondition,
  })
  .map(({ start, scenes, ending }) => ({
    ...writeStory(),
    start,
    scenes: scenes.map((choices, index) => ({
      id: `s${index}`,
      title: `Scene ${index}`,
      text: 'What now?',
      choices: choices.map(({ effects, when, skip }, position) =>
        writeChoice(`c${position}`, effects, [
          { when, to: nameScene(index + 1 + skip, scenes.length) },
          { to: nameScene(index + 1, scenes.length) },
        ]),
      ),
    })),
    endings: [writeEnding('first', ending), writeEnding('last')],
  }))

function nameScene(index: number, count: number): string {
  return index < count ? `s${index}` : 'end'
}

/** Writes choices that often, but not always, fit a story of `anyStory`. */
export const anyChoices = fc.array(fc.constantFrom('c0', 'c0', 'c1', 'c1', 'c2', 'c3', 'gone'), {
  maxLength: 15,
})
