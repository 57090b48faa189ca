/** A shape for each letter; no triangle and no square, which are the signs of leading and managing. */
const shapes: Readonly<Record<string, string>> = {
  A: 'M24 3a21 21 0 1 0 .01 0Z',
  B: 'M24 1 47 24 24 47 1 24Z',
  C: 'M13 4h22l11 20-11 20H13L2 24Z',
  D: 'M5 4h38v25c0 8-9 13-19 17C14 42 5 37 5 29Z',
  E: 'M24 2 46 18 38 45H10L2 18Z',
  F: 'M15 3h18v12h12v18H33v12H15V33H3V15h12Z',
}

interface Props {
  letter: string
  /** Puts a ground of the letter's pattern behind the shape. */
  isPatterned?: boolean
}

/** The letter of an option in its shape and colour, as on the cards that people hold up. */
export function Letter({ letter, isPatterned = false }: Props) {
  return (
    <span className="stage-letter" data-letter={letter}>
      {isPatterned && <i className="stage-fill stage-letter__ground" aria-hidden="true" />}
      <svg className="stage-letter__shape" viewBox="-2 -2 52 52" aria-hidden="true">
        <path d={shapes[letter] ?? shapes['A']} />
      </svg>
      <b className="stage-letter__name">{letter}</b>
    </span>
  )
}
