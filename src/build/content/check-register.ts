import type { Problem } from './problem.ts'
import type { Content } from './read-content.ts'

interface Entry {
  id: string
  file: string
  line: number
}

/** Checks that every id is used once, and that the course lists every lesson and page. */
export function checkRegister(content: Content): Problem[] {
  const units = entriesOf([...content.lessons, ...content.pages])
  const items = [...content.questions, ...content.activities].flatMap(({ file, data, lineOf }) =>
    (data?.items ?? []).map(({ id }, at) => ({
      id,
      file,
      line: lineOf(['items', at, 'id']),
    })),
  )
  return [
    ...repeats(units),
    ...repeats(items),
    ...repeats(entriesOf(content.scenarios)),
    ...unlisted(content, units),
    ...unwritten(content, units),
  ]
}

function entriesOf(
  files: { file: string; data: { id: string } | undefined; lineOf(path: string[]): number }[],
): Entry[] {
  return files.flatMap(({ file, data, lineOf }) =>
    data ? [{ id: data.id, file, line: lineOf(['id']) }] : [],
  )
}

function repeats(entries: readonly Entry[]): Problem[] {
  return entries.flatMap(({ id, file, line }, at) => {
    const first = entries.findIndex((entry) => entry.id === id)
    const earlier = entries[first]
    if (first === at || !earlier) return []
    return {
      file,
      line,
      what: `The id ${id} is used twice; it is first used in ${earlier.file}:${earlier.line}.`,
      why: 'What learners have done is kept by id, so two things with one id would overwrite each other.',
      fix: 'Give the newer of the two an id that was never used.',
    }
  })
}

function listed({ course }: Content) {
  const lessons = (course.data?.modules ?? []).flatMap((module, m) =>
    module.lessons.map((id, l) => ({ id, line: course.lineOf(['modules', m, 'lessons', l]) })),
  )
  const pages = (course.data?.pages ?? []).map((id, at) => ({
    id,
    line: course.lineOf(['pages', at]),
  }))
  return [...lessons, ...pages]
}

function unlisted(content: Content, units: readonly Entry[]): Problem[] {
  if (!content.course.data) return []
  const known = new Set(listed(content).map(({ id }) => id))
  return units
    .filter(({ id }) => !known.has(id))
    .map(({ id, file, line }) => ({
      file,
      line,
      what: `${id} is not in content/course.yaml.`,
      why: 'A lesson or page that the course does not list has no place in the order of study.',
      fix: `Add ${id} to a module's "lessons" or to "pages" in content/course.yaml.`,
    }))
}

function unwritten(content: Content, units: readonly Entry[]): Problem[] {
  const written = new Set(units.map(({ id }) => id))
  const unread = [...content.lessons, ...content.pages].some(({ data }) => !data)
  if (unread) return [] // a file whose id could not be read may be the one
  return listed(content)
    .filter(({ id }) => !written.has(id))
    .map(({ id, line }) => ({
      file: content.course.file,
      line,
      what: `The course lists ${id}, which no file in content/lessons or content/pages has as its id.`,
      why: 'The outline would lead nowhere.',
      fix: `Write the lesson, or take ${id} out of the list.`,
    }))
}
