import { Act } from '#blocks/present/console/desk/Act.tsx'
import { useDesk } from '#blocks/present/console/desk/desk-context.ts'
import { voteWords } from '#blocks/present/console/said.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { Session } from '#core/workshop/session.ts'
import { NumberField } from './NumberField.tsx'
import { VoteRow } from './VoteRow.tsx'

interface Props {
  session: Session
  view: ConsoleView
}

type Vote = NonNullable<ConsoleView['vote']>

/** Counts the room, and the votes of the question that is on the stage. */
export function VotePanel({ session, view: { vote } }: Props) {
  const { place } = session
  return (
    <section className="console__votes" aria-labelledby="console-votes">
      <div className="console__people">
        <h2 id="console-votes" tabIndex={-1}>
          Votes
        </h2>
        <People people={session.people} />
      </div>
      {vote ? (
        // What was typed or guessed belongs to one vote and goes with it.
        <Tally key={`${place.part} ${place.decision} ${vote.round}`} {...{ session, vote }} />
      ) : (
        <p className="console__note">Nothing is voted on here.</p>
      )}
    </section>
  )
}

function People({ people }: { people: number | undefined }) {
  const { act, canAct } = useDesk()
  return (
    <div className="console__row">
      <span aria-hidden="true">People in the room</span>
      <NumberField
        id="console-people"
        label="People in the room"
        value={people}
        isOff={!canAct}
        onNumber={(people) => act({ do: 'people', people })}
      />
    </div>
  )
}

function Tally({ session, vote }: { session: Session; vote: Vote }) {
  const { options, isOpen, missing, isEstimate } = vote
  const last = options.at(-1)
  return (
    <>
      <p className="console__note">{voteWords(vote)}</p>
      <div className="console__ballot">
        <Act command={{ do: 'toggle-vote' }}>{isOpen ? 'Close the vote' : 'Open the vote'}</Act>
        <Act command={{ do: 'toggle-result' }} isOff={vote.round === 1 && vote.voted === 0}>
          {session.place.beat === 'result' ? 'Hide the result' : 'Show the result'}
        </Act>
      </div>
      <ol className="console__options">
        {options.map((option, at) => (
          <VoteRow
            key={option.letter}
            {...{ option, at, isEstimate }}
            people={vote.people}
            isMarked={session.highlighted.includes(option.letter)}
            isLast={at === options.length - 1}
          />
        ))}
      </ol>
      {last && missing !== undefined && (
        <Act command={{ do: 'rest' }} isOff={missing === 0}>
          {missing === 0 ? 'Everybody is counted' : `The other ${missing} to ${last.letter}`}
        </Act>
      )}
      {vote.people === undefined && (
        <p className="console__note">
          Once you say how many people are in the room, you can give the last option the rest, or
          estimate.
        </p>
      )}
    </>
  )
}
