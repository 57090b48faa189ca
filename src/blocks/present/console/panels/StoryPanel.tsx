import { Act } from '#blocks/present/console/desk/Act.tsx'
import type { StoryMap } from '#core/scenario/map.ts'
import type { StageBook } from '#core/workshop/book.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { Session } from '#core/workshop/session.ts'
import { tellStory } from '#core/workshop/told-story.ts'
import { StoryRoute } from './StoryRoute.tsx'
import { Tellings } from './Tellings.tsx'

interface Props {
  session: Session
  view: ConsoleView
  book: StageBook
  maps: Readonly<Record<string, StoryMap>>
}

type Story = NonNullable<ConsoleView['story']>

/** The story that is on the stage: its map with the way so far, and every way on from it. */
export function StoryPanel({ session, view, book, maps }: Props) {
  if (!view.story) return null
  const { place } = session
  const part = book.plan.parts.find(({ id }) => id === place.part)
  const told = part?.kind === 'story' ? tellStory(session, book, part) : undefined
  const map = told && maps[told.story.id]
  const scenes = told?.decisions ?? []
  const { story } = view
  return (
    <section className="console__panel console__panel--wide" aria-labelledby="console-story">
      <h2 id="console-story" tabIndex={-1}>
        The story: {story.title}
      </h2>
      {told && map && (
        <StoryRoute
          scenario={told.story}
          {...{ map, story }}
          open={scenes.find(({ taken }) => !taken)?.scene.id}
          here={place.beat === 'ending' ? undefined : scenes[place.decision]?.scene.id}
        />
      )}
      <div className="console__ways">
        <Follow story={story} />
        <Tellings {...{ story }} part={place.part} />
      </div>
    </section>
  )
}

function Follow({ story: { options, follows, mustChoose } }: { story: Story }) {
  // What has to be chosen stands beside Next.
  if (options.length === 0 || mustChoose) return null
  return (
    <div>
      <h3>Follow a choice</h3>
      <p className="console__note">
        Next follows what most voted for. With these you follow another choice, and the stage says
        so.
      </p>
      <ul className="console__list">
        {options.map(({ letter, text }, option) => (
          <li key={letter}>
            <Act
              command={{ do: 'choose', option }}
              isPressed={option === follows}
              label={`Follow ${letter}: ${text}`}
            >
              Follow {letter}
            </Act>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
