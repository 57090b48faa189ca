import type { StageBook } from './book.ts'
import { writeCsv } from './csv.ts'
import { everyTelling, nameDecision, quizResults, type Result, storyResults } from './results.ts'
import type { Session } from './session.ts'
import type { StoryPart } from './told-story.ts'

const columns = [
  ...['Part', 'Question', 'Asked', 'Way so far', 'Round', 'Option', 'Text', 'Votes', 'Voted'],
  ...['In the room', 'Estimated', 'Followed', 'Decided by', 'Best answer'],
]

/** A result with the letters of the choices that led to it. */
type Row = Result & { readonly way: string }

/**
 * Writes the votes of a session as CSV, one row for each round and option, those of the what-ifs
 * too. A sensitive question has no rows.
 */
export function writeSessionCsv(session: Session, book: StageBook): string {
  const rows = book.plan.parts.flatMap((part): Row[] => {
    if (part.kind === 'story') return storyRows(session, book, part)
    const results = quizResults(session, book, false).filter((result) => result.part === part.id)
    return results.map((result) => ({ ...result, way: '' }))
  })
  return writeCsv([columns, ...rows.flatMap((row) => writeRounds(row, session, book))])
}

function storyRows(session: Session, book: StageBook, part: StoryPart): Row[] {
  const seen = new Set<string>()
  return everyTelling(session, book, part).flatMap((told) => {
    const results = storyResults(session, told)
    return results.flatMap((result, at) => {
      const name = nameDecision(told, told.decisions[at]?.path ?? [])
      if (seen.has(name)) return []
      seen.add(name)
      const way = results.slice(0, at).map(({ followed }) => followed)
      return [{ ...result, way: way.join(' ') }]
    })
  })
}

function writeRounds(row: Row, { people }: Session, { plan }: StageBook) {
  const title = plan.parts.find(({ id }) => id === row.part)?.title
  return row.rounds.flatMap(({ round, counts, voted, isEstimate }) =>
    row.options.map(({ letter, text }, at) => [
      ...[title, row.heading, row.ask, row.way, round, letter, text, counts[at], voted, people],
      ...[yesOrNo(isEstimate), row.followed && yesOrNo(row.followed === letter), row.by],
      row.best && yesOrNo(row.best === letter),
    ]),
  )
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no'
}
