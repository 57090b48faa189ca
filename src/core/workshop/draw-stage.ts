import type { StageBook } from './book.ts'
import type { Session } from './session.ts'
import type { StageView } from './stage-view.ts'
import { findStop, stopsOf } from './stops.ts'

/**
 * Returns the picture of a session: a pure function of the snapshot and of what the stage may know.
 *
 * Of a frozen session it is the picture that will show after the freeze; whoever draws the stage
 * keeps the one before.
 */
export function stageView(session: Session, book: StageBook): StageView {
  const stops = stopsOf(session, book)
  const stop = stops[findStop(stops, session.place)]
  const { screen, look, isRehearsal, timer, spotlight, highlighted } = session
  const pages = stop?.pages ?? 1
  return {
    screen: screen === 'freeze' ? 'show' : screen,
    look,
    isRehearsal,
    eyebrow: stop?.eyebrow ?? '',
    heading: stop?.heading ?? '',
    ...(pages > 1 && { page: { at: (stop?.place.page ?? 0) + 1, of: pages } }),
    body: stop?.draw() ?? { kind: 'card' },
    ...(timer && { timer }),
    ...(spotlight && { spotlight }),
    highlighted,
  }
}

/** Lists the letters of the options that a picture shows, in their order. */
export function lettersOn({ body }: StageView): string[] {
  if (body.kind === 'options') return body.options.map(({ letter }) => letter)
  return body.kind === 'bars' || body.kind === 'shift' ? body.bars.map(({ letter }) => letter) : []
}
