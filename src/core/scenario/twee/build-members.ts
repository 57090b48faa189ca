import type { Sources } from './build-scenario.ts'
import type { Cast, Member } from './cast.ts'
import { pick, without } from './members.ts'
import type { TweeChoice, TweePart } from './read-passage.ts'

interface Context {
  readonly cast: Cast
  /** The line of each value by its path, to be added to. */
  readonly lines: Map<string, number>
}

type Lines = ReadonlyMap<string, number>

const noRoom = { minutes: 8, say: '', ask: [], watchFor: '' }
const sceneKeys = ['id', 'title', 'speaker', 'checkpoint', 'text', 'discuss', 'room', 'choices']
const choiceKeys = ['id', 'when', 'mode', 'text', 'effects', 'counts', 'consequence', 'to']
const endingKeys = ['id', 'title', 'when', 'best', 'score', 'text']

/** Puts a scene together as an author would file it, with empty fields where nothing is known. */
export function buildScene(
  { passage, id, text }: Member,
  path: string,
  { facts, factLines }: Sources,
  { cast, lines }: Context,
): Record<string, unknown> {
  const place = facts.scenes.findIndex((scene) => scene.id === id)
  const { choices: factsOfChoices = [], ...known } = facts.scenes[place] ?? {}
  copyLines(factLines, `scenes.${place}`, lines, path)
  for (const key of lines.keys()) if (key.startsWith(`${path}.choices.`)) lines.delete(key)
  lines.set(path, passage.line)
  lines.set(`${path}.title`, text.titleLine)
  markParts(text.parts, `${path}.text`, passage.line, lines)
  const ids = nameChoices(text.choices, factsOfChoices)
  const choices = text.choices.map((choice, index) => {
    const own = factsOfChoices.findIndex((candidate) => candidate.id === ids[index])
    const choicePath = `${path}.choices.${index}`
    copyLines(factLines, `scenes.${place}.choices.${own}`, lines, choicePath)
    markChoice(choice, choicePath, lines)
    return buildChoice(choice, ids[index], factsOfChoices[own], cast)
  })
  return {
    id,
    title: text.title ?? passage.name,
    ...pick(known, ['speaker', 'checkpoint']),
    text: rawParts(text.parts),
    discuss: '',
    room: noRoom,
    ...pick(known, ['discuss', 'room']),
    choices,
    ...without(known, sceneKeys),
  }
}

function buildChoice(
  { when, text, target, consequence, links }: TweeChoice,
  id: string | undefined,
  known: Readonly<Record<string, unknown>> = {},
  { scenes }: Cast,
): Record<string, unknown> {
  const idOf = (name: string) => scenes.find(({ passage }) => passage.name === name)?.id ?? name
  const last = idOf(target)
  const others = links.map((link) => ({ when: link.when, to: idOf(link.target) }))
  return {
    id,
    ...(when === undefined ? {} : { when }),
    mode: '',
    ...pick(known, ['mode']),
    text,
    effects: {},
    ...pick(known, ['effects', 'counts']),
    consequence: rawParts(consequence),
    to: others.length === 0 ? last : [...others, { to: last }],
    ...without(known, choiceKeys),
  }
}

/** Gives a choice without a letter the first that this scene never had. */
function nameChoices(
  choices: readonly TweeChoice[],
  known: readonly { id: string }[],
): (string | undefined)[] {
  const taken = new Set([...choices.flatMap(({ id }) => id ?? []), ...known.map(({ id }) => id)])
  const free = [...'abcdefghijklmnopqrstuvwxyz'].filter((letter) => !taken.has(letter))
  return choices.map(({ id }) => id ?? free.shift())
}

/** Puts an ending together as an author would file it. */
export function buildEnding(
  { passage, id, text }: Member,
  path: string,
  { facts, factLines }: Sources,
  { cast, lines }: Context,
): Record<string, unknown> {
  const place = facts.endings.findIndex((ending) => ending.id === id)
  const known = facts.endings[place] ?? {}
  const way = cast.ways.find(({ target }) => target === passage.name)
  copyLines(factLines, `endings.${place}`, lines, path)
  lines.set(path, passage.line)
  lines.set(`${path}.title`, text.titleLine)
  lines.set(`${path}.when`, way?.line ?? passage.line)
  markParts(text.parts, `${path}.text`, passage.line, lines)
  return {
    id,
    title: text.title ?? passage.name,
    ...(way?.when === undefined ? {} : { when: way.when }),
    ...pick(known, ['best', 'score']),
    text: rawParts(text.parts),
    ...without(known, endingKeys),
  }
}

/** Writes one paragraph as a string, as authors do. */
function rawParts(parts: readonly TweePart[]): unknown {
  const raw = parts.map(({ line: _, ...part }) =>
    'text' in part && part.when === undefined ? part.text : part,
  )
  const [only] = raw
  return raw.length === 1 && typeof only === 'string' ? only : raw
}

function markParts(
  parts: readonly TweePart[],
  path: string,
  header: number,
  lines: Map<string, number>,
) {
  lines.set(path, parts[0]?.line ?? header)
  for (const [index, { line }] of parts.entries()) lines.set(`${path}.${index}`, line)
}

function markChoice(choice: TweeChoice, path: string, lines: Map<string, number>) {
  for (const key of ['', '.id', '.when', '.text', '.to']) lines.set(path + key, choice.line)
  markParts(choice.consequence, `${path}.consequence`, choice.line, lines)
  for (const [index, { line }] of choice.links.entries()) lines.set(`${path}.to.${index}`, line)
}

/** Files the lines of some facts under the place that they have in the scenario. */
function copyLines(from: Lines, prefix: string, to: Map<string, number>, path: string) {
  for (const [key, line] of from) {
    if (key === prefix || key.startsWith(`${prefix}.`)) {
      to.set(path + key.slice(prefix.length), line)
    }
  }
}
