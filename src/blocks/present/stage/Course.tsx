import { highestValue, type Quantities } from '#core/scenario/quantities.ts'
import { listQuantities } from './quantity-list.ts'
import { ResultTable } from './ResultTable.tsx'

/** Draws how each quantity went, from the start to the last decision. */
export function Course({ quantities }: { quantities: readonly Quantities[] }) {
  const [start] = quantities
  const end = quantities.at(-1)
  if (!start || !end) return null
  return (
    <>
      <ResultTable
        caption="Four things from 0 to 10"
        head={['Name', ...quantities.map((_, at) => (at === 0 ? 'Start' : `After ${at}`))]}
        rows={listQuantities(start).map(({ id, name }) => [name, ...quantities.map((q) => q[id])])}
      />
      <div className="stage-course" aria-hidden="true">
        {listQuantities(end).map(({ id, name, value }) => (
          <div key={id}>
            <p className="stage-course__name">
              <span>{name}</span>
              <span>
                {start[id]} → <b>{value}</b>
              </span>
            </p>
            <Line values={quantities.map((q) => q[id])} />
          </div>
        ))}
      </div>
    </>
  )
}

/** The drawing is stretched to the room that there is, so it has no sizes of its own. */
function Line({ values }: { values: readonly number[] }) {
  const points = values.map((value, at) => `${at},${highestValue - value}`)
  return (
    <svg
      className="stage-course__line"
      viewBox={`0 0 ${Math.max(1, values.length - 1)} ${highestValue}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 ${highestValue}H${values.length}`} />
      <polyline points={points.join(' ')} />
    </svg>
  )
}
