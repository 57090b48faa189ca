import type { Tag } from '#build/lesson-text.ts'
import { parseIds } from '#core/course/ids.ts'
import type { Problem } from './problem.ts'
import type { Content, TextFile } from './read-content.ts'

/** Something that content points to, and where the things it may point to are written. */
interface Register {
  kind: string
  known: ReadonlySet<string>
  home: string
}

/** Checks that every id which content points to exists. */
export function checkLinks(content: Content): Problem[] {
  const registers = registersOf(content)
  return [
    ...[...content.lessons, ...content.pages].flatMap((file) => checkText(file, registers)),
    ...checkFrontmatter(content, registers),
    ...checkItems(content, registers),
    ...checkScenarios(content, registers),
    ...checkGlossary(content, registers),
  ]
}

type Registers = ReturnType<typeof registersOf>

function registersOf({
  course,
  claims,
  references,
  glossary,
  lessons,
  pages,
  questions,
  scenarios,
}: Content) {
  const ids = (entries: readonly { id: string }[] = []) => new Set(entries.map(({ id }) => id))
  const register = (kind: string, known: ReadonlySet<string>, home: string): Register => ({
    kind,
    known,
    home,
  })
  const data = <T>(files: readonly { data: T | undefined }[]) =>
    files.flatMap((file) => (file.data ? [file.data] : []))
  return {
    claim: register('claim', ids(claims.data?.claims), 'content/claims.yaml'),
    objective: register('objective', ids(course.data?.objectives), 'content/course.yaml'),
    term: register('term', ids(glossary.data?.terms), 'content/glossary.yaml'),
    reference: register(
      'reference',
      ids([...(references.data?.references ?? []), ...(references.data?.notes ?? [])]),
      'content/references.yaml',
    ),
    lesson: register('lesson', ids(data(lessons)), 'content/lessons'),
    page: register('page', ids(data(pages)), 'content/pages'),
    item: register(
      'question',
      ids(data(questions).flatMap(({ items }) => items)),
      'content/questions',
    ),
    scenario: register('scenario', ids(data(scenarios)), 'content/scenarios'),
  }
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

function checkFrontmatter(
  { lessons, pages }: Content,
  { claim, objective, reference }: Registers,
): Problem[] {
  return [...lessons, ...pages].flatMap(({ file, data, lineOf }) => [
    ...missing(file, lineOf(['claims']), data?.claims ?? [], claim),
    ...missing(file, lineOf(['notes']), data?.notes ?? [], reference),
    ...(data && 'objectives' in data
      ? missing(file, lineOf(['objectives']), data.objectives, objective)
      : []),
  ])
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
  { kind, known, home }: Register,
): Problem[] {
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
