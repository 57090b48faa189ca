import { useStore } from '@nanostores/react'
import { $now } from '#blocks/present/console/clock.ts'
import { Stage } from '#blocks/present/stage/Stage.tsx'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import { Act } from './Act.tsx'

/** What Next would show; or what has to be chosen before there is a next. */
export function Ahead({ view: { next, story } }: { view: ConsoleView }) {
  const now = useStore($now)
  if (story?.mustChoose) {
    return (
      <fieldset className="console__choose">
        <legend>
          {story.mustChoose === 'tie' ? 'The votes tie.' : 'No votes decide.'} Follow:
        </legend>
        {story.options.map(({ letter, text }, option) => (
          <Act key={letter} command={{ do: 'choose', option }} label={`Follow ${letter}: ${text}`}>
            {letter}
          </Act>
        ))}
      </fieldset>
    )
  }
  return (
    <div className="console__next">
      {next ? (
        // The name of what Next does stands on the button; a second stage would only say it twice.
        <div className="console__mirror" aria-hidden="true">
          <Stage view={next} now={now} level={3} />
        </div>
      ) : (
        <p className="console__end">Nothing comes after this.</p>
      )}
    </div>
  )
}
