import { describe, test } from 'vitest'
import type { Problem } from '#build/content/problem.ts'
import type { Lesson } from '#core/course/course.ts'
import { expectNone } from './expect-none.ts'
import { type ContentFile, lessons } from './read.ts'

/** Units that open, test or apply, and so have no teaching shape of their own. */
const frames = ['L00', 'L01', 'SC', 'FIN']
/** Units that end in a plan of the learner's own in place of questions. */
const withoutQuestions = [...frames, 'L53']
/** Sections that close a lesson. */
const closing = ['Check yourself', 'In one line', 'Where the evidence stands']

type LessonFile = ContentFile<Lesson>

const taught = lessons.filter(({ meta }) => !frames.includes(meta.id))

/** Collects one problem for each lesson that fails, at the line that the rule gives. */
function findIn(
  files: readonly LessonFile[],
  lineOf: (lesson: LessonFile) => number | undefined,
  say: (lesson: LessonFile) => Omit<Problem, 'file' | 'line'>,
): void {
  expectNone(
    files.flatMap((lesson) => {
      const line = lineOf(lesson)
      return line === undefined ? [] : [{ file: lesson.file, line, ...say(lesson) }]
    }),
  )
}

function tagLine({ text }: LessonFile, name: string): number | undefined {
  return text.tags.find((tag) => tag.name === name)?.line
}

function sectionLine({ text }: LessonFile, heading: string): number | undefined {
  return text.sections.find((section) => section.heading === heading)?.line
}

/** Sections that teach: those before "Check yourself", or before "In one line" where that is missing. */
function teachingSections(lesson: LessonFile) {
  const end =
    sectionLine(lesson, 'Check yourself') ?? sectionLine(lesson, 'In one line') ?? Infinity
  return lesson.text.sections.filter(
    ({ heading, line }) => line < end && !closing.includes(heading),
  )
}

function countQuestions({ text }: LessonFile): number {
  return text.tags.filter(({ name }) => name === 'Question').length
}

function studyMinutes(lesson: LessonFile): number {
  const reading = lesson.text.bodyWords / 200
  return reading + 0.5 * countQuestions(lesson) + lesson.meta.interactionMinutes
}

describe('the shape of a lesson', () => {
  test('it opens with one question to commit to, before the first section', () => {
    findIn(
      taught,
      (lesson) => {
        const commit = tagLine(lesson, 'Commit')
        const first = lesson.text.sections[0]?.line ?? 1
        return commit !== undefined && commit < first ? undefined : (commit ?? 1)
      },
      () => ({
        what: 'There is no <Commit> before the first section.',
        why: 'A reader who has taken a position reads for an answer.',
        fix: 'Open the lesson with a <Commit> that asks one question.',
      }),
    )
  })

  test('three to five sections teach', () => {
    findIn(
      taught,
      (lesson) => {
        const { length } = teachingSections(lesson)
        return length >= 3 && length <= 5 ? undefined : (lesson.text.sections[0]?.line ?? 1)
      },
      (lesson) => ({
        what: `${teachingSections(lesson).length} sections come before the closing ones: ${teachingSections(
          lesson,
        )
          .map(({ heading }) => heading)
          .join('; ')}.`,
        why: 'One idea a section, and three to five ideas a lesson, is what a reader can hold.',
        fix: 'Split or join sections until there are 3 to 5.',
      }),
    )
  })

  test('it shows a figure or a table', () => {
    findIn(
      taught,
      (lesson) =>
        tagLine(lesson, 'Figure') || lesson.text.passages.some(({ kind }) => kind === 'row')
          ? undefined
          : 1,
      () => ({
        what: 'There is neither a <Figure> nor a table.',
        why: 'A contrast is easier to see than to read.',
        fix: 'Add a <Figure name="…" /> or a table with a header row.',
      }),
    )
  })

  test('it sets an exercise before the checks', () => {
    findIn(
      taught,
      (lesson) => {
        const exercise = tagLine(lesson, 'Exercise')
        const check = sectionLine(lesson, 'Check yourself') ?? Infinity
        return exercise !== undefined && exercise < check ? undefined : (exercise ?? 1)
      },
      () => ({
        what: 'There is no <Exercise> before "Check yourself".',
        why: 'People learn what they do.',
        fix: 'Write the task inside <Exercise title="…">, before "## Check yourself".',
      }),
    )
  })

  test('questions stand under "Check yourself", at least two', () => {
    findIn(
      taught.filter(({ meta }) => !withoutQuestions.includes(meta.id)),
      (lesson) => {
        const check = sectionLine(lesson, 'Check yourself')
        const early = lesson.text.tags.find(
          ({ name, line }) => name === 'Question' && line < (check ?? 0),
        )
        return check !== undefined && !early && countQuestions(lesson) >= 2
          ? undefined
          : (early?.line ?? check ?? 1)
      },
      (lesson) => ({
        what: `${countQuestions(lesson)} questions, or some outside "Check yourself".`,
        why: 'Recalling an idea keeps it longer than reading it twice.',
        fix: 'Put two or more <Question id="…" /> under "## Check yourself".',
      }),
    )
  })

  test('it ends with "In one line", then with the evidence where the fact check had something to say', () => {
    findIn(
      taught,
      (lesson) => {
        const last = lesson.text.sections.map(({ heading }) => heading).slice(-2)
        const evidence = (lesson.meta.notes ?? []).length > 0
        const asked = evidence ? closing.slice(1) : ['In one line']
        return asked.every((heading) => last.includes(heading))
          ? undefined
          : (lesson.text.sections.at(-1)?.line ?? 1)
      },
      () => ({
        what: 'The closing sections are not "In one line" and, with fact-check notes, "Where the evidence stands".',
        why: 'A reader takes one sentence away, and hears where it is disputed.',
        fix: 'End the lesson with "## In one line" and "## Where the evidence stands".',
      }),
    )
  })
})

describe('the size of a lesson', () => {
  test('its words are within 20 % of its budget', () => {
    findIn(
      lessons,
      ({ text, meta }) =>
        Math.abs(text.bodyWords - meta.words) <= 0.2 * meta.words ? undefined : 1,
      ({ text, meta }) => ({
        what: `The body has ${text.bodyWords} words; the budget is ${meta.words}, so ${Math.ceil(0.8 * meta.words)} to ${Math.floor(1.2 * meta.words)}.`,
        why: 'The time we promise a learner is reckoned from the budget.',
        fix: 'Cut or add prose, or move text into the exercise.',
      }),
    )
  })

  test('its minutes are what its words, questions and exercise take, within 20 % or half a minute', () => {
    findIn(
      lessons,
      (lesson) => {
        const minutes = studyMinutes(lesson)
        return Math.abs(lesson.meta.minutes - minutes) <= Math.max(0.2 * minutes, 0.5)
          ? undefined
          : 1
      },
      (lesson) => ({
        what: `It says ${lesson.meta.minutes} minutes and takes ${studyMinutes(lesson).toFixed(1)}: ${lesson.text.bodyWords} words at 200 a minute, ${countQuestions(lesson)} questions at half a minute, ${lesson.meta.interactionMinutes} for the rest.`,
        why: 'Learners and facilitators plan by the minutes.',
        fix: 'Correct the words, the questions or interactionMinutes.',
      }),
    )
  })
})
