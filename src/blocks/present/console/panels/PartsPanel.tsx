import { useStore } from '@nanostores/react'
import { useState } from 'react'
import { $now } from '#blocks/present/console/clock.ts'
import { Act } from '#blocks/present/console/desk/Act.tsx'
import { partsAt } from '#blocks/present/console/pace.ts'
import { spentOf } from '#blocks/present/console/time-words.ts'
import type { StageBook } from '#core/workshop/book.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { Session } from '#core/workshop/session.ts'

interface Props {
  session: Session
  view: ConsoleView
  book: StageBook
}

/** A list that is longer than this is searched rather than read. */
const mostToRead = 24

/** The plan, part by part, with the time that each has taken, and a way to go there. */
export function PartsPanel({ session, view, book }: Props) {
  const now = useStore($now)
  const [sought, setSought] = useState('')
  const words = wordsOf(book)
  const parts = partsAt(view.parts, session, now).filter(({ id, title }) =>
    `${title} ${words.get(id) ?? ''}`.toLowerCase().includes(sought.trim().toLowerCase()),
  )
  return (
    <section className="console__panel" aria-labelledby="console-parts">
      <h2 id="console-parts" tabIndex={-1}>
        Parts of the plan
      </h2>
      {view.parts.length > mostToRead && (
        <label className="console__find">
          Find a part by its words
          <input
            className="console__number"
            type="search"
            value={sought}
            onChange={({ target }) => setSought(target.value)}
          />
        </label>
      )}
      {parts.length === 0 && <p className="console__note">No part has these words.</p>}
      <ol className="console__parts">
        {parts.map(({ id, title, plannedMs, spentMs, standing }) => (
          <li key={id} aria-current={standing === 'now' ? 'step' : undefined}>
            <div>
              <p className="console__part-title">{title}</p>
              {words.has(id) && <p>{words.get(id)}</p>}
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

/** What the questions of a long list ask: their titles alone tell nobody which is which. */
function wordsOf({ plan: { parts }, questions }: StageBook): ReadonlyMap<string, string> {
  if (parts.length <= mostToRead) return new Map()
  return new Map(
    parts.flatMap((part) => {
      const stem = part.kind === 'quiz' ? questions[part.item]?.stem : undefined
      return stem === undefined ? [] : [[part.id, stem]]
    }),
  )
}

const standingWords = { done: 'Done', now: 'Now', 'to come': 'To come' } as const
