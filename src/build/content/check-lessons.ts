import { aboutTags, authorTags } from '#core/course/tags.ts'
import { expectedMinutes, minutesFit } from '#core/course/timetable.ts'
import { checkMarkup } from './check-markup.ts'
import type { Problem } from './problem.ts'
import type { Content } from './read-content.ts'

/** Checks what lessons and pages are made of: known tags, no code, minutes that fit the words. */
export function checkLessons({ lessons, pages, about }: Content): Problem[] {
  return [
    ...[...lessons, ...pages].flatMap((file) => checkMarkup(file, authorTags)),
    ...about.flatMap((file) => checkMarkup(file, aboutTags)),
    ...lessons.flatMap(checkMinutes),
  ]
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
