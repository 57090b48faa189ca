import { fingerprint } from '#core/question/seed.ts'
import { nameEnding } from '#core/scenario/map.ts'
import type { ScenarioFile } from '#core/scenario/scenario.ts'
import { writeFacts } from './facts.ts'
import { writeJson } from './json.ts'
import { layOutScenes, placeAt } from './layout.ts'
import { type TweePassage, writePassage } from './notation.ts'
import { writeChoice, writeParts, writeWays } from './passage-text.ts'
import { passageNames, passageTags, waysTitle } from './vocabulary.ts'
import { writeWords } from './words.ts'

type Places = ReadonlyMap<string, Pick<TweePassage, 'position' | 'size'>>

/**
 * Writes a scenario as Twee 3, to be opened in Twine; `readTwee` reads it back without loss.
 *
 * Each scene and ending is a passage. Its name is its id, because conditions name it so; its title
 * is the first line. Words, titles, links and conditions stand in the passages. Twine keeps nothing
 * but position and size of a header's metadata, so everything else stands as JSON in a passage
 * tagged "metadata". Choices that end the story link to the passage "end", which links to the
 * endings in order, so that Twine's map has every arrow.
 * @param places where passages of these names stood before; others are laid out anew.
 */
export function writeTwee(scenario: ScenarioFile, places: Places = new Map()): string {
  const { scenes, endings, people } = scenario
  const { positions, columns } = layOutScenes(scenario)
  const passages = [
    own(passageNames.facts, passageTags.facts, 0, writeJson(writeFacts(scenario)).split('\n')),
    own(passageNames.premise, passageTags.story, 1, [writeWords(scenario.premise)]),
    own(passageNames.reflection, passageTags.story, 2, [writeWords(scenario.reflection)]),
    ...scenes.map((scene) => ({
      name: scene.id,
      tags: [passageTags.scene],
      position: positions.get(scene.id),
      lines: [
        ...writeTitle(scene.title),
        ...spaced(writeParts(scene.text, people)),
        ...scene.choices.flatMap((choice) => ['', ...writeChoice(choice, people)]),
      ],
    })),
    {
      name: passageNames.end,
      tags: [passageTags.end],
      position: placeAt(columns, 1),
      lines: [
        waysTitle,
        '',
        ...writeWays(endings.map(({ id, when }) => ({ name: nameEnding(id), when }))),
      ],
    },
    ...endings.map((ending, index) => ({
      name: nameEnding(ending.id),
      tags: [passageTags.ending],
      position: placeAt(columns + 1, index + 1),
      lines: [...writeTitle(ending.title), ...spaced(writeParts(ending.text, people))],
    })),
  ]
  return [
    writePassage({ name: passageNames.title, lines: [writeWords(scenario.title)] }),
    writePassage({ name: passageNames.data, lines: writeStoryData(scenario).split('\n') }),
    ...passages.map((passage) =>
      writePassage({ size: '100,100', ...passage, ...places.get(passage.name) }),
    ),
  ].join('\n')
}

function own(name: string, tag: string, column: number, lines: readonly string[]) {
  return { name, tags: [tag], position: placeAt(column, 0), lines }
}

function writeTitle(title: string): string[] {
  return [`# ${writeWords(title)}`, '']
}

function spaced(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['', line]))
}

/** Names Twine's own default format; where a Twine has another version, it takes that one. */
function writeStoryData({ id, scenes }: ScenarioFile): string {
  const data = {
    ifid: writeIfid(id),
    format: 'Harlowe',
    'format-version': '3.3.9',
    start: scenes[0]?.id,
    'tag-colors': {
      scene: 'blue',
      end: 'orange',
      ending: 'green',
      metadata: 'red',
      story: 'yellow',
    },
    zoom: 1,
  }
  return JSON.stringify(data, null, 2)
}

/** Makes an id of the form of a random UUID in capitals, the same for each export of a scenario. */
export function writeIfid(id: string): string {
  const digits = [0, 1, 2, 3].map((part) => fingerprint(`lead-and-manage ${id} ${part}`)).join('')
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16)
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ]
  return parts.join('-').toUpperCase()
}
