import { wordsOf } from '#core/course/reading.ts'
import { findAmericanSpelling } from '#core/course/spelling.ts'
import type { Echo } from '#core/question/rules/article-echo.ts'
import { readEchoSearch } from './find-in-bank.ts'
import type { Problem } from './problem.ts'
import type { Content } from './read-content.ts'

/** The fields that are said about an answer. */
const feedbackNames = new Set(['feedback', 'reveal', 'tooClose', 'tooLoose', 'fitting', 'defence'])

/** How many words feedback may have: enough to say a consequence and why, and read in one go. */
const feedbackWords = { least: 8, most: 70 }

interface Text {
  /** The way to the text from the top of its file. */
  path: PropertyKey[]
  text: string
}

/** Finds what the words of activities break: British spelling, the length of feedback, originality. */
export async function findInActivities({ activities }: Content): Promise<Problem[]> {
  const search = await readEchoSearch()
  return activities.flatMap(({ file, data, lineOf }) =>
    textsIn(data?.items ?? [], ['items']).flatMap(({ path, text }) => {
      const id = data?.items[Number(path[1])]?.id
      return [
        ...findSpelling(text),
        ...(feedbackNames.has(String(path.at(-1))) ? findLength(text) : []),
        ...findEchoes(text, search),
      ].map(({ what, ...fault }) => ({
        file,
        line: lineOf(path),
        what: `${id}: ${what}`,
        ...fault,
      }))
    }),
  )
}

/** Returns every text of a value; ids are among them, and break no rule on words. */
function textsIn(value: unknown, path: PropertyKey[]): Text[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((part, at) => textsIn(part, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, [...path, name]))
}

type Fault = Omit<Problem, 'file' | 'line'>

function findSpelling(text: string): Fault[] {
  return findAmericanSpelling(text).map(({ found, write }) => ({
    what: `"${found}" is American spelling: "${text}"`,
    why: 'The course is in British English.',
    fix: `Write "${write}".`,
  }))
}

function findLength(text: string): Fault[] {
  const { length } = wordsOf(text)
  const { least, most } = feedbackWords
  if (length >= least && length <= most) return []
  return [
    {
      what: `the feedback has ${length} words: "${text}"`,
      why: 'Feedback teaches when it says what the answer would bring about, and why.',
      fix: `Write ${least} to ${most}.`,
    },
  ]
}

function findEchoes(text: string, search: (text: string) => Echo[]): Fault[] {
  return search(text).map(({ kind, text: run }) => ({
    what: `it shares its ${kind} with the article ("${run}"): "${text}"`,
    why: 'The wording of the article is not ours to use.',
    fix: 'Say it in words of your own.',
  }))
}
