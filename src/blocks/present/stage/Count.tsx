interface Props {
  voted: number
  people?: number | undefined
  isEstimate: boolean
}

/** Shows how many have voted as one huge number. */
export function Count({ voted, people, isEstimate }: Props) {
  const number = people === undefined ? String(voted) : `${voted} of ${people}`
  const letters = number.length + (isEstimate ? 2 : 0)
  return (
    <p className="stage__count">
      <span
        className="stage__number"
        style={{ fontSize: `clamp(12cqh, ${Math.floor(140 / letters)}cqw, 44cqh)` }}
      >
        {isEstimate && <Roughly />}
        {number}
      </span>{' '}
      <span className="stage__number-of">{voted === 1 ? 'has voted' : 'have voted'}</span>
    </p>
  )
}

function Roughly() {
  return (
    <>
      <span className="visually-hidden">About </span>
      <span aria-hidden="true">≈ </span>
    </>
  )
}
