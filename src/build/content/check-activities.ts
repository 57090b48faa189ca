import type { Problem } from './problem.ts'
import type { Content } from './read-content.ts'

/** An `<Activity />` in a lesson or a page. */
interface Use {
  id: string
  /** The lesson or page that it stands in. */
  unit: string
  file: string
  line: number
}

/** Checks that each activity stands in its lesson once, and that each one shown is written. */
export function checkActivities(content: Content): Problem[] {
  const uses = usesOf(content)
  return [...checkUses(content, uses), ...checkItems(content, uses)]
}

function usesOf({ lessons, pages }: Content): Use[] {
  return [...lessons, ...pages].flatMap(({ file, data, text }) =>
    (text?.tags ?? [])
      .filter(({ name }) => name === 'Activity')
      .map(({ attributes: { id = '(none)' }, line }) => ({ id, unit: data?.id ?? '', file, line })),
  )
}

function checkUses({ activities }: Content, uses: readonly Use[]): Problem[] {
  // What seems to be missing may be in a file that could not be read.
  if (activities.some(({ data }) => !data)) return []
  const homes = new Map(
    activities.flatMap(({ file, data }) =>
      (data?.items ?? []).map(({ id }) => [id, { file, lesson: data?.lesson }] as const),
    ),
  )
  return uses.flatMap(({ id, unit, file, line }, at) => {
    const home = homes.get(id)
    if (!home) {
      return {
        file,
        line,
        what: `There is no activity ${id}.`,
        why: 'An activity has to be written in content/activities before a lesson can show it.',
        fix: `Correct the id, or write ${id} in content/activities.`,
      }
    }
    if (unit && home.lesson !== unit) {
      return {
        file,
        line,
        what: `${id} is an activity of ${home.lesson}, and this is ${unit}.`,
        why: 'An activity is found by its lesson.',
        fix: `Show it in ${home.lesson}, or change "lesson" in ${home.file}.`,
      }
    }
    const first = uses.findIndex((use) => use.id === id)
    if (first === at) return []
    return {
      file,
      line,
      what: `The activity ${id} is shown twice; first in ${uses[first]?.file}:${uses[first]?.line}.`,
      why: 'Its answer is kept by id, so the two would overwrite each other.',
      fix: 'Take one of the two out.',
    }
  })
}

function checkItems({ activities, lessons }: Content, uses: readonly Use[]): Problem[] {
  if (lessons.some(({ data, text }) => !data || !text)) return []
  return activities.flatMap(({ file, data, lineOf }) =>
    (data?.items ?? []).flatMap(({ id }, at) => {
      const lesson = data?.lesson ?? ''
      const line = lineOf(['items', at, 'id'])
      if (!file.endsWith(`/${lesson}.yaml`) || !id.startsWith(`${lesson}-A`)) {
        return {
          file,
          line,
          what: `The file, its lesson (${lesson}) and the id ${id} do not agree.`,
          why: 'An activity is found by its lesson.',
          fix: `Name the file ${lesson}.yaml, and start the id with ${lesson}-A.`,
        }
      }
      if (uses.some((use) => use.id === id)) return []
      return {
        file,
        line,
        what: `No lesson shows ${id}.`,
        why: 'Nobody can do an activity that is not shown.',
        fix: `Put <Activity id="${id}" /> into an exercise of ${lesson}.`,
      }
    }),
  )
}
