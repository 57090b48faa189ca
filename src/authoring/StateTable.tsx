import { quantityNames } from '#core/scenario/quantities.ts'
import type { State } from '#core/scenario/state.ts'
import { signed } from '#ui/signed.ts'

interface Props {
  state: State
  /** The state before the last choice; undefined where none was made. */
  before?: State
}

/** Shows a state in full, and what the last choice moved. */
export function StateTable({ state, before }: Props) {
  const now = numbersOf(state)
  const then = new Map(before && numbersOf(before))
  const visits = Object.entries(state.visits).map(([id, times]) =>
    times === 1 ? id : `${id} (${times} times)`,
  )
  return (
    <>
      <table className="author__table">
        <caption>State</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {before && <th scope="col">Before</th>}
            {before && <th scope="col">Moved</th>}
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {now.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {before && <td>{then.get(name)}</td>}
              {before && <td>{signed(value - (then.get(name) ?? 0))}</td>}
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="author__facts">
        <dt>Scenes entered</dt>
        <dd>{visits.join(', ')}</dd>
        <dt>Choices made</dt>
        <dd>{state.chosen.join(', ') || 'none'}</dd>
      </dl>
    </>
  )
}

function numbersOf({ quantities, counters }: State): [string, number][] {
  return [
    ...quantityNames.map((name): [string, number] => [name, quantities[name]]),
    ...Object.entries(counters),
  ]
}
