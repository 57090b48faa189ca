import type { Scenario } from '#core/scenario/scenario.ts'
import { PlayView } from './PlayView.tsx'
import { type Replayed, replay } from './replay.ts'
import { StartForm } from './StartForm.tsx'
import { readStart, type Start, writeStart } from './start-query.ts'
import { useAddress } from './use-address.ts'
import { useArrival } from './use-arrival.ts'
import { sayArrival } from './words.ts'

interface Props {
  scenario: Scenario
  /** The query of the page's address. */
  search: string
}

/** Plays a scenario from any scene and state, one decision at a time; the address says from where. */
export default function PlayIsland({ scenario, search: initial }: Props) {
  const { search, moves, go } = useAddress(initial)
  const { start, problems } = readStart(scenario, search)
  const replayed = start && replay(scenario, start)
  const { heading, status } = useArrival(
    moves,
    replayed ? sayArrival(replayed) : problems.map(({ what }) => what).join(' '),
  )
  const playOn = (played: readonly string[]) =>
    start && go(writeStart(scenario, { ...start, played }))
  return (
    <div className="author__play">
      <p className="visually-hidden" role="status">
        {status}
      </p>
      <StartForm key={startOf(search)} scenario={scenario} search={search} onStart={go} />
      {replayed ? (
        <PlayView
          scenario={scenario}
          replayed={replayed}
          heading={heading}
          onChoose={(id) => playOn([...takenIn(replayed), id])}
          {...(start.played.length > 0 && {
            onBack: () => playOn(beforeLast(start, replayed)),
            onRestart: () => playOn([]),
          })}
        />
      ) : (
        <section className="author__stop">
          <h3 ref={heading} tabIndex={-1}>
            The address cannot be played
          </h3>
          <ul>
            {problems.map(({ what }) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function takenIn({ run }: Replayed): string[] {
  return run.steps.map(({ choice }) => choice.id)
}

/** Going back from a choice that could not be followed leads to where it was made. */
function beforeLast({ played }: Start, replayed: Replayed): string[] {
  const taken = takenIn(replayed)
  return played.length > taken.length ? taken : taken.slice(0, -1)
}

/** Takes the choices made since the start out of a query. */
function startOf(search: string): string {
  const query = new URLSearchParams(search)
  query.delete('played')
  return query.toString()
}
