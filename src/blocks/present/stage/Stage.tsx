import type { Look } from '#core/workshop/session.ts'
import type { StageView } from '#core/workshop/stage-view.ts'
import { Body } from './Body.tsx'
import { Foot } from './Foot.tsx'
import { HeadingLevel } from './heading-level.ts'
import { useFit } from './use-fit.ts'
import { statusOf } from './words.ts'

interface Props {
  view: StageView
  /** Milliseconds since 1970, for the timer. */
  now: number
  /** The level of the heading in the page around it. */
  level?: 1 | 2 | 3
}

/**
 * Draws a view in a box of any size: the projected stage, and in small the console's mirror of it.
 *
 * The box around it gives the size; all sizes inside are shares of its height. A view that has not
 * changed should be the same object, so that its text is fitted once and not every second.
 */
export function Stage({ view, now, level = 1 }: Props) {
  const { look, screen, body } = view
  const stage = useFit(view)
  return (
    <div
      className="stage"
      ref={stage}
      data-look={look.theme}
      data-screen={screen}
      data-kind={isTitle(view) ? 'title' : body.kind}
    >
      {screen === 'show' ? (
        <HeadingLevel value={level}>
          <Picture view={view} now={now} level={level} />
        </HeadingLevel>
      ) : (
        <p className="visually-hidden">The stage is {screen}.</p>
      )}
    </div>
  )
}

function Picture({ view, now, level }: Required<Props>) {
  const { look, heading, body, spotlight } = view
  const status = statusOf(body)
  const Heading = `h${level}` as const
  return (
    <>
      <div className="stage__frame" style={{ padding: marginsOf(look) }}>
        <div className="stage__head">
          <Heading className="stage__heading">{heading}</Heading>
          {status && <p className="stage__status">{status}</p>}
        </div>
        <div className="stage__main">
          <div className="stage__body">
            <Body view={view} />
          </div>
        </div>
        <Foot view={view} now={now} />
      </div>
      {spotlight && <Spotlight at={spotlight} />}
    </>
  )
}

/** A page that has nothing but its heading. */
function isTitle({ body }: StageView): boolean {
  return body.kind === 'words' && body.lines.length === 0
}

/** A wide picture has more room at its sides; what the projector cuts off stays empty. */
function marginsOf({ safe }: Look): string {
  return `max(2.6cqh, ${safe}cqh) max(2.6cqh, 4cqw - 2.4cqh, ${safe}cqh)`
}

function Spotlight({ at: { x, y } }: { at: { readonly x: number; readonly y: number } }) {
  const place = `${100 * x}% ${100 * y}%`
  return (
    <div
      className="stage__spotlight"
      aria-hidden="true"
      style={{
        background: `radial-gradient(circle at ${place}, transparent 20cqh, var(--stage-ink) 20.2cqh 20.8cqh, var(--stage-dim) 21cqh)`,
      }}
    />
  )
}
