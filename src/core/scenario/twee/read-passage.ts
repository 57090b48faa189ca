import { parseCondition } from '#core/scenario/condition.ts'
import type { Person } from '#core/scenario/scenario.ts'
import { shorten, type TweePassage } from './notation.ts'
import { speechForm } from './passage-text.ts'
import type { TweeProblem } from './problem.ts'
import { hasBrackets, readLink } from './read-link.ts'
import { findSpeaker } from './speakers.ts'
import { readWords } from './words.ts'

interface OnLine {
  readonly line: number
}

export type TweePart = OnLine & { when?: string } & (
    | { text: string }
    | { by: string; says: string }
  )

export interface TweeChoice extends OnLine {
  /** Undefined where an author drew the link and gave it no letter. */
  readonly id: string | undefined
  readonly when: string | undefined
  readonly text: string
  readonly target: string
  readonly consequence: TweePart[]
  /** Where the choice leads instead, on conditions. */
  readonly links: (OnLine & { when: string; target: string })[]
}

/** The visible text of a passage. */
export interface TweeText {
  readonly title: string | undefined
  readonly titleLine: number
  readonly parts: TweePart[]
  readonly choices: TweeChoice[]
  readonly problems: TweeProblem[]
}

const linkLine = /^(?:([^\s.()[\]\\"]+)[.)] +)?(?:\(if ([^)]*)\) *)?(instead +)?\[\[([\s\S]*)\]\]$/

/** Reads the text of a scene or ending: its title, its parts, and the choices after them. */
export function readPassage(
  { lines, line: header, name }: TweePassage,
  people: readonly Pick<Person, 'id' | 'name'>[],
): TweeText {
  const filled = lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ text: text.trim(), line: header + 1 + index }],
  )
  const first = filled[0]
  const hasTitle = first !== undefined && /^#(?!\S)/.test(first.text)
  const text: TweeText = {
    title: hasTitle ? readWords(first.text.slice(1)).trim() : undefined,
    titleLine: first?.line ?? header,
    parts: [],
    choices: [],
    problems: [],
  }
  for (const { text: written, line } of hasTitle ? filled.slice(1) : filled) {
    const link = linkLine.exec(written)
    if (link) readLinkLine(text, link, line)
    else readPart(text, written, line, people)
  }
  const mended = text.problems.map((problem) => ({
    ...problem,
    what: `Passage "${shorten(name)}": ${problem.what}`,
  }))
  return { ...text, problems: mended }
}

function readLinkLine(text: TweeText, match: RegExpExecArray, line: number) {
  const [, id, when, instead, inside = ''] = match
  const { words, target } = readLink(inside)
  const report = (what: string, why: string, fix: string) =>
    text.problems.push({ line, what, why, fix })
  checkCondition(text, when, line)
  if (hasBrackets(inside) || target === '') {
    report(
      `"${shorten(match[0])}" is not one link.`,
      'Each choice is a line with one link, so that it is clear what is offered.',
      'Write each link on a line of its own, as [[words->passage]], and \\[ for a bracket of the words.',
    )
    return
  }
  const owner = text.choices.at(-1)
  if (!instead && !(id === undefined && when !== undefined && words === undefined && owner)) {
    const offered = readWords(words || target).trim()
    text.choices.push({ id, when, text: offered, target, line, consequence: [], links: [] })
    return
  }
  if (!owner || when === undefined || words !== undefined || id !== undefined) {
    report(
      `"${shorten(match[0])}" does not say when a choice leads elsewhere.`,
      'A second way of a choice needs a choice above it and a condition, and has no words of its own.',
      'Write (if trust >= 6) instead [[passage]] under a choice.',
    )
    return
  }
  owner.links.push({ when, target, line })
}

function readPart(
  text: TweeText,
  written: string,
  line: number,
  people: readonly Pick<Person, 'id' | 'name'>[],
) {
  const [, when, words = written] = /^\(if ([^)]*)\) *([\s\S]*)$/.exec(written) ?? []
  checkCondition(text, when, line)
  const report = (what: string, why: string, fix: string) =>
    text.problems.push({ line, what, why, fix })
  if (when === undefined && written.startsWith('(if ')) {
    report(
      'A condition has no closing bracket.',
      'It would be shown to learners as text.',
      'Write (if trust >= 6) before the text, or \\(if where the words are meant.',
    )
  }
  if (hasBrackets(words)) {
    report(
      `"${shorten(words)}" has a link within a text.`,
      'A choice is a line of its own.',
      'Put the link on a line of its own, or a backslash before each bracket that is meant as one.',
    )
  }
  const parts = text.choices.at(-1)?.consequence ?? text.parts
  const base = { line, ...(when === undefined ? {} : { when }) }
  const [, name, straight, curly] = speechForm.exec(words) ?? []
  if (name === undefined) {
    parts.push({ ...base, text: readWords(words).trim() })
    return
  }
  const by = findSpeaker(name, people)
  if (by === undefined) {
    const known = people.map((person) => person.name).join(', ')
    report(
      `"${shorten(name)}" is nobody of the story, so it is not known who speaks.`,
      `The story has ${known ? `these people: ${shorten(known)}` : 'no people yet'}.`,
      'Correct the name, add the person to "people" in "Scenario data", or write \\: where nobody speaks.',
    )
  }
  parts.push({ ...base, by: by ?? name, says: readWords(straight ?? curly ?? '').trim() })
}

function checkCondition(text: TweeText, when: string | undefined, line: number) {
  if (when === undefined) return
  try {
    parseCondition(when)
  } catch (error) {
    text.problems.push({
      line,
      what: error instanceof Error ? error.message : String(error),
      why: 'What stands in brackets after "if" decides what is shown.',
      fix: 'Write a condition such as (if trust >= 6), or \\(if where the words are meant.',
    })
  }
}
