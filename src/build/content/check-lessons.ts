import { authorTags } from '#core/course/tags.ts'
import { expectedMinutes, minutesFit } from '#core/course/timetable.ts'
import type { Problem } from './problem.ts'
import type { Content, TextFile } from './read-content.ts'

const known: ReadonlySet<string> = new Set(authorTags)

/** Checks what lessons and pages are made of: known tags, no code, minutes that fit the words. */
export function checkLessons({ lessons, pages }: Content): Problem[] {
  return [
    ...[...lessons, ...pages].flatMap((file) => [...checkTags(file), ...checkCode(file)]),
    ...lessons.flatMap(checkMinutes),
  ]
}

function checkTags({ file, text }: TextFile<unknown>): Problem[] {
  return (text?.tags ?? [])
    .filter(({ name }) => !known.has(name))
    .map(({ name, line }) => ({
      file,
      line,
      what: `<${name}> is not a tag that authors may write.`,
      why: 'Only the tags of the course are made into something that readers can use.',
      fix: `Use one of: ${authorTags.join(', ')}.`,
    }))
}

function checkCode({ file, text }: TextFile<unknown>): Problem[] {
  const code = [
    ...(text?.imports ?? []).map((line) => ({
      line,
      what: 'A lesson may not import or export code.',
    })),
    ...(text?.expressions ?? []).map((line) => ({
      line,
      what: 'A lesson may not hold an expression in braces.',
    })),
  ]
  return code.map(({ line, what }) => ({
    file,
    line,
    what,
    why: 'What people read is kept apart from code, so that authors cannot break the site and code cannot hide in prose.',
    fix: 'Take the line out. The tags of the course are there without an import; write a brace as words.',
  }))
}

function checkMinutes({ file, data, text, lineOf }: Content['lessons'][number]): Problem[] {
  if (!data || !text) return []
  const checks = text.tags.filter(({ name }) => name === 'Question').length
  const { interactionMinutes, minutes } = data
  const expected = expectedMinutes({ words: text.bodyWords, checks, interactionMinutes })
  if (minutesFit(minutes, expected)) return []
  return [
    {
      file,
      line: lineOf(['minutes']),
      what: `${minutes} minutes do not fit: ${text.bodyWords} words, ${checks} questions and ${interactionMinutes} minutes of activity make ${expected.toFixed(1)}.`,
      why: 'Learners and timetables rely on the minutes; they may be a fifth out, or half a minute.',
      fix: 'Change "minutes", or the length of the text, until they agree.',
    },
  ]
}
