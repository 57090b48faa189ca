import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBookStory } from '#core/scenario/book.fixture.ts'
import { change, isSo, type KeptSheet, tick } from '#core/scenario/book-reader.fixture.ts'
import { begin, type Run, step } from '#core/scenario/play.ts'
import { type ScenarioFile, scenarioSchema } from '#core/scenario/scenario.ts'
import { writeStory } from '#core/scenario/story.fixture.ts'
import { type SceneGuide, type StoryGuide, writeGuide } from './guide.ts'

const stories = anyBookStory.map((raw) => scenarioSchema.parse(raw))
const positions = fc.array(fc.nat(2), { maxLength: 12 })
const story = scenarioSchema.parse(writeStory())

/** What came by on one way: titles of scenes and of the ending, and all words that were read. */
interface Way {
  readonly titles: string[]
  readonly words: string[]
}

/** Takes choices by their places among those that are offered, as long as there are any. */
function playOut(scenario: ScenarioFile, choices: readonly number[]): Way {
  const way: Way = { titles: [], words: [] }
  const told = (run: Run) => {
    way.titles.push(run.kind === 'ended' ? run.ending.title : run.scene.title)
  }
  let run = begin(scenario)
  told(run)
  for (const at of choices) {
    if (run.kind === 'ended') break
    const choice = run.offered[at % run.offered.length]
    const next = choice && step(scenario, run, choice.id)
    if (!choice || !next) break
    way.words.push(choice.text)
    run = next
    told(run)
  }
  return way
}

function takeSheet({ kept, scenes }: StoryGuide): KeptSheet {
  const marks = scenes.flatMap(({ label, choices }) => [
    label,
    ...choices.map(({ letter }) => `${letter} at ${label}`),
  ])
  return {
    numbers: new Map(kept.map(({ name, start, most }) => [small(name), { value: start, most }])),
    marks: new Map(marks.map((name) => [name, { ticked: 0, boxes: 99 }])),
  }
}

const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** Goes the same way by the words on paper alone, with the count kept by hand. */
function readOut(guide: StoryGuide, choices: readonly number[]): Way {
  const way: Way = { titles: [], words: [] }
  const sheet = takeSheet(guide)
  let scene: SceneGuide | undefined = guide.scenes[0]
  const enter = ({ title, label }: SceneGuide) => {
    way.titles.push(title)
    tick(sheet, label)
  }
  if (scene) enter(scene)
  for (const at of choices) {
    const offered = scene?.choices.filter(({ when }) => isSo(when, sheet)) ?? []
    const choice = offered[at % offered.length]
    if (!scene || !choice) break
    way.words.push(choice.text)
    for (const each of choice.changes) change(sheet, readChange(each))
    tick(sheet, `${choice.letter} at ${scene.label}`)
    const to = choice.turns.find(({ when }) => isSo(when, sheet))?.to
    const label = to?.split(',')[0]
    scene = guide.scenes.find((one) => one.label === label)
    if (scene) enter(scene)
    else way.titles.push(guide.endings.find(({ when }) => isSo(when, sheet))?.title ?? '')
  }
  return way
}

function readChange(text: string): { name: string; by: number } {
  const [, name = '', sign, by] = /^(.+) ([+−])(\d+)$/.exec(text) ?? []
  return { name: small(name), by: sign === '+' ? Number(by) : -Number(by) }
}

describe('a story on paper', () => {
  test('goes, with its count kept by hand, where it goes on the screen', () => {
    fc.assert(
      fc.property(stories, positions, (scenario, choices) => {
        expect(readOut(writeGuide(scenario, 20), choices)).toEqual(playOut(scenario, choices))
      }),
    )
  })

  test('names people, letters and sheets, and no id', () => {
    const { scenes } = writeGuide(story, 20)
    expect(scenes.map(({ label }) => label)).toEqual(['1', '2', '3a', '3b', '4'])
    expect(scenes[4]?.lines).toContainEqual({ when: 'you came by 3a', text: 'The fog has gone.' })
    expect(scenes[4]?.lines).toContainEqual({
      ...{ when: 'calls is 1 or more', by: 'Odd Lie' },
      text: 'You called me out of bed for this.',
    })
    expect(scenes[1]?.choices[0]?.turns).toEqual([
      { when: 'delivery is 6 or more', to: '3b, “The deck”' },
      { to: '3a, “The fog”' },
    ])
    expect(scenes[0]?.choices[2]?.changes).toEqual([
      ...['Trust −1', 'Delivery +1', 'Reserve +2', 'Calls +1'],
    ])
  })

  test('counts its decisions along the longest way', () => {
    expect(writeGuide(story, 20).decisions).toBe(4)
  })
})

describe('the minutes of a story', () => {
  test('are parted among its decisions as those of its scenes are, to half minutes', () => {
    const minutesOf = (minutes: number) =>
      writeGuide(story, minutes).scenes.map((scene) => scene.minutes)
    expect(minutesOf(24)).toEqual([6, 6, 6, 6, 6])
    expect(minutesOf(14)).toEqual([3.5, 3.5, 3.5, 3.5, 3.5])
    expect(minutesOf(1)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5])
  })
})
