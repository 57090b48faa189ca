import { pagesOf } from './pages.ts'
import type { Method } from './plan.ts'
import type { Place } from './session.ts'
import type { StageBody, StageLine } from './stage-view.ts'

/** One picture of the plan: the stops of a session, in order, are what Next and Back go along. */
export interface Stop {
  readonly place: Place & { readonly beat: Beat }
  /** How many pages its beat has. */
  readonly pages: number
  /** Whether Next and Back pass it by: the result of a vote that nobody took part in, say. */
  readonly isSkipped: boolean
  readonly eyebrow: string
  readonly heading: string
  readonly draw: () => StageBody
}

export type Beat =
  | 'card'
  | 'title'
  | 'premise'
  | 'scene'
  | Ballot
  | 'choose'
  | 'consequence'
  | 'ending'
  | 'path'
  | 'explain'
  | 'what'
  | 'tally'
  | 'so-what'
  | 'now-what'
  | 'break'
  | 'end'

/** The beats of a question that a room votes on. */
export type Ballot =
  | 'question'
  | 'vote'
  | 'count'
  | 'result'
  | 'discuss'
  | 'revote'
  | 'recount'
  | 'shift'

/** What the stops of one beat have in common. */
export interface Spot {
  readonly part: string
  readonly decision: number
  readonly beat: Beat
  readonly eyebrow: string
  readonly heading: string
  readonly isSkipped?: boolean
}

/** Makes the stops of a beat, one a page. */
export function stopsFor(spot: Spot, pages: readonly (() => StageBody)[]): Stop[] {
  const { part, decision, beat, eyebrow, heading, isSkipped = false } = spot
  return pages.map((draw, page) => ({
    place: { part, decision, beat, page },
    pages: pages.length,
    isSkipped,
    eyebrow,
    heading,
    draw,
  }))
}

/** Makes the stops of a text, as many as it fills pages. */
export function textStops(spot: Spot, lines: readonly StageLine[], method?: Method): Stop[] {
  return stopsFor(
    spot,
    pagesOf(lines).map((page) => () => ({
      kind: 'words',
      lines: page,
      ...(method && { method }),
    })),
  )
}

/** Makes the stops of prompts, as many as they fill pages. */
export function promptStops(spot: Spot, prompts: readonly string[], method?: Method): Stop[] {
  return stopsFor(
    spot,
    pagesOf(prompts.map((text) => ({ text }))).map((page) => () => ({
      kind: 'prompts',
      prompts: page.map(({ text }) => text),
      ...(method && { method }),
    })),
  )
}
