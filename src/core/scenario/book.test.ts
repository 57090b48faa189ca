import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBookStory, everyKind } from './book.fixture.ts'
import { type Book, makeBook, type Section } from './book.ts'
import { readBook } from './book-reader.fixture.ts'
import { showPassage, wordsOf } from './passage.ts'
import { begin, type Run, step } from './play.ts'
import { forLearners, type Scenario, scenarioSchema } from './scenario.ts'

const story = forLearners(scenarioSchema.parse(everyKind))
const stories = anyBookStory.map((written) => forLearners(scenarioSchema.parse(written)))

function turnsOf(section: Section): number[] {
  if (section.kind === 'scene') return section.choices.map(({ to }) => to)
  return section.kind === 'ending' ? [] : section.turns.map(({ to }) => to)
}

/** What a player sees in a place of a run: the words, and in a scene the letters on offer. */
function look(run: Run): string[][] {
  if (run.kind === 'ended') return [showPassage(run.ending.text, run.state).map(wordsOf)]
  const { scene, state, offered } = run
  return [
    showPassage(scene.text, state).map(wordsOf),
    offered.map((choice) => letters[scene.choices.indexOf(choice)] ?? ''),
  ]
}

const letters = ['A', 'B', 'C', 'D', 'E']

/** Plays and reads the same way, and compares all that is shown. */
function expectSame(scenario: Scenario, book: Book, dice: readonly number[]) {
  let run = begin(scenario)
  const choices: number[] = []
  const played = look(run)
  for (const die of dice) {
    const next = roll(scenario, run, die)
    const taken = next?.steps.at(-1)
    if (!next || !taken) break
    choices.push(taken.scene.choices.indexOf(taken.choice))
    played.push(showPassage(taken.choice.consequence, taken.after).map(wordsOf), ...look(next))
    run = next
  }
  const readings = readBook(book, choices)
  const read = readings.flatMap(({ section, words, offered }) => {
    if (section.kind === 'reckoning') return []
    return section.kind === 'scene' ? [words, offered] : [words]
  })
  expect(read).toEqual(played)
  expect(readings.at(-1)?.section).toMatchObject(
    run.kind === 'ended'
      ? { kind: 'ending', title: run.ending.title }
      : { kind: 'scene', title: run.scene.title },
  )
}

function roll(scenario: Scenario, run: Run, die: number): Run | undefined {
  if (run.kind === 'ended') return undefined
  return step(scenario, run, run.offered[die % run.offered.length]?.id ?? '')
}

describe('numbers', () => {
  test('run from 1 on, each once, with the opening first', () => {
    fc.assert(
      fc.property(stories, (scenario) => {
        const { sections } = makeBook(scenario)
        expect(sections.map(({ number }) => number)).toEqual(sections.map((_, at) => at + 1))
        expect(sections[0]).toMatchObject({ kind: 'scene', title: scenario.scenes[0]?.title })
        const { scenes, endings } = scenario
        const choices = scenes.flatMap((scene) => scene.choices)
        expect(sections).toHaveLength(scenes.length + choices.length + endings.length + 1)
      }),
    )
  })

  test('lead to every section but perhaps the first, and to nothing else', () => {
    fc.assert(
      fc.property(stories, (scenario) => {
        const { sections } = makeBook(scenario)
        const reached = new Set([1, ...sections.flatMap(turnsOf)])
        expect([...reached].sort((a, b) => a - b)).toEqual(sections.map(({ number }) => number))
      }),
    )
  })

  test('are the same each time, and stay when only words change', () => {
    expect(makeBook(story)).toEqual(makeBook(story))
    const reworded = { ...story, endings: story.endings.map((one) => ({ ...one, title: 'New' })) }
    const kindsOf = (book: Book) => book.sections.map(({ kind, number }) => [number, kind])
    expect(kindsOf(makeBook(reworded))).toEqual(kindsOf(makeBook(story)))
    expect(makeBook(reworded).sheet).toEqual(makeBook(story).sheet)
  })

  test('are others in another scenario', () => {
    const kinds = ({ sections }: Book) => sections.map(turnsOf)
    expect(kinds(makeBook({ ...story, id: 'SC8' }))).not.toEqual(kinds(makeBook(story)))
  })

  test('set few sections beside one that they turn to', () => {
    const large = {
      ...story,
      scenes: Array.from({ length: 5 }, (_, at) => ({
        ...need(story.scenes[0]),
        id: `s${at}`,
        choices: need(story.scenes[0]).choices.map((choice) => ({
          ...choice,
          when: undefined,
          to: [{ to: at < 4 ? `s${at + 1}` : 'end' }],
        })),
      })),
    }
    const { sections } = makeBook(large)
    const close = sections.filter((section) =>
      turnsOf(section).some((to) => Math.abs(to - section.number) === 1),
    )
    expect(close.length).toBeLessThanOrEqual(2)
  })
})

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The fixture lacks it.')
  return value
}

describe('a reader with a pencil', () => {
  test('comes by the same words and the same ending as a player, on every path', () => {
    const book = makeBook(story)
    const dice = [0, 1, 2]
    const paths = Array.from({ length: 5 }).reduce<number[][]>(
      (made) => made.flatMap((path) => dice.map((die) => [...path, die])),
      [[]],
    )
    for (const path of paths) expectSame(story, book, path)
  })

  test('comes by the same words and the same ending in any story', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat(5), { maxLength: 20 }), (scenario, dice) => {
        expectSame(scenario, makeBook(scenario), dice)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the words of a book', () => {
  const book = makeBook(story)
  const find = (title: string) =>
    need(book.sections.find((section) => 'title' in section && section.title === title))
  const quay = find('The quay')
  const bridge = find('The bridge')

  test('name scenes by numbers, choices by letters and counters by neutral names', () => {
    expect(quay).toMatchObject({
      mark: { section: 1 },
      choices: [
        { letter: 'A', text: 'To wait.' },
        { letter: 'B' },
        { letter: 'C', when: 'moon is 1 or more and you did not choose B at 1' },
      ],
      parts: [
        { words: 'Rain.' },
        { when: 'the number of times you came by 1 is 2 or more', words: 'Again.' },
        { words: 'Not yet late.' },
        { speaker: 'Ana Sousa', words: 'Now or never.' },
      ],
    })
    expect(bridge).toMatchObject({ parts: [{ when: 'you did not come by 1' }, { words: 'Fog.' }] })
  })

  test('tell what changes and where each way leads', () => {
    const [wait, sail, ask] = turnsOf(quay).map((to) => book.sections[to - 1])
    const reckoning = need(book.sections.find(({ kind }) => kind === 'reckoning'))
    expect(wait).toMatchObject({
      changes: [
        { name: 'trust', by: 2 },
        { name: 'delivery', by: -3 },
        { name: 'star', by: 2 },
        { name: 'moon', by: -1 },
      ],
      changesFirst: false,
      mark: { section: 1, letter: 'A', boxes: 1 },
    })
    expect(sail).toMatchObject({
      turns: [
        { when: `trust is 2 or less, or you came by ${bridge.number}`, to: bridge.number },
        { to: reckoning.number },
      ],
    })
    expect(ask).toMatchObject({ changes: [], changesFirst: true })
  })

  test('have a line on the sheet for each thing that is asked about, and no other', () => {
    expect(book.sheet).toMatchObject({
      quantities: [
        { name: 'trust', start: 5 },
        { name: 'delivery', start: 5 },
        { name: 'adaptation', start: 5 },
        { name: 'reserve', start: 9 },
      ],
      counters: [
        { name: 'star', start: 0 },
        { name: 'moon', start: 3 },
      ],
      marks: [
        { section: 1, boxes: 6 },
        { section: 1, letter: 'A', boxes: 1 },
        { section: 1, letter: 'B', boxes: 1 },
        { section: bridge.number, boxes: 1 },
        { section: bridge.number, letter: 'A', boxes: 1 },
      ],
    })
  })

  test('hold nothing of what only a facilitator or an author may see', () => {
    const written = JSON.stringify(makeBook(scenarioSchema.parse(everyKind)))
    for (const hidden of ['secret', 'calls', 'favours', 'mode', 'other', 'best', 'score'])
      expect(written).not.toContain(hidden)
  })
})
