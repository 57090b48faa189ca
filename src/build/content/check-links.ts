import type { Tag } from '#build/lesson-text.ts'
import { parseIds } from '#core/course/ids.ts'
import type { Problem } from './problem.ts'
import type { Content, TextFile } from './read-content.ts'

/** Something that content points to, and where the things it may point to are written. */
interface Register {
  kind: string
  known: ReadonlySet<string>
  home: string
  /** False while a file could not be read: what seems to be missing may be in it. */
  isWhole: boolean
}

/** Checks that every id which content points to exists. */
export function checkLinks(content: Content): Problem[] {
  const registers = registersOf(content)
  return [
    ...[...content.lessons, ...content.pages, ...content.about].flatMap((file) =>
      checkText(file, registers),
    ),
    ...checkFrontmatter(content, registers),
    ...checkItems(content, registers),
    ...checkScenarios(content, registers),
    ...checkGlossary(content, registers),
  ]
}

type Registers = ReturnType<typeof registersOf>

function registersOf(content: Content) {
  const { course, claims, references, glossary, lessons, pages, questions, scenarios } = content
  const sources = [...(references.data?.references ?? []), ...(references.data?.notes ?? [])]
  return {
    claim: register('claim', 'content/claims.yaml', [claims], claims.data?.claims),
    objective: register('objective', 'content/course.yaml', [course], course.data?.objectives),
    term: register('term', 'content/glossary.yaml', [glossary], glossary.data?.terms),
    reference: register('reference', 'content/references.yaml', [references], sources),
    lesson: register('lesson', 'content/lessons', lessons, dataOf(lessons)),
    page: register('page', 'content/pages', pages, dataOf(pages)),
    item: register(
      'question',
      'content/questions',
      questions,
      dataOf(questions).flatMap(({ items }) => items),
    ),
    scenario: register('scenario', 'content/scenarios', scenarios, dataOf(scenarios)),
  }
}

function register(
  kind: string,
  home: string,
  files: readonly { data: unknown }[],
  entries: readonly { id: string }[] = [],
): Register {
  const isWhole = files.every(({ data }) => data !== undefined)
  return { kind, home, isWhole, known: new Set(entries.map(({ id }) => id)) }
}

function dataOf<T>(files: readonly { data: T | undefined }[]): T[] {
  return files.flatMap(({ data }) => (data ? [data] : []))
}

function checkText({ file, text, source }: TextFile<unknown>, registers: Registers): Problem[] {
  const { claim, reference, term, item, scenario, lesson, page } = registers
  const tags = (text?.tags ?? []).flatMap((tag) => {
    if (tag.name === 'Claim') return missing(file, tag.line, idsOf(tag), claim)
    if (tag.name === 'Ref') return missing(file, tag.line, idsOf(tag), reference)
    if (tag.name === 'Term') return missing(file, tag.line, idOf(tag), term)
    if (tag.name === 'Question') return missing(file, tag.line, idOf(tag), item)
    if (tag.name === 'Scenario') return missing(file, tag.line, idOf(tag), scenario)
    return []
  })
  const links = source
    .split('\n')
    .flatMap((line, at) =>
      [...line.matchAll(/\]\((lesson|page):([^)#]*)/g)].flatMap(([, kind, id = '']) =>
        missing(file, at + 1, [id], kind === 'lesson' ? lesson : page),
      ),
    )
  return [...tags, ...links]
}

function checkFrontmatter({ lessons, pages }: Content, registers: Registers): Problem[] {
  const { claim, objective, reference } = registers
  return [
    ...[...lessons, ...pages].flatMap(({ file, data, lineOf }) => [
      ...missing(file, lineOf(['claims']), data?.claims ?? [], claim),
      ...missing(file, lineOf(['notes']), data?.notes ?? [], reference),
    ]),
    ...lessons.flatMap(({ file, data, lineOf }) =>
      missing(file, lineOf(['objectives']), data?.objectives ?? [], objective),
    ),
  ]
}

function checkItems({ questions }: Content, { claim, objective, lesson }: Registers): Problem[] {
  return questions.flatMap(({ file, data, lineOf }) => [
    ...(data ? missing(file, lineOf(['objective']), [data.objective], objective) : []),
    ...(data?.items ?? []).flatMap((item, at) => [
      ...missing(file, lineOf(['items', at, 'claims']), item.claims, claim),
      ...missing(file, lineOf(['items', at, 'lesson']), [item.lesson], lesson),
    ]),
  ])
}

function checkScenarios({ scenarios }: Content, { claim, objective }: Registers): Problem[] {
  return scenarios.flatMap(({ file, data, lineOf }) => [
    ...missing(file, lineOf(['claims']), data?.claims ?? [], claim),
    ...missing(file, lineOf(['objectives']), data?.objectives ?? [], objective),
  ])
}

function checkGlossary(
  { glossary: { file, data, lineOf } }: Content,
  { lesson }: Registers,
): Problem[] {
  return (data?.terms ?? []).flatMap(({ see }, at) =>
    see ? missing(file, lineOf(['terms', at, 'see']), [see], lesson) : [],
  )
}

function missing(
  file: string,
  line: number,
  ids: readonly string[],
  { kind, known, home, isWhole }: Register,
): Problem[] {
  if (!isWhole) return []
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({
      file,
      line,
      what: `There is no ${kind} ${id}.`,
      why: `A ${kind} has to be written in ${home} before anything can point to it.`,
      fix: `Correct the id, or add ${id} to ${home}.`,
    }))
}

function idsOf(tag: Tag): string[] {
  return parseIds(tag.attributes['ids'] ?? '')
}

function idOf(tag: Tag): string[] {
  return [tag.attributes['id'] ?? '(none)']
}
