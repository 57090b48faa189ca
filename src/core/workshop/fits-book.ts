import type { StageBook } from './book.ts'
import { lookUp } from './lookup.ts'
import type { Session } from './session.ts'
import { findStop, stopsOf } from './stops.ts'
import { replay, type StoryPart } from './told-story.ts'

/** Whether a session goes on with the content that it began with. */
export type Fit =
  | { readonly kind: 'same' }
  /** What of the session has no place in the content of today; it stays in the session. */
  | { readonly kind: 'changed'; readonly lost: Lost }

interface Lost {
  /** The ids of parts that were played or voted in, and that the plan no longer has. */
  readonly parts: readonly string[]
  /** How many choices of the room's own tellings no longer fit their stories. */
  readonly choices: number
  /** Whether the picture that was on the stage is gone, so that the nearest one shows. */
  readonly place: boolean
}

/** Compares a session with the content of today. */
export function fitsBook(session: Session, book: StageBook): Fit {
  if (session.content === book.content && session.plan === book.plan.id) return { kind: 'same' }
  const { parts } = book.plan
  const touched = [
    ...Object.keys(session.stories),
    ...Object.keys(session.rounds).map((key) => key.split('/')[0] ?? ''),
  ]
  const gone = touched.filter((id) => !parts.some((part) => part.id === id))
  const stories = parts.filter((part): part is StoryPart => part.kind === 'story')
  const choices = stories.reduce((sum, part) => sum + choicesLost(session, book, part), 0)
  const place = isPlaceLost(session, book)
  return { kind: 'changed', lost: { parts: [...new Set(gone)], choices, place } }
}

function choicesLost({ stories }: Session, book: StageBook, part: StoryPart): number {
  const choices = lookUp(stories, part.id)?.tellings[0]?.choices ?? []
  const story = lookUp(book.stories, part.scenario)
  return story ? (replay(story, choices)?.dropped ?? choices.length) : choices.length
}

function isPlaceLost(session: Session, book: StageBook): boolean {
  const { part, decision, beat } = session.place
  const stops = stopsOf(session, book)
  const nearest = stops[findStop(stops, session.place)]?.place
  if (beat === 'card' || beat === 'end') return false
  return nearest?.part !== part || nearest.decision !== decision || nearest.beat !== beat
}
