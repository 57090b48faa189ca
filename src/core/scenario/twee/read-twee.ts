import { scenarioSchema } from '#core/scenario/scenario.ts'
import { buildScenario } from './build-scenario.ts'
import { describeIssue } from './describe-issue.ts'
import { type Facts, factsSchema } from './facts.ts'
import { readJson } from './json.ts'
import { parseTwee, type TweePassage } from './notation.ts'
import type { TweeProblem } from './problem.ts'
import { passageNames } from './vocabulary.ts'
import { readWords } from './words.ts'

/** A Twee file that was read. */
export interface TweeStory {
  /** What `scenarioSchema` reads; undefined where the file cannot be understood. */
  readonly data: Record<string, unknown> | undefined
  /** Why there is no data or, where there is some, what is still missing from it. */
  readonly problems: TweeProblem[]
}

/**
 * Reads a story that `writeTwee` wrote, that an author changed in Twine, or that was drawn there.
 *
 * What is seen in Twine wins: words, titles, links, conditions, the start. The rest comes from the
 * passage "Scenario data". A passage without an entry there becomes a scene, or an ending where
 * "end" links to it, with empty fields; what has to be filled is listed as a problem.
 */
export function readTwee(text: string): TweeStory {
  const { passages, problems } = parseTwee(text)
  if (problems.length > 0) return { data: undefined, problems }
  const storyData = readObject(passages, passageNames.data)
  if ('what' in storyData) return { data: undefined, problems: [storyData] }
  const facts = readFacts(passages)
  if ('what' in facts) return { data: undefined, problems: [facts] }
  const built = buildScenario({
    passages,
    ...facts,
    title: readWhole(passages, passageNames.title),
    premise: readWhole(passages, passageNames.premise),
    reflection: readWhole(passages, passageNames.reflection),
    start: readStart(storyData.value),
  })
  if (!built.data) return { data: undefined, problems: inOrder(built.problems) }
  const { data, lineOf } = built
  const result = scenarioSchema.safeParse(data)
  const missing = result.error?.issues.map((issue) => describeIssue(data, issue, lineOf)) ?? []
  return { data, problems: inOrder(missing) }
}

/** More than these are one mistake repeated, or no story at all. */
const mostProblems = 100

function inOrder(problems: readonly TweeProblem[]): TweeProblem[] {
  return problems.toSorted((one, other) => one.line - other.line).slice(0, mostProblems)
}

function readFacts(
  passages: readonly TweePassage[],
): { facts: Facts; factLines: ReadonlyMap<string, number> } | TweeProblem {
  if (!passages.some(({ name }) => name === passageNames.facts)) {
    return { facts: factsSchema.parse({}), factLines: new Map() }
  }
  const read = readObject(passages, passageNames.facts)
  if ('what' in read) return read
  const result = factsSchema.safeParse(read.value)
  if (result.success) return { facts: result.data, factLines: read.lines }
  const [issue] = result.error.issues
  const path = issue?.path.join('.') ?? ''
  return {
    line: nearestLine(read.lines, path),
    what: `"${path}" in passage "${passageNames.facts}": ${issue?.message}`,
    why: 'Scenes, choices, endings and people are found by their "id".',
    fix: 'Write lists of objects, each with an "id", and people with a "name" too.',
  }
}

function nearestLine(lines: ReadonlyMap<string, number>, path: string): number {
  const line = lines.get(path)
  if (line !== undefined || path === '') return line ?? 1
  return nearestLine(lines, path.slice(0, Math.max(0, path.lastIndexOf('.'))))
}

function readObject(passages: readonly TweePassage[], name: string) {
  const passage = passages.find((candidate) => candidate.name === name)
  if (!passage) {
    return {
      line: 1,
      what: `There is no passage "${name}".`,
      why: 'Twine writes one into each story, so this is no whole story.',
      fix: 'Export the whole story from Twine, as Twee.',
    }
  }
  const read = readJson(name, passage.lines.join('\n'), passage.line + 1)
  if ('what' in read || isObject(read.value)) return read
  return {
    line: passage.line,
    what: `Passage "${name}" holds no JSON object.`,
    why: 'What it says is filed by name.',
    fix: 'Write { "name": value, … }, as an export of a scenario does.',
  }
}

function readStart(storyData: unknown): string | undefined {
  const start: unknown =
    typeof storyData === 'object' && storyData !== null && Object.hasOwn(storyData, 'start')
      ? Reflect.get(storyData, 'start')
      : undefined
  return typeof start === 'string' ? start : undefined
}

/** The words of a passage that is one text, with its line. */
function readWhole(passages: readonly TweePassage[], name: string) {
  const passage = passages.find((candidate) => candidate.name === name)
  if (!passage) return undefined
  const lines = passage.lines.map((line) => line.trim()).filter((line) => line !== '')
  return { words: readWords(lines.join(' ')).trim(), line: passage.line + 1 }
}

/** Lists where Twine drew the passages of a file, so that another export can leave them there. */
export function readPlaces(text: string): Map<string, { position: string; size?: string }> {
  return new Map(
    parseTwee(text).passages.flatMap(({ name, position, size }) =>
      position ? [[name, { position, ...(size ? { size } : {}) }] as const] : [],
    ),
  )
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
