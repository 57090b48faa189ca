import { checkTags } from '#core/question/rules/tag-rules.ts'
import { headingIds } from './heading-ids.ts'
import { locate } from './place.ts'
import type { Problem } from './problem.ts'
import type { Content } from './read-content.ts'

/** Checks that items and misconceptions are tagged with things that exist. */
export function checkBankTags(content: Content): Problem[] {
  return [...checkItems(content), ...checkMisconceptions(content)]
}

function checkItems(content: Content): Problem[] {
  return content.questions.flatMap(({ data }) =>
    (data?.items ?? []).flatMap((item) =>
      checkTags(item, data?.misconceptions ?? []).map(({ rule, what, why, fix, ...place }) => ({
        ...locate(content, { ...place, item: item.id }),
        what: `${rule} ${item.id}: ${what}`,
        why,
        fix,
      })),
    ),
  )
}

function checkMisconceptions({ questions, lessons }: Content): Problem[] {
  const headings = new Map(
    lessons.flatMap(({ data, text }) =>
      data && text ? [[data.id, headingIds(text)] as const] : [],
    ),
  )
  return questions.flatMap(({ file, data, lineOf }) =>
    (data?.misconceptions ?? []).flatMap(({ id, see }, at) => {
      const [lesson = '', heading = ''] = see.replace('lesson:', '').split('#')
      const known = headings.get(lesson)
      if (known?.has(heading)) return []
      return [
        {
          file,
          line: lineOf(['misconceptions', at, 'see']),
          what: `The misconception ${id} sends to ${see}, which does not exist.`,
          why: 'The results page links to where the course deals with an error.',
          fix: known
            ? `Name a heading of ${lesson}: ${[...known].join(', ')}.`
            : 'Name a lesson of content/lessons.',
        },
      ]
    }),
  )
}
