import { useStore } from '@nanostores/react'
import { $now } from '#blocks/present/console/clock.ts'
import { Act } from '#blocks/present/console/desk/Act.tsx'
import { partsAt } from '#blocks/present/console/pace.ts'
import { spentOf } from '#blocks/present/console/time-words.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { Session } from '#core/workshop/session.ts'

/** The plan, part by part, with the time that each has taken, and a way to go there. */
export function PartsPanel({ session, view }: { session: Session; view: ConsoleView }) {
  const now = useStore($now)
  return (
    <section className="console__panel" aria-labelledby="console-parts">
      <h2 id="console-parts" tabIndex={-1}>
        Parts of the plan
      </h2>
      <ol className="console__parts">
        {partsAt(view.parts, session, now).map(({ id, title, plannedMs, spentMs, standing }) => (
          <li key={id} aria-current={standing === 'now' ? 'step' : undefined}>
            <div>
              <p className="console__part-title">{title}</p>
              <p className="console__note">
                {standingWords[standing]}: {spentOf(spentMs, plannedMs)}
              </p>
            </div>
            <Act command={{ do: 'go', part: id }} label={`Go to ${title}`}>
              Go
            </Act>
          </li>
        ))}
      </ol>
    </section>
  )
}

const standingWords = { done: 'Done', now: 'Now', 'to come': 'To come' } as const
