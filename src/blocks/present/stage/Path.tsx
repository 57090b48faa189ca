import type { StageBody, StagePath } from '#core/workshop/stage-view.ts'
import { Course } from './Course.tsx'
import { Letter } from './Letter.tsx'
import { listQuantities } from './quantity-list.ts'
import { Way } from './Way.tsx'
import { nameTelling } from './words.ts'

/** More would not be readable from the last row. */
const mostTellings = 3

/** Shows the way that the room took: alone, beside one what-if, or above several. */
export function Path({ body: { tellings } }: { body: Extract<StageBody, { kind: 'path' }> }) {
  const [own, ...whatIfs] = tellings
  if (!own) return null
  if (whatIfs.length === 0)
    return (
      <div className="stage-way">
        <Way way={own} />
        {own.quantities && <Course quantities={own.quantities} />}
      </div>
    )
  const shown = [own, ...whatIfs.slice(1 - mostTellings)]
  const left = tellings.length - shown.length
  return (
    <>
      <ul className={shown.length === 2 ? 'stage-ways stage-ways--two' : 'stage-ways'}>
        {shown.map((way) => (
          <li key={tellings.indexOf(way)}>
            <b>{nameTelling(way, own)}</b>
            {shown.length === 2 ? <Way way={way} /> : <ShortWay way={way} />}
            <Outcome way={way} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className="stage__small">
          {left === 1 ? '1 earlier what-if is' : `${left} earlier what-ifs are`} not shown.
        </p>
      )}
    </>
  )
}

function ShortWay({ way: { steps, ending } }: { way: StagePath }) {
  return (
    <p className="stage-ways__line">
      <span className="stage-ways__letters">
        {steps.map(({ scene, letter, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a scene may come twice in a story that loops
          <span key={at}>
            <span className="visually-hidden">{scene}: </span>
            <Letter letter={letter} />
            <span className="visually-hidden"> {text}; </span>
          </span>
        ))}
      </span>
      {ending !== undefined && <span>{ending}</span>}
    </p>
  )
}

function Outcome({ way: { quantities } }: { way: StagePath }) {
  const last = quantities?.at(-1)
  if (!last) return null
  const values = listQuantities(last).map(({ name, value }) => `${name}\u00a0${value}`)
  return <p className="stage__small">{values.join(' · ')}</p>
}
