import { nameEnding } from '#core/scenario/map.ts'
import type { Facts } from './facts.ts'
import type { TweePassage } from './notation.ts'
import type { TweeProblem } from './problem.ts'
import { readPassage, type TweeText } from './read-passage.ts'
import { passageNames, passageTags, waysTitle } from './vocabulary.ts'

/** A passage that is a scene or an ending, with the id that it has in a scenario. */
export interface Member {
  readonly passage: TweePassage
  readonly id: string
  readonly text: TweeText
}

/** A line of the passage "end": an ending, and when it is the one. */
export interface Way {
  readonly target: string
  readonly when: string | undefined
  readonly line: number
}

/** The passages of a story by what they are. */
export interface Cast {
  readonly scenes: Member[]
  readonly endings: Member[]
  readonly ways: Way[]
  readonly problems: TweeProblem[]
}

const ownNames = new Set<string>(Object.values(passageNames))

/** Tells scenes from endings: an ending is what "end" links to, or what is tagged so. */
export function castPassages(passages: readonly TweePassage[], people: Facts['people']): Cast {
  const { ways, problems } = readWays(passages.find(({ name }) => name === passageNames.end))
  const targets = new Set(ways.map(({ target }) => target))
  const rest = passages.filter(
    ({ name, tags }) =>
      !ownNames.has(name) && !tags.includes('script') && !tags.includes('stylesheet'),
  )
  const isEnding = ({ name, tags }: TweePassage) =>
    targets.has(name) || tags.includes(passageTags.ending)
  const member = nameMembers(people)
  return {
    scenes: member(
      rest.filter((passage) => !isEnding(passage)),
      (name) => name,
    ),
    endings: member(rest.filter(isEnding), (name) =>
      name.startsWith(nameEnding('')) ? name.slice(nameEnding('').length) : name,
    ),
    ways,
    problems,
  }
}

function readWays(end: TweePassage | undefined): { ways: Way[]; problems: TweeProblem[] } {
  if (!end) return { ways: [], problems: [] }
  const lines = end.lines.flatMap((text, index) =>
    text.trim() === '' || text.trim() === waysTitle
      ? []
      : [{ ...end, line: end.line + index, lines: [text] }],
  )
  const ways: Way[] = []
  const problems: TweeProblem[] = []
  for (const line of lines) {
    const { parts, choices, problems: found } = readPassage(line, [])
    problems.push(...found)
    ways.push(...choices.map(({ target, when, line: at }) => ({ target, when, line: at })))
    if (parts.length > 0 && found.length === 0) problems.push(strayText(line.line + 1))
  }
  return { ways, problems }
}

function strayText(line: number): TweeProblem {
  return {
    line,
    what: `Passage "${passageNames.end}" has a text that is no link.`,
    why: 'It lists the endings and is shown to nobody, so the text would be lost.',
    fix: 'Write (if trust >= 6) [[passage]] for each ending, and texts in the endings themselves.',
  }
}

/** Gives each passage an id of its own: its name where that can be one. */
function nameMembers(people: Facts['people']) {
  return (passages: readonly TweePassage[], shorten: (name: string) => string): Member[] => {
    const taken = new Set(passages.map(({ name }) => shorten(name)).filter(isId))
    return passages.map((passage) => {
      const name = shorten(passage.name)
      const id = isId(name) ? name : findFree(slugOf(name), taken)
      taken.add(id)
      return { passage, id, text: readPassage(passage, people) }
    })
  }
}

function isId(name: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)
}

function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
  return isId(slug) ? slug : ['passage', slug].filter(Boolean).join('-')
}

function findFree(id: string, taken: ReadonlySet<string>): string {
  const candidates = Array.from({ length: taken.size + 2 }, (_, index) =>
    index === 0 ? id : `${id}-${index + 1}`,
  )
  return candidates.find((candidate) => !taken.has(candidate)) ?? id
}
